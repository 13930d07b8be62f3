/** What a sample is, and which values become 0 and 1: the options that tables and arrays share. Props only, but for the language. */

import type { SampleLayout, ValueRange } from '../../protocol';
import { useT } from '../../ui/useT';
import { Choice } from './Choice';

const ranges: readonly ValueRange[] = ['byte', 'unit', 'data'];

interface Props {
  readonly layout: SampleLayout;
  readonly range: ValueRange;
  readonly layouts: readonly SampleLayout[];
  onLayout(layout: SampleLayout): void;
  onRange(range: ValueRange): void;
}

export function LayoutChoices({ layout, range, layouts, onLayout, onRange }: Props) {
  const t = useT();
  return (
    <>
      <Choice
        label={t('own.layout')}
        value={keyOf(layout)}
        options={layouts.map((each) => ({ value: keyOf(each), text: t(`own.layout.${wordOf(each)}`, { ...each }) }))}
        onChoose={(value) => {
          const chosen = layouts.find((each) => keyOf(each) === value);
          if (chosen) onLayout(chosen);
        }}
      />
      <Choice
        label={t('own.range')}
        value={range}
        options={ranges.map((each) => ({ value: each, text: t(`own.range.${each}`) }))}
        onChoose={(value) => {
          const chosen = ranges.find((each) => each === value);
          if (chosen) onRange(chosen);
        }}
      />
    </>
  );
}

const keyOf = ({ kind, rows, cols, channels }: SampleLayout) => [kind, rows, cols, channels].join();

function wordOf({ kind, rows, channels }: SampleLayout) {
  if (kind === 'images') return channels === 3 ? 'colour' : 'images';
  return rows === 1 ? 'signal' : 'signals';
}
