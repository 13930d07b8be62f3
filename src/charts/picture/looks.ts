/** Backgrounds, borders and outlines of the page as SVG. Knows the browser's styles, no panel. */

import type { Box } from './crispBox';
import { element } from './svgWriter';

const isClear = (colour: string) => colour === 'transparent' || /,\s*0\)$|\/\s*0%?\)$/.test(colour);

/** Whether an element is there for screen readers alone, or not at all. */
export function isUnseen(style: CSSStyleDeclaration): boolean {
  const { display, visibility, opacity, clipPath } = style;
  return display === 'none' || visibility === 'hidden' || opacity === '0' || clipPath.startsWith('inset(50%');
}

/** What lies behind an element's content. @param definitions takes up the gradients */
export function backgroundOf(style: CSSStyleDeclaration, box: Box, definitions: string[]): string {
  if (box.width === 0 || box.height === 0) return '';
  const { backgroundColor, backgroundImage } = style;
  const radius = Number.parseFloat(style.borderTopLeftRadius) || undefined;
  const parts: string[] = [];
  if (!isClear(backgroundColor)) parts.push(element('rect', { ...box, rx: radius, fill: backgroundColor }));
  const fill = gradient(backgroundImage, definitions);
  if (fill) parts.push(element('rect', { ...box, rx: radius, fill }));
  return parts.join('') + borderOf(style, box, radius) + outlineOf(style, box);
}

/** A frame where all four sides are alike, else the sides that there are. */
function borderOf(style: CSSStyleDeclaration, box: Box, rx: number | undefined): string {
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => {
    const shown = style.getPropertyValue(`border-${side}-style`) !== 'none';
    const width = shown ? Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) : 0;
    const colour = style.getPropertyValue(`border-${side}-color`);
    return { width: isClear(colour) ? 0 : width, colour };
  });
  const [first] = sides;
  if (
    first &&
    first.width > 0 &&
    sides.every(({ width, colour }) => width === first.width && colour === first.colour)
  ) {
    return frame(box, -first.width / 2, first.width, first.colour, rx);
  }
  const { x, y, width, height } = box;
  const lines = [
    [x, y, x + width, y],
    [x + width, y, x + width, y + height],
    [x, y + height, x + width, y + height],
    [x, y, x, y + height],
  ] as const;
  return sides
    .map((side, index) => {
      const [x1, y1, x2, y2] = lines[index] ?? lines[0];
      if (side.width === 0) return '';
      return element('line', { x1, y1, x2, y2, stroke: side.colour, 'stroke-width': side.width });
    })
    .join('');
}

/** The line round an element, where it has one. */
export function outlineOf(style: CSSStyleDeclaration, box: Box): string {
  const width = Number.parseFloat(style.outlineWidth);
  if (style.outlineStyle === 'none' || !(width > 0) || isClear(style.outlineColor)) return '';
  return frame(box, width / 2, width, style.outlineColor, undefined);
}

/** A frame `out` beyond the box. */
function frame(
  { x, y, width, height }: Box,
  out: number,
  thick: number,
  stroke: string,
  rx: number | undefined,
): string {
  const place = { x: x - out, y: y - out, width: Math.max(0, width + 2 * out), height: Math.max(0, height + 2 * out) };
  return element('rect', { ...place, rx, fill: 'none', stroke, 'stroke-width': thick });
}

/** A gradient from left to right with evenly spaced stops, as legends have it; null for any other background. */
function gradient(image: string, definitions: string[]): string | null {
  if (!image.startsWith('linear-gradient(90deg') && !image.startsWith('linear-gradient(to right')) return null;
  const colours = image.match(/rgba?\([^)]*\)/g) ?? [];
  const places = image.replace(/rgba?\([^)]*\)/g, '').replace(/^linear-gradient\((90deg|to right)/, '');
  if (colours.length < 2 || /[^\s,)]/.test(places)) return null; // stops at places of their own are a pattern, no scale
  const id = `gradient-${definitions.length}`;
  const stops = colours.map((colour, i) => element('stop', { offset: i / (colours.length - 1), 'stop-color': colour }));
  definitions.push(element('linearGradient', { id }, stops.join('')));
  return `url(#${id})`;
}
