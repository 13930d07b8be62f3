/** Decodes a picture with the browser's own decoder and brings it to size. The only file of data that needs a browser. */

import type { DecodePicture } from './pictures';

/** See `DecodePicture`: the middle square of the picture, or all of it on white paper. */
export const decodePicture: DecodePicture = async (file, { side, fit }) => {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none', imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  try {
    const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, side, side);
    context.imageSmoothingQuality = 'high';
    const { width, height } = bitmap;
    const scale = side / (fit === 'crop' ? Math.min(width, height) : Math.max(width, height));
    const [drawnWidth, drawnHeight] = [width * scale, height * scale];
    context.drawImage(bitmap, (side - drawnWidth) / 2, (side - drawnHeight) / 2, drawnWidth, drawnHeight);
    return context.getImageData(0, 0, side, side).data;
  } finally {
    bitmap.close();
  }
};
