/** How images are read. Props only, but for the language. */

import type { AskedReading, PicturesReading } from '../../protocol';
import { useT } from '../../ui/useT';
import { Choice, Tick } from './Choice';

const sides = [8, 14, 16, 20, 28, 32, 42, 56, 64, 84, 112];
const fits = ['crop', 'pad'] as const;

interface Props {
  readonly reading: PicturesReading;
  ask(asked: AskedReading): void;
}

export function PicturesOptions({ reading, ask }: Props) {
  const t = useT();
  const { side, fit, colour, inverted, named } = reading;
  return (
    <>
      <Choice
        label={t('own.side')}
        value={String(side)}
        options={sides.map((each) => ({ value: String(each), text: t('own.sideOf', { side: each }) }))}
        onChoose={(value) => ask({ ...reading, side: Number(value) })}
      />
      <Choice
        label={t('own.fit')}
        value={fit}
        options={fits.map((each) => ({ value: each, text: t(`own.fit.${each}`) }))}
        onChoose={(value) => ask({ ...reading, fit: value === 'pad' ? 'pad' : 'crop' })}
      />
      <Tick label={t('own.colour')} checked={colour} onToggle={(checked) => ask({ ...reading, colour: checked })} />
      <Tick
        label={t('own.inverted')}
        checked={inverted}
        onToggle={(checked) => ask({ ...reading, inverted: checked })}
      />
      <Tick label={t('own.named')} checked={named} onToggle={(checked) => ask({ ...reading, named: checked })} />
    </>
  );
}
