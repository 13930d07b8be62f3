/** The packages that the workers import late. A cold development server must prepare them at its start, or it reloads the page in mid-run. */

export const engineDependencies = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/register_all_gradients',
  '@tensorflow/tfjs-backend-webgpu',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-cpu',
  'ml-matrix',
  'umap-js',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
];
