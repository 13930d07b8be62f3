/** Measures what a browser fetches before the page is there: the scripts and styles that dist/index.html names. Fails above the limit. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Without the worker, which the page starts on its own. */
const limitKb = 200;

/**
 * The files that a page loads at once: its scripts, their preloaded parts and its styles.
 * @param {string} html a built index.html
 * @returns {string[]} as they stand in the page
 */
export function firstFiles(html) {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="(?:modulepreload|stylesheet)"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((path) => path !== undefined);
}

function report() {
  const dist = new URL('../dist/', import.meta.url);
  const html = readFileSync(new URL('index.html', dist));
  const files = ['index.html', ...firstFiles(html.toString())];
  const sizes = files.map((file) => ({ file, kb: gzipSync(readFileSync(new URL(file, dist))).length / 1000 }));
  const sumKb = sizes.reduce((sum, { kb }) => sum + kb, 0);
  for (const { file, kb } of sizes) console.log(`${kb.toFixed(1).padStart(8)} kB  ${file}`);
  console.log(`${sumKb.toFixed(1).padStart(8)} kB  first load, gzipped (limit ${limitKb} kB)`);
  if (sumKb > limitKb) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) report();
