/** How NumPy arrays are read. Props only, but for the language. */

import type { ArraysReading, AskedReading, DataChoices } from '../../protocol';
import { useT } from '../../ui/useT';
import { Choice } from './Choice';
import { LayoutChoices } from './LayoutChoices';

interface Props {
  readonly reading: ArraysReading;
  readonly choices: DataChoices;
  ask(asked: AskedReading): void;
}

export function ArraysOptions({ reading, choices, ask }: Props) {
  const t = useT();
  const { format, values, labels } = reading;
  const arrays = choices.arrays.map(({ name, shape }) => ({
    value: name,
    text: t('own.array', { name, shape: shape.join(' × ') }),
  }));
  return (
    <>
      {arrays.length > 1 && (
        <>
          <Choice
            label={t('own.values')}
            value={values}
            options={arrays}
            onChoose={(chosen) => ask({ format, values: chosen })}
          />
          <Choice
            label={t('own.labels')}
            value={labels ?? ''}
            options={[{ value: '', text: t('own.none') }, ...arrays.filter(({ value }) => value !== values)]}
            onChoose={(chosen) => ask({ ...reading, labels: chosen === '' ? null : chosen })}
          />
        </>
      )}
      <LayoutChoices
        layout={reading.layout}
        range={reading.range}
        layouts={choices.layouts}
        onLayout={(layout) => ask({ ...reading, layout })}
        onRange={(range) => ask({ ...reading, range })}
      />
    </>
  );
}
