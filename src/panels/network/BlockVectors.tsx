/** The vectors of an opened block, number by number. Props only. */

import { Numbers } from '../../charts/Numbers';
import { formatNumber } from '../../i18n/format';
import { useT } from '../../ui/useT';
import type { Block } from '../../viz/blockFormula';
import { type BlockVector, type BlockView, blockNumbers } from '../../viz/blockNumbers';
import { flowOf } from '../../viz/flow';
import { largestMagnitude } from '../../viz/measure';
import styles from './Block.module.css';

interface Props {
  readonly block: Exclude<Block, 'head'>;
  readonly view: BlockView;
}

export function BlockVectors({ block, view }: Props) {
  const t = useT();
  return (
    <div className={styles.vectors}>
      {blockNumbers(block, view).map((vector) => {
        const { name, head, values, cols } = vector;
        const patch = view.token + 1;
        const title =
          head === null ? t('block.vector', { name, patch }) : t('block.headVector', { name, patch, head: head + 1 });
        return (
          <div key={`${name} ${head}`} className={cols === null ? styles.vector : styles.pixels}>
            <p className={styles.vectorName}>
              {title}{' '}
              <span className={styles.soft}>{t('block.norm', { value: formatNumber(flowOf(values).norm) })}</span>
            </p>
            <Numbers values={values} cols={cols} scale={scaleOf(vector)} format={shortNumber} label={title} />
          </div>
        );
      })}
    </div>
  );
}

function scaleOf({ values, ramp }: BlockVector) {
  if (ramp === 'ink') return { ramp, low: 0, high: 1 };
  const high = largestMagnitude(values) || 1;
  return { ramp, low: -high, high };
}

const shortNumber = (value: number) => formatNumber(value, 2);
