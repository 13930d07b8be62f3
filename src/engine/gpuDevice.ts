/** The page's one GPUDevice: requested here with the limits we want, then shared with tfjs. */

export interface Gpu {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  /** Emulated on the CPU. */
  readonly software: boolean;
}

/** Limits that tfjs and the kernels want at the adapter's best rather than at WebGPU's default. */
const WANTED_LIMITS = [
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
  'maxStorageBuffersPerShaderStage',
] as const;

/** Names by which software rasterisers are known, in WebGPU adapter infos and in WebGL renderer strings. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|lavapipe|software|basic render|warp/i;

/** Whether an adapter's or renderer's own description says that it is emulated on the CPU. */
export function isSoftwareRenderer(description: string): boolean {
  return SOFTWARE.test(description);
}

/** The adapter's name, as much as it tells: description, else architecture and vendor. */
export function adapterName(info: Pick<GPUAdapterInfo, 'description' | 'architecture' | 'vendor' | 'device'>): string {
  const name = info.description || info.device || info.architecture;
  return [info.vendor, name].filter((part) => part !== '').join(' ');
}

/** The best adapter, or null where there is no WebGPU. */
export async function findAdapter(): Promise<GPUAdapter | null> {
  if (!('gpu' in navigator)) return null;
  try {
    return await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  } catch {
    return null;
  }
}

/** Whether the adapter is no real GPU. */
export function isSoftwareAdapter(adapter: GPUAdapter): boolean {
  const { info } = adapter;
  return info.isFallbackAdapter || isSoftwareRenderer(`${info.description} ${info.architecture} ${info.device}`);
}

let shared: Promise<Gpu | null> | undefined;

/** The one device of this worker, opened when first asked for and again after a loss; null where there is no WebGPU. */
export function sharedGpu(): Promise<Gpu | null> {
  shared ??= findAdapter().then(async (adapter) => {
    if (!adapter) return null;
    const gpu = await openDevice(adapter);
    void gpu.device.lost.then(() => {
      shared = undefined;
    });
    return gpu;
  });
  shared.catch(() => {
    shared = undefined;
  });
  return shared;
}

/** A device of `adapter`. @throws what requestDevice throws */
export async function openDevice(adapter: GPUAdapter): Promise<Gpu> {
  const requiredLimits: Record<string, number> = {};
  for (const limit of WANTED_LIMITS) requiredLimits[limit] = adapter.limits[limit];
  const wanted: GPUFeatureName[] = ['timestamp-query', 'subgroups'];
  const requiredFeatures = wanted.filter((feature) => adapter.features.has(feature));
  const device = await adapter.requestDevice({ requiredLimits, requiredFeatures });
  return { device, info: adapter.info, software: isSoftwareAdapter(adapter) };
}
