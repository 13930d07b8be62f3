/** The figures of both runs in a table, and what follows from them in sentences. */

import { formatCount, formatFigure } from '../../i18n/format';
import type { RunState } from '../../state/runStore';
import { useT } from '../../ui/useT';
import styles from './Comparison.module.css';
import { outcomeText } from './compareText';
import { type Measured, outcomes } from './outcome';
import { type Pair, useConfigOf, useRunOf } from './useComparison';
import { useMeasured } from './useMeasured';

/** A run so far behind is catching up. */
const farBehind = 20;

export function CompareFigures({ pair }: { readonly pair: Pair }) {
  const t = useT();
  const [a, b] = [useMeasured(pair.a), useMeasured(pair.b)];
  const said = outcomes(a, b);
  const same = useSame(pair);
  return (
    <section aria-label={t('compare.outcome')} className={styles.outcome}>
      <Table pair={pair} a={a} b={b} />
      <Behind pair={pair} />
      <ul className={styles.sentences} data-testid="compare-outcome">
        {same && <li>{t('compare.outcome.same', { step: formatCount(a.step) })}</li>}
        {!same && said.map((outcome) => <li key={outcome.code}>{outcomeText(t, outcome)}</li>)}
        {!same && said.length === 0 && <li>{t('compare.nothingYet')}</li>}
      </ul>
      {!same && said.length > 0 && <p className={styles.caution}>{t('compare.caution')}</p>}
    </section>
  );
}

function Table({ pair, a, b }: { readonly pair: Pair; readonly a: Measured; readonly b: Measured }) {
  const t = useT();
  const losses = [useRunOf(pair.a, trainLoss), useRunOf(pair.b, trainLoss)];
  const rows: [string, readonly string[]][] = [
    [t('output.step'), [a, b].map(({ step }) => formatCount(step))],
    [t('output.trainLoss'), losses.map((loss) => formatFigure(loss))],
    [t('output.testMse'), [a, b].map(({ tests }) => formatFigure(tests.at(-1)?.mse))],
    [t('compare.gain'), [a, b].map(({ gain }) => formatFigure(gain))],
    [t('compare.parameters'), [a, b].map(({ parameterCount }) => formatCount(parameterCount || null))],
  ];
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{t('compare.figures')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('compare.a')}</th>
          <th scope="col">{t('compare.b')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first is A, the second B
              <td key={index}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const trainLoss = ({ lastTrain, curves }: RunState) => lastTrain?.loss ?? curves.train.at(-1)?.loss ?? null;

function Behind({ pair }: { readonly pair: Pair }) {
  const t = useT();
  const [a, b] = [useRunOf(pair.a, stepOf), useRunOf(pair.b, stepOf)];
  const starting = useRunOf(pair.b, (state) => state.phase === 'starting');
  if (starting) return <p className={styles.caution}>{t('compare.starting')}</p>;
  if (a - b < farBehind || b > 0.9 * a) return null;
  return <p className={styles.caution}>{t('compare.catchingUp', { step: b, last: a })}</p>;
}

const stepOf = ({ step }: RunState) => step;

/** Whether both have the same knobs and stand at the same numbers. */
function useSame({ a, b }: Pair): boolean {
  const knobs = useConfigOf(a, ({ config }) => JSON.stringify(config));
  const theirs = useConfigOf(b, ({ config }) => JSON.stringify(config));
  const [first, second] = [useRunOf(a, stateText), useRunOf(b, stateText)];
  return knobs === theirs && first === second && first !== '';
}

/** The held-out error follows from the rest, but for the order in which its parts are summed. Empty before the first step. */
const stateText = ({ step, lastTrain }: RunState) => (lastTrain ? JSON.stringify([step, lastTrain]) : '');
