/** One row of attention, step by step with its real numbers: scores, weights, output, computed anew beside the engine's own. Props only. */

import { useMemo, useState } from 'react';
import { Numbers } from '../../charts/Numbers';
import { formatNumber } from '../../i18n/format';
import type { Pass } from '../../protocol';
import { Select } from '../../ui/Select';
import { useT } from '../../ui/useT';
import { attentionRow, rowParts } from '../../viz/attentionRow';
import { largestMagnitude } from '../../viz/measure';
import styles from './Block.module.css';
import { KeyProducts } from './KeyProducts';
import { KeyTable } from './KeyTable';

interface Props {
  readonly pass: Pass;
  /** Whether the heads of a patch look at each other. */
  readonly among: boolean;
  readonly head: number;
  readonly token: number;
  /** Whether the weights mix the keys, as the article's prose has it. */
  readonly prose: boolean;
  readonly onHead: (head: number) => void;
}

export function HeadBlock({ pass, among, head, token, prose, onHead }: Props) {
  const t = useT();
  const [byPlace, setByPlace] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const parts = useMemo(() => rowParts(pass, among, head, token), [pass, among, head, token]);
  const row = useMemo(() => parts && attentionRow(parts, prose ? 'keys' : 'values'), [parts, prose]);
  if (!parts || !row) return <p className={styles.words}>{t('block.waiting')}</p>;

  const { weights, scores } = row;
  const places = Array.from(weights, (_, place) => place);
  const strongest = weights.indexOf(weights.reduce((most, weight) => Math.max(most, weight), 0));
  const key = chosen !== null && chosen < weights.length ? chosen : strongest;
  const keyName = (place: number) => t(among ? 'row.headKey' : 'row.patch', { head: place + 1, patch: place + 1 });
  const from = keyName(parts.own);
  const heads = pass.heads?.shape[0] ?? 1;
  const order = byPlace ? places : [...places].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const width = parts.v.length / weights.length;

  return (
    <>
      <div className={styles.choices}>
        {heads > 1 && (
          <Choice
            label={t('row.head')}
            value={String(head)}
            options={Array.from({ length: heads }, (_, index) => ({ value: String(index), text: String(index + 1) }))}
            onChoose={(value) => onHead(Number(value))}
          />
        )}
        {scores && (
          <Choice
            label={t('row.key')}
            value={chosen === null ? '' : String(key)}
            options={[
              { value: '', text: t('row.strongest', { key: keyName(strongest) }) },
              ...places.map((place) => ({ value: String(place), text: keyName(place) })),
            ]}
            onChoose={(value) => setChosen(value === '' ? null : Number(value))}
          />
        )}
        <Choice
          label={t('row.order')}
          value={byPlace ? 'place' : 'weight'}
          options={[
            { value: 'weight', text: t('row.byWeight') },
            { value: 'place', text: t('row.byPlace') },
          ]}
          onChoose={(value) => setByPlace(value === 'place')}
        />
      </div>
      <ol className={styles.steps}>
        {scores && parts.q && parts.k && (
          <li>
            <h4>{t('row.scoreTitle')}</h4>
            <KeyProducts q={parts.q} k={parts.k} place={key} scores={scores} from={from} to={keyName(key)} />
          </li>
        )}
        <li>
          <h4>{t('row.weightsTitle')}</h4>
          <KeyTable {...{ row, order, from, keyName, width }} told={parts.told.weights} chosen={scores ? key : null} />
          <p className={styles.of}>
            {scores
              ? t('row.softmax', { max: formatNumber(scores.max), sum: formatNumber(scores.sum) })
              : t('row.even', { count: weights.length })}
          </p>
        </li>
        <li>
          <h4>{t('row.outputTitle')}</h4>
          <Output title={t(prose ? 'row.outputProse' : 'row.output')} values={row.output} />
          <Output title={t('row.toldOutput')} values={parts.told.output} />
        </li>
      </ol>
      <p className={styles.words}>{t('row.agree', { difference: formatNumber(row.largestDifference, 2) })}</p>
    </>
  );
}

function Choice(props: Omit<Parameters<typeof Select>[0], 'id'>) {
  return (
    <div className={styles.choice}>
      <span aria-hidden="true">{props.label}</span>
      <Select {...props} />
    </div>
  );
}

function Output({ title, values }: { readonly title: string; readonly values: ArrayLike<number> }) {
  const high = largestMagnitude(values) || 1;
  return (
    <>
      <p className={styles.vectorName}>{title}</p>
      <Numbers values={values} scale={{ ramp: 'diverging', low: -high, high }} format={formatNumber} label={title} />
    </>
  );
}
