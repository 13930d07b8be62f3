/** How text is read. Props only, but for the language. */

import type { AskedReading, TextReading } from '../../protocol';
import { useT } from '../../ui/useT';
import { Choice } from './Choice';

const windows = [8, 12, 16, 24, 32, 48, 64];

interface Props {
  readonly reading: TextReading;
  ask(asked: AskedReading): void;
}

export function TextOptions({ reading, ask }: Props) {
  const t = useT();
  return (
    <Choice
      label={t('own.window')}
      value={String(reading.window)}
      options={windows.map((each) => ({ value: String(each), text: String(each) }))}
      onChoose={(value) => ask({ format: 'text', window: Number(value) })}
    />
  );
}
