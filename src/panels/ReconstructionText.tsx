/** One held-out text: input, corrupted input and what came back, one below the other, with the wrong characters marked and counted. Knows no store. */

import { TextLine } from '../charts/TextLine';
import { formatFigure } from '../i18n/format';
import { useT } from '../ui/useT';
import { difference, meanSquare } from '../viz/measure';
import { charactersIn, wrongCharacters } from '../viz/sampleText';
import type { SampleProps } from './ReconstructionSample';
import styles from './ReconstructionText.module.css';

export function ReconstructionText(props: SampleProps) {
  const t = useT();
  const { index, own, look, input, corrupted, output, corruptedRow, chosen, onChoose } = props;
  const sample = index + 1;
  const read = (picture: Float32Array | null) => (picture ? charactersIn(look, picture) : []);
  const [original, text] = [read(input), read(output)];
  const counts = { wrong: wrongCharacters(text, original), count: original.length };
  return (
    <div className={styles.sample}>
      <TextLine characters={original} label={t('reconstruction.inputImage', { sample })} />
      {corruptedRow && (
        <TextLine
          characters={read(corrupted)}
          against={original}
          label={t('reconstruction.corruptedImage', { sample })}
        />
      )}
      <TextLine characters={text} against={original} label={t('reconstruction.outputImage', { sample })} />
      <div className={styles.foot}>
        <button
          type="button"
          className={styles.choose}
          aria-pressed={chosen}
          aria-label={own ? t('poke.ownSample') : t('reconstruction.sample', { sample })}
          onClick={() => onChoose(index)}
        >
          {own ? t('poke.own') : sample}
        </button>
        {input && output && (
          <span className={styles.figures}>
            <span title={t('samples.wrongLong', counts)}>{t('samples.wrong', counts)}</span>
            <span title={t('reconstruction.mse')}>{formatFigure(meanSquare(difference(output, input)), 2)}</span>
          </span>
        )}
      </div>
    </div>
  );
}
