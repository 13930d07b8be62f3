/** One run in the table: its name and colour, what can be done with it, its figures. */

import { memo, type ReactNode, useState } from 'react';
import type { KeptRun } from '../../protocol';
import { measureOf, type RunMeasure, runMeasures } from '../../state/runs/measures';
import { runs } from '../../state/runs/runsClient';
import { mostOverlaid } from '../../state/runs/slots';
import { fieldText } from '../../ui/fieldText';
import { Icon } from '../../ui/Icon';
import { useDark } from '../../ui/useDark';
import { useT } from '../../ui/useT';
import { categoryColour } from '../../viz/categories';
import { RunActions } from './RunActions';
import { RunName } from './RunName';
import styles from './RunsTable.module.css';
import { runMeasureText } from './runsText';

interface Props {
  readonly run: KeptRun;
  readonly name: string;
  readonly isPresent: boolean;
  /** Its place among the drawn runs; −1 where it is not drawn. */
  readonly slot: number;
  readonly onTrouble: (trouble: string | null) => void;
}

/** While the present run goes on, the rows of the others stay as they are. */
export const RunRow = memo(function RunRow({ run, name, isPresent, slot, onTrouble }: Props) {
  const t = useT();
  const dark = useDark();
  const [renaming, setRenaming] = useState(false);
  const isDrawn = slot >= 0;
  const colour = isDrawn ? categoryColour(slot, dark ? 'dark' : 'light') : 'transparent';
  const machine = t('runs.on', {
    backend: fieldText(t, 'backend', run.backend),
    engine: fieldText(t, 'engine', run.engine),
  });
  return (
    <tr className={isPresent ? styles.present : undefined}>
      <th scope="row" className={styles.first}>
        <div className={styles.title}>
          <input
            type="checkbox"
            className={styles.check}
            style={{ accentColor: isDrawn ? colour : undefined }}
            aria-label={t('runs.overlay', { name })}
            title={t('runs.overlay', { name })}
            checked={isDrawn}
            onChange={(event) => overlay(event.currentTarget.checked)}
          />
          <RunName run={run} name={name} renaming={renaming} onDone={() => setRenaming(false)} />
        </div>
        <div className={styles.meta} title={machine}>
          {run.pinned && <Icon name="pin" size={12} />}
          {isPresent && <Tag>{t('runs.now')}</Tag>}
          {run.diverged && <Tag>{t('runs.diverged')}</Tag>}
          <RunActions {...{ run, name, isPresent, onTrouble }} onRename={() => setRenaming(true)} />
        </div>
      </th>
      {runMeasures.map((measure) => (
        <Figure key={measure} run={run} measure={measure} />
      ))}
    </tr>
  );

  function overlay(on: boolean) {
    runs.overlay(run.id, on);
    const refused = on && !runs.store.getState().overlaid.includes(run.id);
    onTrouble(refused ? t('runs.full', { most: mostOverlaid }) : null);
  }
});

const Tag = ({ children }: { readonly children: ReactNode }) => <span className={styles.tag}>{children}</span>;

const askedFor: readonly RunMeasure[] = ['scaleFreeContraction', 'decoderNorm', 'gapRatio'];

function Figure({ run, measure }: { readonly run: KeptRun; readonly measure: RunMeasure }) {
  const t = useT();
  const value = measureOf(run, measure);
  const at = askedFor.includes(measure) && run.figures?.step !== run.step ? run.figures?.step : undefined;
  const earlier = at === undefined ? '' : ` (${t('runs.measuredAt', { step: at })})`;
  return (
    <td className={at === undefined ? undefined : styles.earlier} title={value === null ? undefined : value + earlier}>
      {runMeasureText(t, measure, value)}
    </td>
  );
}
