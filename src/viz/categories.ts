/** Colours for the classes of a scatter, told apart also by the colour-blind, for light and dark pages. Knows nothing of the DOM. */

import type { Theme } from './colour';

/**
 * Ten colours a theme, found by a random search for the largest least distance in OKLab, as seen by normal eyes and by those without
 * red, green or blue cones (Machado, Oliveira & Fernandes 2009), each with a contrast of at least 3 to the page.
 */
const colours: Record<Theme, readonly string[]> = {
  light: ['#0b524f', '#ca3c87', '#3d5dd5', '#33a846', '#8e0709', '#b873f7', '#85672c', '#10086e', '#6e1196', '#3f0e05'],
  dark: ['#317a68', '#f79af9', '#367cf8', '#66e08c', '#b84413', '#974ab0', '#e29309', '#c8f1ff', '#969db2', '#fdee28'],
};

/** The colour of class `category`, 0, 1, …; beyond ten they come round again. */
export function categoryColour(category: number, theme: Theme): string {
  const list = colours[theme];
  return list[((category % list.length) + list.length) % list.length] ?? '';
}
