/** The parts of a saved picture: SVG that is well-formed whatever its texts, and cells that are all alike. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crispBox } from './crispBox';
import { element, escapeXml } from './svgWriter';

describe('svgWriter', () => {
  it('writes attributes and content, and leaves out what is not known', () => {
    expect(element('rect', { x: 1.23456, width: 3, rx: undefined, fill: 'rgb(1, 2, 3)' })).toBe(
      '<rect x="1.23" width="3" fill="rgb(1, 2, 3)"/>',
    );
    expect(element('g', {}, '<a/>')).toBe('<g><a/></g>');
  });

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"]|&(?!#\d+;)/);
        const back = escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
        expect(back).toBe(text.replace(/[^\P{Cc}\t\n\r]/gu, ''));
      }),
    );
  });
});

describe('crispBox', () => {
  it('gives every cell the same whole number of pixels, within the box', () => {
    const side = fc.double({ min: 4, max: 500, noNaN: true });
    const any = fc.record({ x: side, y: side, width: side, height: side });
    const whole = (value: number) => expect(Math.abs(value - Math.round(value))).toBeLessThan(1e-6);
    fc.assert(
      fc.property(
        any,
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 1, max: 64 }),
        fc.constantFrom(1, 2, 4),
        (box, cols, rows, scale) => {
          const crisp = crispBox(box, cols, rows, scale);
          if (crisp === box) {
            expect(Math.min((box.width * scale) / cols, (box.height * scale) / rows)).toBeLessThan(1);
            return;
          }
          for (const pixels of [crisp.x * scale, crisp.y * scale]) whole(pixels);
          for (const pixels of [(crisp.width * scale) / cols, (crisp.height * scale) / rows]) whole(pixels);
          expect(crisp.width).toBeLessThanOrEqual(box.width + 1e-4);
          expect(crisp.width).toBeGreaterThan(box.width - cols / scale);
        },
      ),
    );
  });
});
