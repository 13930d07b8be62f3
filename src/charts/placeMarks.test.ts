/** Holds the placing of mark labels: the latest win, none leave the axis or lie on another. */

import { expect, it } from 'vitest';
import { placeMarks } from './placeMarks';

it('labels marks that stand apart, those near the end on the left', () => {
  const placed = placeMarks(
    [
      { step: 0, label: 'λ 0.3' },
      { step: 950, label: 'λ 0.1' },
    ],
    1000,
  );
  expect(placed.map(({ label, side }) => [label, side])).toEqual([
    ['λ 0.3', 'right'],
    ['λ 0.1', 'left'],
  ]);
});

it('drops the label of an earlier mark that would lie on a later one, and keeps its line', () => {
  const placed = placeMarks(
    [
      { step: 400, label: 'λ 0.3' },
      { step: 420, label: 'λ 0.4' },
    ],
    1000,
  );
  expect(placed.map((mark) => mark.label)).toEqual(['', 'λ 0.4']);
  expect(placed.map((mark) => mark.step)).toEqual([400, 420]);
});

it('gives Chinese labels twice the room', () => {
  const at = (label: string) => [
    { step: 0, label },
    { step: 200, label: 'λ' },
  ];
  expect(placeMarks(at('abcdef'), 1000)[0]?.label).toBe('abcdef');
  expect(placeMarks(at('学习率学习率'), 1000)[0]?.label).toBe('');
});
