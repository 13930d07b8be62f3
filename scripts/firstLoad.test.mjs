/** Tests which files of a built page count as its first load. */

import { expect, it } from 'vitest';
import { firstFiles, laterFiles } from './firstLoad.mjs';

it('counts scripts, their preloads and styles, and nothing else', () => {
  const html = `<head>
    <link rel="icon" href="./icon.svg" />
    <link rel="manifest" href="./manifest.webmanifest">
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react-2.js">
    <link rel="stylesheet" crossorigin href="./assets/index-3.css">
  </head>`;
  expect(firstFiles(html)).toEqual(['./assets/index-1.js', './assets/react-2.js', './assets/index-3.css']);
});

it('finds what a script imports later, once each', () => {
  const script = 'const a=()=>t(()=>import(`./Chart-1.js`),[]);import("./b.js");import("./b.js");importMap("./c.js")';
  expect(laterFiles(script)).toEqual(['./Chart-1.js', './b.js']);
});
