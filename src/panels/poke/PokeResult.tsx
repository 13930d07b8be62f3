/** What the network of one run makes of the poke: pictures, figures, sentences. It can be drawn for any run (`RunContext`). */

import { useMemo } from 'react';
import { formatFigure } from '../../i18n/format';
import { useT } from '../../ui/useT';
import { type PokeFigures, pokeFigures } from '../../viz/pokeFigures';
import styles from './Poke.module.css';
import { PokePictures } from './PokePictures';
import { codeSentence, imageSentence } from './pokeText';
import { usePokeAnswer } from './usePokeAnswer';

export function PokeResult() {
  const t = useT();
  const { poke, fits, failed, asked } = usePokeAnswer();
  const figures = useMemo(() => poke && pokeFigures(poke), [poke]);
  if (!fits) return <Aside text={t('poke.otherSize')} />;
  if (!asked) return <Aside text={t('poke.nothing')} />;
  if (!poke || !figures) return <Aside text={t(failed ? 'poke.failed' : 'poke.waiting')} />;
  return (
    <fieldset className={styles.result} aria-label={t('poke.result')}>
      <PokePictures poke={poke} />
      <p className={styles.sentence}>
        {codeSentence(t, figures)} {imageSentence(t, figures)}
      </p>
      <dl className={styles.figures}>
        {rows(figures).map(({ name, symbol, value }) => (
          <div key={name} className={styles.figure}>
            <dt>
              <span className={styles.symbol}>{symbol}</span> {t(`poke.figure.${name}`)}
            </dt>
            <dd data-testid={`poke-${name}`}>{value}</dd>
          </div>
        ))}
      </dl>
    </fieldset>
  );
}

function Aside({ text }: { readonly text: string }) {
  return <p className={styles.reading}>{text}</p>;
}

function rows({ delta, moved, foretold, ratio, followed }: PokeFigures) {
  return [
    { name: 'delta', symbol: '‖δ‖', value: formatFigure(delta) },
    { name: 'moved', symbol: '‖Δc‖', value: formatFigure(moved) },
    { name: 'foretold', symbol: '‖J·δ‖', value: formatFigure(foretold) },
    { name: 'ratio', symbol: '‖Δc‖ / ‖J·δ‖', value: formatFigure(ratio) },
    { name: 'followed', symbol: '⟨Δx̂, δ⟩ / ‖δ‖²', value: formatFigure(followed) },
  ] as const;
}
