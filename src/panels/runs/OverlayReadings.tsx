/** The values of all drawn runs at one step, and the slider that moves it. */

import type { LossSeries } from '../../charts/lossRows';
import { type OverlayLine, valueAt } from '../../charts/overlayRows';
import { formatCount, formatFigure } from '../../i18n/format';
import type { KeptRun } from '../../protocol';
import { useDark } from '../../ui/useDark';
import { useT } from '../../ui/useT';
import { categoryColour } from '../../viz/categories';
import styles from './Overlay.module.css';

interface Props {
  readonly charts: readonly { readonly curve: LossSeries; readonly lines: readonly OverlayLine[] }[];
  readonly drawn: readonly { readonly run: KeptRun; readonly slot: number }[];
  readonly nameOf: (run: KeptRun) => string;
  readonly lastStep: number;
  /** Null: each is read where it ends. */
  readonly at: number | null;
  readonly onAt: (step: number) => void;
}

export function OverlayReadings({ charts, drawn, nameOf, lastStep, at, onAt }: Props) {
  const t = useT();
  const theme = useDark() ? 'dark' : 'light';
  const step = at === null ? null : Math.min(at, lastStep);
  const read = ({ points }: OverlayLine) => (step === null ? (points.at(-1)?.y ?? null) : valueAt(points, step));
  const rows = drawn.map(({ run, slot }, index) => ({
    run,
    slot,
    texts: charts.map(({ lines }) => formatFigure(lines[index] ? read(lines[index]) : null)),
  }));
  const place = step === null ? t('runs.cursorEnd') : t('runs.cursorAt', { step });
  const spoken = rows.map(({ run, texts }) => t('runs.cursorValue', { name: nameOf(run), value: texts.join(', ') }));
  return (
    <>
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={lastStep}
        value={step ?? lastStep}
        aria-label={t('runs.cursor')}
        aria-valuetext={[place, ...spoken].join('; ')}
        onChange={(event) => onAt(Number(event.currentTarget.value))}
        onKeyDown={(event) => event.stopPropagation()} // the page's own keys
      />
      <table className={styles.readings}>
        <caption className={styles.hidden}>{t('runs.readings')}</caption>
        <thead>
          <tr>
            <th scope="col" data-testid="reading-step">
              {place}
            </th>
            {charts.map(({ curve }) => (
              <th key={curve} scope="col">
                {t(`loss.${curve}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ run, slot, texts }) => (
            <tr key={run.id}>
              <th scope="row">
                <span className={styles.swatch} style={{ background: categoryColour(slot, theme) }} />
                {nameOf(run)}
              </th>
              {texts.map((text, index) => (
                <td key={charts[index]?.curve}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{t('runs.cursorHint', { step: formatCount(lastStep) })}</p>
    </>
  );
}
