/** A picture as a file's content: the SVG itself, or a PNG of it. Knows no panel. */

import type { Picture } from './panelSvg';

export type PictureFormat = 'png' | 'svg';

/** @throws Error where the browser cannot draw it */
export async function pictureFile(picture: Picture, format: PictureFormat): Promise<Blob> {
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
  return format === 'svg' ? svg : rastered(svg, picture);
}

async function rastered(svg: Blob, { width, height, scale }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * scale, height * scale];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.imageSmoothingEnabled = false;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
