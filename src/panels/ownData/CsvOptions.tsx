/** How a table is read. Props only, but for the language. */

import type { AskedReading, CsvReading, DataChoices } from '../../protocol';
import { useT } from '../../ui/useT';
import { Choice, Tick } from './Choice';
import { LayoutChoices } from './LayoutChoices';

const delimiters = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
  [' ', 'space'],
] as const;

interface Props {
  readonly reading: CsvReading;
  readonly choices: DataChoices;
  ask(asked: AskedReading): void;
}

export function CsvOptions({ reading, choices, ask }: Props) {
  const t = useT();
  const { format, delimiter, header, labelColumn } = reading;
  const columns = choices.columns.map((name, index) => {
    const number = index + 1;
    return { value: String(index), text: name ? t('own.columnNamed', { number, name }) : t('own.column', { number }) };
  });
  const others = delimiters.some(([sign]) => sign === delimiter) ? [] : [{ value: delimiter, text: delimiter }];
  return (
    <>
      <Choice
        label={t('own.delimiter')}
        value={delimiter}
        options={[...delimiters.map(([value, name]) => ({ value, text: t(`own.delimiter.${name}`) })), ...others]}
        onChoose={(value) => ask({ format, delimiter: value })}
      />
      <Tick
        label={t('own.header')}
        checked={header}
        onToggle={(checked) => ask({ format, delimiter, header: checked, labelColumn })}
      />
      <Choice
        label={t('own.labelColumn')}
        value={labelColumn === null ? '' : String(labelColumn)}
        options={[{ value: '', text: t('own.none') }, ...columns]}
        onChoose={(value) => ask({ format, delimiter, header, labelColumn: value === '' ? null : Number(value) })}
      />
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
