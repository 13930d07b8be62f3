import { describe, expect, it } from 'vitest';
import { openDataFiles } from './idx';

/** The files beside the checkout as data URLs; none where they are missing. */
const urls = import.meta.glob<string>('../../../shared/data/mnist/*.gz', { query: '?url&inline', import: 'default' });
const present = Object.keys(urls).length > 0;
if (!present) console.info('Skipped: reading the MNIST files, as ../shared/data/mnist is not here.');

async function fileNamed(name: string): Promise<File> {
  const url = await urls[`../../../shared/data/mnist/${name}`]?.();
  if (url === undefined) throw new Error(`${name} is missing`);
  return new File([await (await fetch(url)).arrayBuffer()], name);
}

describe.skipIf(!present)('the MNIST test files', () => {
  it('open as 10,000 labelled images', async () => {
    const files = [await fileNamed('t10k-labels-idx1-ubyte.gz'), await fileNamed('t10k-images-idx3-ubyte.gz')];
    const data = await openDataFiles(files);
    expect(data).toMatchObject({ name: 't10k-images-idx3-ubyte.gz', count: 10_000, rows: 28, cols: 28 });
    expect(data.values.length).toBe(10_000 * 28 * 28);
    const mean = Uint8Array.from(data.values).reduce((sum, pixel) => sum + pixel, 0) / data.values.length / 255;
    expect(mean).toBeCloseTo(0.1325, 4);
    expect(data.labels?.slice(0, 10)).toEqual(Uint8Array.of(7, 2, 1, 0, 4, 1, 4, 9, 5, 9));
  });
});
