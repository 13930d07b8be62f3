/** Plots come out as plain SVG: named, with everything drawn that was given, and nothing that runs. */

import { describe, expect, it } from 'vitest';
import { draw } from './draw';
import type { BarPlot, HeatPlot, LinePlot } from './plot';

const lines: LinePlot = {
  kind: 'lines',
  name: 'a',
  title: 'Error < 1 & falling',
  x: { label: 'step', scale: 'linear' },
  y: { label: 'error', scale: 'log' },
  level: { y: 0.5, label: 'guess' },
  series: [
    {
      label: 'one',
      points: [
        { x: 0, y: 1, sd: 0.1 },
        { x: 10, y: 0.1, sd: 0.2 },
        { x: 20, y: Number.NaN, sd: 0 },
      ],
    },
    { label: 'a longer name than one line takes', points: [{ x: 0, y: 2, sd: 0 }] },
  ],
};

const bars: BarPlot = {
  kind: 'bars',
  name: 'b',
  title: 'Bars',
  y: { label: 'share', scale: 'linear' },
  categories: ['first', 'second'],
  series: [
    {
      label: 'here',
      bars: [
        { y: 1, sd: 0.1 },
        { y: -2, sd: 0 },
      ],
    },
    {
      label: 'there',
      bars: [
        { y: 3, sd: 0 },
        { y: Number.NaN, sd: 0 },
      ],
    },
  ],
};

const heat: HeatPlot = {
  kind: 'heat',
  name: 'c',
  title: 'Heat',
  axisLabel: 'position',
  valueLabel: 'rms',
  panels: [
    {
      label: 'only',
      rows: [
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 0],
      ],
    },
  ],
};

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

describe.each([lines, bars, heat])('$kind', (plot) => {
  const svg = draw(plot);

  it('is one SVG picture with a title, and text alone besides shapes', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('<title>');
    expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|href|style=/);
  });

  it('closes what it opens', () => {
    for (const name of ['svg', 'text', 'title']) {
      expect(count(svg, new RegExp(`<${name}[ >]`, 'g'))).toBe(count(svg, new RegExp(`</${name}>`, 'g')));
    }
  });
});

describe('lines', () => {
  it('escape text, name axes and series, and wrap long names', () => {
    const svg = draw(lines);
    expect(svg).toContain('<title>Error &lt; 1 &amp; falling</title>');
    for (const label of ['step', 'error', 'one', 'guess', 'a longer name than one', 'line takes']) {
      expect(svg).toContain(`>${label}</text>`);
    }
  });

  it('leave out points that are no numbers', () => {
    expect(count(draw(lines), /<circle/g)).toBe(3); // two points and the legend
  });

  it('keep error bars that reach below zero on a log axis', () => {
    const tall = draw({
      ...lines,
      series: [
        {
          label: 'one',
          points: [
            { x: 0, y: 0.1, sd: 0.2 },
            { x: 1, y: 1, sd: 0 },
          ],
        },
      ],
    });
    expect(tall).not.toContain('NaN');
  });
});

describe('bars', () => {
  it('draw one box for each number', () => {
    // paper, three bars, two samples in the legend
    expect(count(draw(bars), /<rect/g)).toBe(1 + 3 + 2);
  });

  it('hang negative ones below the zero line', () => {
    const boxes = [
      ...draw(bars).matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="#0072b2"/g),
    ];
    const [up, down] = boxes.map(([, y, height]) => ({ top: Number(y), bottom: Number(y) + Number(height) }));
    expect(up?.bottom).toBeCloseTo(down?.top ?? 0, 1);
  });
});

describe('heat maps', () => {
  it('join neighbours of one shade and leave out zeros', () => {
    // paper, 4 runs of ones, the frame, 24 steps of the scale
    expect(count(draw(heat), /<rect/g)).toBe(1 + 4 + 1 + 24);
  });
});
