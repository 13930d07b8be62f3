/** How the files are read, guessed and to be corrected: every change has them read anew. Knows the page's trainer. */

import type { AskedReading, DataPreview, ReadOptions } from '../../protocol';
import type { DataOffer } from '../../state/dataOffer';
import { trainerClient } from '../../state/trainerClient';
import { useT } from '../../ui/useT';
import { ArraysOptions } from './ArraysOptions';
import { Choice } from './Choice';
import { CsvOptions } from './CsvOptions';
import styles from './OwnData.module.css';
import { PicturesOptions } from './PicturesOptions';
import { TextOptions } from './TextOptions';

interface Props {
  readonly offer: DataOffer;
  readonly preview: DataPreview;
}

export function ReadingOptions({ offer, preview }: Props) {
  const t = useT();
  const { choices } = preview;
  const format = offer.asked?.format ?? preview.reading.format;
  const reading = latest(preview.reading, offer.asked);
  if (format === 'idx') return null;
  const ask = (format: ReadOptions['format']) => trainerClient.offers.ask({ format });
  return (
    <fieldset className={styles.options}>
      <legend className={styles.heading}>{t('own.options')}</legend>
      {choices.formats.length > 1 && (
        <Choice
          label={t('own.format')}
          value={format}
          options={choices.formats.map((each) => ({ value: each, text: t(`own.format.${each}`) }))}
          onChoose={(value) => {
            const chosen = choices.formats.find((each) => each === value);
            if (chosen) ask(chosen);
          }}
        />
      )}
      {reading && <Options reading={reading} preview={preview} />}
    </fieldset>
  );
}

function Options({ reading, preview: { choices } }: { readonly reading: ReadOptions; readonly preview: DataPreview }) {
  const { ask } = trainerClient.offers;
  switch (reading.format) {
    case 'csv':
      return <CsvOptions {...{ reading, choices, ask }} />;
    case 'arrays':
      return <ArraysOptions {...{ reading, choices, ask }} />;
    case 'pictures':
      return <PicturesOptions {...{ reading, ask }} />;
    case 'text':
      return <TextOptions {...{ reading, ask }} />;
    case 'idx':
      return null;
    default:
      return reading satisfies never;
  }
}

/** What was understood, with what was asked for since; null while another format is tried. */
function latest(understood: ReadOptions, asked: AskedReading | null): ReadOptions | null {
  if (!asked) return understood;
  if (understood.format === 'csv' && asked.format === 'csv') return { ...understood, ...asked };
  if (understood.format === 'arrays' && asked.format === 'arrays') return { ...understood, ...asked };
  if (understood.format === 'pictures' && asked.format === 'pictures') return { ...understood, ...asked };
  if (understood.format === 'text' && asked.format === 'text') return { ...understood, ...asked };
  return null;
}
