/** An SVG of the page as text that needs no style sheet: its colours and fonts stand in it. Knows no panel. */

import { type Attributes, element, escapeXml } from './svgWriter';

/** What a style sheet or a custom property may have decided, with the values that need not be written. */
const looks: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'paint-order': 'normal',
  opacity: '1',
};
const textLooks = ['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'];
/** Attributes that say what the element is, not how it looks or what it does. */
const geometry =
  /^(d|x|y|x1|y1|x2|y2|dx|dy|cx|cy|r|rx|ry|points|width|height|viewBox|transform|id|clip-path|offset|gradientUnits|preserveAspectRatio|pathLength)$/;
const leftOut = /^(title|desc|style|script|foreignObject|animate|animateTransform|animateMotion|set|use|image|a)$/;

/** `svg` and what is in it, at `place` in the picture. */
export function inlineSvg(svg: SVGSVGElement, place: Attributes): string {
  return written(svg, { ...place, overflow: getComputedStyle(svg).overflow === 'visible' ? 'visible' : 'hidden' });
}

function written(node: SVGElement, more: Attributes): string {
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  const attributes: Record<string, string | number | undefined> = {};
  if (/\brecharts-(tooltip-cursor|active-dot)\b/.test(node.getAttribute('class') ?? '')) return ''; // where the pointer is
  for (const { name, value } of node.attributes) if (geometry.test(name)) attributes[name] = value;
  for (const [name, usual] of Object.entries(looks)) {
    const value = style.getPropertyValue(name);
    if (value !== usual) attributes[name] = value;
  }
  if (style.getPropertyValue('vector-effect') === 'non-scaling-stroke')
    Object.assign(attributes, unscaledStroke(node, style));
  if (/^(text|tspan)$/.test(node.tagName)) {
    for (const name of textLooks) attributes[name] = style.getPropertyValue(name);
  }
  const content = [...node.childNodes].map((child) => {
    if (child instanceof Text) return escapeXml(child.data);
    return child instanceof SVGElement && !leftOut.test(child.tagName) ? written(child, {}) : '';
  });
  return element(node.tagName, { ...attributes, ...more }, content.join(''));
}

/** A stroke as wide on the page as it says, in the units of the drawing around it: a picture is scaled once more, with its strokes. */
function unscaledStroke(node: SVGElement, style: CSSStyleDeclaration): Record<string, number> {
  const matrix = node instanceof SVGGraphicsElement ? node.getScreenCTM() : null;
  const scale = matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1;
  return { 'stroke-width': Number.parseFloat(style.strokeWidth) / (scale || 1) };
}
