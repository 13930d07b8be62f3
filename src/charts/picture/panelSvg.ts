/** A part of the page as one SVG that stands by itself: charts, heatmaps, legends and texts where they stand. Knows the browser's layout, no panel. */

import { type Box, crispBox } from './crispBox';
import { inlineSvg } from './inlineSvg';
import { backgroundOf, isUnseen, outlineOf } from './looks';
import { element, escapeXml } from './svgWriter';
import { fontOf, textLines } from './textLines';

/** What is not to be in a picture carries the attribute, or is there to be worked with or passes with the pointer. */
const leftOut =
  '[data-not-in-picture], input, select, textarea, label, [popover], button[popovertarget], .recharts-tooltip-wrapper';

/** A button that does something: framed, and no picture. The names of curves and blocks are buttons as well. */
const isControl = (node: Element, style: CSSStyleDeclaration) =>
  node instanceof HTMLButtonElement && style.borderTopWidth !== '0px' && node.querySelector('canvas') === null;
const margin = 16;
const headHeight = 32;

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of a PNG to a unit of the SVG: with this one all cells of a heatmap are alike. */
  readonly scale: number;
}

interface Drawing {
  /** Of the panel, in the window. */
  readonly origin: { readonly x: number; readonly y: number };
  readonly scale: number;
  /** Gradients and the like. */
  readonly definitions: string[];
  /** From where to where there is something in the picture, in units below the origin. */
  top: number;
  bottom: number;
}

/**
 * `root` as it looks now, in the colours of the page's theme, under `title`.
 * @param title also says which step it is of
 */
export function panelSvg(root: HTMLElement, title: string): Picture {
  const { x, y, width: across, height: down } = root.getBoundingClientRect();
  const width = Math.ceil(across) + 2 * margin;
  const scale = scaleFor(width, down);
  const drawing: Drawing = { origin: { x, y }, scale, definitions: [], top: down, bottom: 0 };
  const content = children(root, drawing);
  const [top, bottom] = [Math.floor(Math.min(drawing.top, down)), Math.ceil(drawing.bottom)];
  const height = margin + headHeight + Math.max(0, bottom - top) + margin;
  const style = getComputedStyle(root);
  const paper = getComputedStyle(document.body).backgroundColor;
  const heading = { x: margin, y: margin + 16, ...fontOf(style), 'font-size': '15px', 'font-weight': '600' };
  const body = [
    ...(drawing.definitions.length > 0 ? [element('defs', {}, drawing.definitions.join(''))] : []),
    element('rect', { width, height, fill: paper }),
    element('text', { ...heading, fill: style.color }, escapeXml(title)),
    element('g', { transform: `translate(${margin} ${margin + headHeight - top})` }, content),
  ];
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, `\n${body.join('\n')}\n`);
  return { svg, width, height, scale };
}

/** Four pixels to a unit, fewer where that would be more than sixteen million. */
function scaleFor(width: number, height: number): number {
  return [4, 3, 2].find((scale) => width * height * scale * scale <= 16e6) ?? 1;
}

function children(parent: Element, drawing: Drawing): string {
  const style = getComputedStyle(parent);
  return [...parent.childNodes]
    .map((child) => {
      if (child instanceof Text) return text(child, style, drawing);
      return child instanceof Element ? drawn(child, drawing) : '';
    })
    .join('');
}

function text(node: Text, style: CSSStyleDeclaration, drawing: Drawing): string {
  const lines = textLines(node, style, drawing.origin);
  if (lines === '') return '';
  const range = document.createRange();
  range.selectNodeContents(node);
  const { top, bottom } = range.getBoundingClientRect();
  reach(drawing, top - drawing.origin.y, bottom - drawing.origin.y);
  return lines;
}

/** Something is drawn there. */
function reach(drawing: Drawing, top: number, bottom: number): void {
  drawing.top = Math.min(drawing.top, top);
  drawing.bottom = Math.max(drawing.bottom, bottom);
}

/** One element of the page with all that is in it. */
function drawn(node: Element, drawing: Drawing): string {
  const style = getComputedStyle(node);
  if (node.matches(leftOut) || isUnseen(style) || isControl(node, style)) return '';
  const box = boxOf(node, drawing);
  const own = ownPicture(node, style, box, drawing);
  if (own !== '') reach(drawing, box.y, box.y + box.height);
  const isPicture = node instanceof SVGSVGElement || node instanceof HTMLCanvasElement;
  const content = isPicture ? own : own + withMap(node, drawing);
  return style.opacity === '1' || content === '' ? content : element('g', { opacity: style.opacity }, content);
}

/** What an element shows by itself, without what is in it. */
function ownPicture(node: Element, style: CSSStyleDeclaration, box: Box, drawing: Drawing): string {
  if (node instanceof SVGSVGElement) return inlineSvg(node, { ...box });
  if (node instanceof HTMLCanvasElement) return canvasImage(node, style, box, drawing);
  return backgroundOf(style, box, drawing.definitions);
}

function boxOf(node: Element, { origin }: Drawing): Box {
  const { x, y, width, height } = node.getBoundingClientRect();
  return { x: x - origin.x, y: y - origin.y, width, height };
}

/** Whether a canvas has fewer pixels than it is shown with: a heatmap, whose cells are to stay crisp. */
const isMap = (canvas: HTMLCanvasElement, box: Box) => canvas.width < box.width;

const mapBox = (canvas: HTMLCanvasElement, box: Box, { scale }: Drawing) =>
  isMap(canvas, box) ? crispBox(box, canvas.width, canvas.height, scale) : box;

function canvasImage(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, box: Box, drawing: Drawing): string {
  if (canvas.width === 0 || canvas.height === 0 || box.width === 0) return '';
  const place = mapBox(canvas, box, drawing);
  const image = { ...place, preserveAspectRatio: 'none', href: canvas.toDataURL('image/png') };
  const crisp = isMap(canvas, box) ? { style: 'image-rendering:pixelated' } : {};
  return element('image', { ...image, ...crisp }) + outlineOf(style, place);
}

/** The children of `node`; what lies over a heatmap moves with it. */
function withMap(node: Element, drawing: Drawing): string {
  const canvas = node.querySelector(':scope > canvas');
  if (!(canvas instanceof HTMLCanvasElement)) return children(node, drawing);
  const box = boxOf(canvas, drawing);
  const crisp = mapBox(canvas, box, drawing);
  const over = [...node.children].filter((child) => child !== canvas).map((child) => drawn(child, drawing));
  const [across, down] = [crisp.width / box.width, crisp.height / box.height];
  const transform = `translate(${crisp.x} ${crisp.y}) scale(${across} ${down}) translate(${-box.x} ${-box.y})`;
  return drawn(canvas, drawing) + (over.join('') === '' ? '' : element('g', { transform }, over.join('')));
}
