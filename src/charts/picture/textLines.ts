/** The texts of a page where they stand, as SVG. Knows the browser's layout, no panel. */

import { element, escapeXml } from './svgWriter';

interface Line {
  text: string;
  readonly left: number;
  readonly top: number;
  right: number;
  readonly bottom: number;
}

let measuring: CanvasRenderingContext2D | null | undefined;

/** A text node as one `<text>` for each line that it takes. @param origin of the picture, in the window */
export function textLines(
  node: Text,
  style: CSSStyleDeclaration,
  origin: { readonly x: number; readonly y: number },
): string {
  return linesOf(node)
    .map((line) => {
      const { ascent, descent } = extent(style, line.text);
      const baseline = line.top + (line.bottom - line.top - ascent - descent) / 2 + ascent;
      const place = { x: line.left - origin.x, y: baseline - origin.y };
      // The width is kept also where the font is another.
      const fitted = { textLength: line.right - line.left, lengthAdjust: 'spacingAndGlyphs' };
      return element(
        'text',
        { ...place, ...fitted, ...fontOf(style), fill: style.color, 'xml:space': 'preserve' },
        escapeXml(line.text),
      );
    })
    .join('');
}

/** How a text of this style is written in SVG. */
export function fontOf(style: CSSStyleDeclaration): Record<string, string> {
  const { fontFamily, fontSize, fontWeight, fontStyle, fontVariantNumeric } = style;
  return {
    'font-family': fontFamily,
    'font-size': fontSize,
    'font-weight': fontWeight,
    ...(fontStyle !== 'normal' && { 'font-style': fontStyle }),
    ...(fontVariantNumeric !== 'normal' && { style: `font-variant-numeric:${fontVariantNumeric}` }),
  };
}

/** The characters of a node, line by line, as the browser has broken them. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  const { data } = node;
  for (let at = 0; at < data.length; ) {
    const sign = String.fromCodePoint(data.codePointAt(at) ?? 32);
    range.setStart(node, at);
    range.setEnd(node, at + sign.length);
    at += sign.length;
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (width === 0) continue; // white space that collapses, or at a line's end
    if (last && Math.abs(last.top - top) < 2) {
      last.text += sign;
      last.right = right;
    } else if (sign.trim() !== '') lines.push({ text: sign, left, top, right, bottom });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s/g, ' ') }));
}

/** How far a font reaches above and below the line, in CSS pixels. */
function extent({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration, text: string) {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return { ascent: Number.parseFloat(fontSize) * 0.8, descent: Number.parseFloat(fontSize) * 0.2 };
  measuring.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measuring.measureText(text);
  return { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
}
