/** Measures what a browser fetches before the page is there: the scripts and styles that dist/index.html names. Fails above the limit. Shows what follows, too. */

import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
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

/**
 * The scripts that a script imports dynamically: fetched once the page is there.
 * @param {string} script a built script
 * @returns {string[]} as they stand in it, relative to it
 */
export function laterFiles(script) {
  return [...new Set([...script.matchAll(/\bimport\(\s*[`'"]([^`'"]+)[`'"]/g)].map((match) => match[1] ?? ''))];
}

function report() {
  const dist = new URL('../dist/', import.meta.url);
  const html = readFileSync(new URL('index.html', dist), 'utf8');
  const first = ['index.html', ...firstFiles(html)];
  const later = first
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      laterFiles(readFileSync(new URL(file, dist), 'utf8')).map((path) => posix.join(posix.dirname(file), path)),
    );
  const sizeKb = (/** @type {string} */ file) => gzipSync(readFileSync(new URL(file, dist))).length / 1000;
  const show = (/** @type {number} */ kb, /** @type {string} */ what) =>
    console.log(`${kb.toFixed(1).padStart(8)} kB  ${what}`);
  for (const file of first) show(sizeKb(file), file);
  const sumKb = first.reduce((sum, file) => sum + sizeKb(file), 0);
  show(sumKb, `first load, gzipped (limit ${limitKb} kB)`);
  for (const file of later) show(sizeKb(file), `${file}, once the page is there`);
  if (sumKb > limitKb) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) report();
