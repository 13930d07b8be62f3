/** What both models look at and how they take a poke, the page's at the left, the second at the right, each drawn by the same panels. */

import { type ReactNode, useMemo } from 'react';
import { HeatmapCanvas } from '../../charts/HeatmapCanvas';
import { HeatmapStrip } from '../../charts/HeatmapStrip';
import { Legend } from '../../charts/Legend';
import { classes } from '../../ui/classes';
import { RunContext } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { attentionMaps } from '../../viz/attentionMaps';
import { attentionSpread } from '../../viz/entropy';
import { lookers } from '../explorationWords';
import { PokeResult } from '../poke/PokeResult';
import { useExploration } from '../useExploration';
import { useScene } from '../useScene';
import styles from './CompareSides.module.css';
import { type Pair, useRunOf } from './useComparison';

export function CompareSides({ pair }: { readonly pair: Pair }) {
  const t = useT();
  const highs = useHighs(pair);
  return (
    <>
      <Sides pair={pair} title={t('compare.heads')} hint={t('compare.headsHint')}>
        <Heads highs={highs} />
      </Sides>
      <Sides pair={pair} title={t('compare.poke')} hint={t('compare.pokeHint')} wide>
        <PokeResult />
      </Sides>
    </>
  );
}

interface SidesProps {
  readonly pair: Pair;
  readonly title: string;
  readonly hint: string;
  /** One below the other where the page is narrow. */
  readonly wide?: boolean;
  /** Drawn once for each run. */
  readonly children: ReactNode;
}

function Sides({ pair, title, hint, wide = false, children }: SidesProps) {
  const t = useT();
  return (
    <section aria-label={title} className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.hint}>{hint}</p>
      <div className={classes(styles.sides, wide && styles.wide)}>
        {(['a', 'b'] as const).map((run) => (
          <div key={run} className={styles.side}>
            <h4 className={styles.name}>{t(`compare.${run}`)}</h4>
            <RunContext.Provider value={pair[run]}>{children}</RunContext.Provider>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The weight at the far end of each head's colours, alike for both models; none where they look at other things. */
function useHighs({ a, b }: Pair): readonly number[] {
  const first = useRunOf(a, (state) => state.view?.attention ?? null);
  const second = useRunOf(b, (state) => state.view?.attention ?? null);
  const kinds = [useRunOf(a, (state) => state.info?.attention), useRunOf(b, (state) => state.info?.attention)];
  const alike = kinds.every((kind) => kind === 'tokens') && first?.shape[1] === second?.shape[1];
  return useMemo(() => {
    if (!alike) return [];
    const [mine, theirs] = [attentionMaps(first, 'tokens', 0), attentionMaps(second, 'tokens', 0)];
    return mine.map(({ high }, index) => Math.max(high, theirs[index]?.high ?? 0));
  }, [alike, first, second]);
}

/** Every head's map for the focused sample, the chosen patch's row outlined. */
function Heads({ highs }: { readonly highs: readonly number[] }) {
  const t = useT();
  const { kind, maps, mapCount, layout, token } = useScene();
  const explore = useExploration(...lookers(kind));
  if (kind === 'none') return <p className={styles.hint}>{t('attention.none')}</p>;
  const among = kind === 'heads';
  return (
    <HeatmapStrip className={styles.heads}>
      {Array.from({ length: mapCount }, (_, index) => {
        const map = maps[index];
        const size = map?.size ?? layout.tokens;
        const scale = { ramp: 'positive', low: 0, high: Math.max(map?.high ?? 0, highs[index] ?? 0) || 1 } as const;
        const head = index + 1;
        const count = map ? attentionSpread(map.data, size).effectiveKeys.toFixed(1) : '–';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a head is its index
          <figure key={index} className={styles.head}>
            <figcaption>{among ? t('attention.allHeads') : t('attention.head', { head })}</figcaption>
            <HeatmapCanvas
              rows={size}
              cols={size}
              data={map?.data ?? null}
              scale={scale}
              label={t(among ? 'compare.headsMap' : 'compare.map', { head, count, keys: size })}
              row={among ? undefined : token}
              explore={explore}
            />
            <span className={styles.spread}>{t('compare.spread', { count, keys: size })}</span>
            <Legend scale={scale} low="0" high={scale.high.toFixed(2)} />
          </figure>
        );
      })}
    </HeatmapStrip>
  );
}
