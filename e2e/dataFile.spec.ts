/** Data of one's own: IDX files by button and by drop; what cannot be read is refused in one sentence while training goes on. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bringFiles, openFiles, takeData } from './support/dataFiles';
import { barImages, barLabels, file, idxHeader, packed, type TestFile } from './support/idxFiles';
import { isDrawn, reconstructionError } from './support/pictures';
import {
  atStep,
  beyondStep,
  button,
  figure,
  knownFigure,
  list,
  messages,
  neverFalls,
  openAt,
  output,
  patient,
  recordSteps,
  region,
  search,
} from './support/playground';
import { expect, test } from './support/test';

const mnist = fileURLToPath(new URL('../../shared/data/mnist/', import.meta.url));
const digitFiles = [`${mnist}t10k-images-idx3-ubyte.gz`, `${mnist}t10k-labels-idx1-ubyte.gz`];

/** What the setup says about data of `count` square images. */
const dataFacts = (name: string, count: number, side: number) =>
  new RegExp(`${name.replaceAll('.', '\\.')}: ${count}\\b.*\\b${side} × ${side}\\b`);

test('the real MNIST file trains on WebGPU', async ({ page }) => {
  test.skip(!digitFiles.every(existsSync), `the MNIST files are not in ${mnist}`);
  await openAt(page, '?backend=webgpu&batch=8&lr=0.01&split=0.95&patch=14&stop=20');
  await openFiles(page, digitFiles.slice(0, 1));
  await expect(region(page, 'Setup')).toContainText(dataFacts('t10k-images-idx3-ubyte.gz', 10000, 28), patient);
  await expect(output(page, 'Backend')).toHaveText(/WebGPU.*swiftshader/i);
  await expect(page.getByRole('button', { name: 'Sample 1', exact: true })).toBeVisible(); // without labels
  for (let sample = 1; sample <= 8; sample++) {
    await isDrawn(page.getByRole('img', { name: `Sample ${sample}: reconstruction`, exact: true }));
  }
  const errorBefore = await reconstructionError(page, 8);
  await button(page, 'Step').click();
  await atStep(page, 1);
  const lossBefore = await knownFigure(page, 'Train loss');
  await button(page, 'Play').click();
  await atStep(page, 20);
  expect(await knownFigure(page, 'Train loss')).toBeLessThan(lossBefore);
  await expect.poll(() => reconstructionError(page, 8), patient).toBeLessThan(errorBefore);
});

test('the real MNIST file with its labels trains', async ({ page }) => {
  test.skip(!digitFiles.every(existsSync), `the MNIST files are not in ${mnist}`);
  await openAt(page, '?backend=wasm&batch=16&stop=30');
  await openFiles(page, digitFiles);
  await expect(page.getByRole('button', { name: 'Sample 8, labelled 7', exact: true })).toBeVisible(patient);
  const untrained = await knownFigure(page, 'Test MSE');
  await button(page, 'Play').click();
  await atStep(page, 30);
  await expect.poll(() => figure(page, 'Test MSE'), patient).toBeLessThan(untrained);
});

test('an opened file replaces the digits of a running training, which goes on with it', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  await button(page, 'Play').click();
  await beyondStep(page, 3);
  await openFiles(page, [packed(barImages('bars', 60, 12)), barLabels('bar-labels', 60)]);
  await expect(region(page, 'Setup')).toContainText(dataFacts('bars.gz', 60, 12));
  await expect(region(page, 'Setup')).toContainText('4 patches of 49'); // padded to whole patches
  await expect(list(page, 'Dataset')).toHaveValue('file');
  await expect(page.getByRole('button', { name: 'Sample 2, labelled 1', exact: true })).toBeVisible();
  await expect(button(page, 'Pause')).toBeVisible();
  await beyondStep(page, 3);
  await expect.poll(() => search(page)).toBe('?data=file&batch=16&backend=wasm');

  await list(page, 'Dataset').selectOption('digits');
  await expect(region(page, 'Setup')).toContainText(dataFacts('Drawn digits', 5000, 28));
  await list(page, 'Dataset').selectOption('file');
  await expect(region(page, 'Setup')).toContainText(dataFacts('bars.gz', 60, 12));
});

test('a file dropped on the page is opened', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  const { name, buffer } = barImages('dropped.idx', 40, 14);
  const dataTransfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    { name, bytes: [...buffer] },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(page.getByText('Let go to open the data file')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await expect(page.getByText('Let go to open the data file')).toBeHidden();
  await takeData(page);
  await expect(region(page, 'Setup')).toContainText(dataFacts('dropped.idx', 40, 14));
  await button(page, 'Step').click();
  await atStep(page, 1);
});

test('a link made with a file says which data it wants, and takes the file once it is opened', async ({ page }) => {
  await openAt(page, '?data=file&backend=wasm&batch=16');
  await expect(messages(page)).toHaveText(/^This link was made with an opened data file\./);
  await openFiles(page, [barImages('bars.idx', 40, 14)]);
  await expect(region(page, 'Setup')).toContainText(dataFacts('bars.idx', 40, 14));
  await expect.poll(() => search(page)).toBe('?data=file&batch=16&backend=wasm');
});

const stays = 'The present data stays.';
const images = barImages('images.idx', 20, 14);
const cut = images.buffer.subarray(0, -1000);
const bad: { what: string; files: TestFile[]; sentence: string }[] = [
  {
    what: 'a short text',
    files: [file('notes.txt', Buffer.from('Not a picture at all.'))],
    sentence: `21 characters are too few; at least 33 are needed. ${stays}`,
  },
  {
    what: 'bytes of no known format',
    files: [file('noise.bin', Buffer.from([1, 2, 3, 0, 200]))],
    sentence: `“noise.bin” is neither a table, a NumPy array, a PNG or JPEG image, an IDX file nor text. ${stays}`,
  },
  {
    what: 'an empty file',
    files: [file('empty', Buffer.alloc(0))],
    sentence: `“empty” is empty. ${stays}`,
  },
  {
    what: 'a truncated file',
    files: [file('cut.idx', cut)],
    sentence: `“cut.idx” is cut short: its header promises 3936 bytes, it has 2936. ${stays}`,
  },
  {
    what: 'a truncated gzip file',
    files: [file('cut.gz', packed(images).buffer.subarray(0, -12))],
    sentence: `“cut.gz” cannot be unpacked: it is damaged or not gzip. ${stays}`,
  },
  {
    what: 'a header that lies',
    files: [file('liar.idx', Buffer.concat([idxHeader([200_000, 28, 28]), Buffer.alloc(784)]))],
    sentence: `“liar.idx” is cut short: its header promises 156800016 bytes, it has 800. ${stays}`,
  },
  {
    what: 'more than 256 MB',
    files: [file('huge.idx', Buffer.concat([idxHeader([0xffffffff, 100, 100]), Buffer.alloc(100)]))],
    sentence: `“huge.idx” is larger than 256 MB. ${stays}`,
  },
  {
    what: 'images of no size',
    files: [file('flat.idx', idxHeader([100, 0, 28]))],
    sentence: `“flat.idx” holds no images. ${stays}`,
  },
  {
    what: 'a gzip bomb',
    files: [packed(file('bomb', Buffer.concat([idxHeader([20, 28, 28]), Buffer.alloc(32 * 1024 * 1024)])))],
    sentence: `“bomb.gz” unpacks to more than 1 MB. ${stays}`,
  },
  {
    what: 'labels of another length',
    files: [images, barLabels('labels.idx', 19)],
    sentence: `There are 20 images but 19 labels: they do not belong together. ${stays}`,
  },
  {
    what: 'labels alone',
    files: [barLabels('labels.idx', 20)],
    sentence: `“labels.idx” holds labels only. Open it together with its images. ${stays}`,
  },
];

test('bad files are refused in one sentence each, and the running training goes on', async ({ page }) => {
  await openAt(page, '?backend=wasm&batch=16');
  await button(page, 'Play').click();
  await beyondStep(page, 3);
  const steps = await recordSteps(page);
  for (const { what, files, sentence } of bad) {
    await test.step(what, async () => {
      await bringFiles(page, files);
      await expect(messages(page)).toHaveText([sentence], patient);
      await region(page, 'Messages').getByRole('button', { name: 'Dismiss' }).click();
      await expect(messages(page)).toHaveCount(0);
      await beyondStep(page, await figure(page, 'Step'));
    });
  }
  expect(neverFalls(await steps())).toBe(true);
  await expect(list(page, 'Dataset')).toHaveValue('digits');
  await expect(region(page, 'Setup')).toContainText(dataFacts('Drawn digits', 5000, 28));
});
