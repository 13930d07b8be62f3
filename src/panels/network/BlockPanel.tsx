/** An opened block of the network: its formula, its shapes and its numbers for the chosen patch. */

import { useEffect, useRef } from 'react';
import { Formula } from '../../charts/Formula';
import { formatCount } from '../../i18n/format';
import type { Pass } from '../../protocol';
import { Button } from '../../ui/Button';
import { useConfig } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { blockFormula, blockShapes } from '../../viz/blockFormula';
import { part } from '../../viz/measure';
import { sampleSize } from '../../viz/sampleLook';
import type { Scene } from '../useScene';
import styles from './Block.module.css';
import { BlockVectors } from './BlockVectors';
import { blockTitle, blockWords, type OpenBlock } from './blockText';
import { CodeParts } from './CodeParts';
import { HeadBlock } from './HeadBlock';

interface Props {
  readonly id: string;
  readonly open: OpenBlock;
  readonly scene: Scene;
  /** Null before the first is known. */
  readonly pass: Pass | null;
  /** The step of the parameters that `pass` was made with. */
  readonly step: number | null;
  readonly onHead: (head: number) => void;
  readonly onClose: () => void;
}

/** Escape closes it as its button does. */
export function BlockPanel({ id, open, scene, pass, step, onHead, onClose }: Props) {
  const t = useT();
  const config = useConfig((state) => state.config);
  const { block, head } = open;
  const { layout, token, focus, samples } = scene;
  const among = scene.kind === 'heads';
  const title = blockTitle(t, open, among);
  const sizes = { ...layout, ...shownSizes(pass, config) };
  const size = sampleSize(layout);
  const clean = samples && part(samples.inputs.data, focus, size);
  const fits = pass?.x.shape[0] === layout.tokens ? pass : null;
  const section = useRef<HTMLElement>(null);
  useEscape(section, onClose);

  return (
    <section ref={section} id={id} className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Button kind="plain" icon="close" aria-label={t('block.close', { block: title })} onClick={onClose} />
      </div>
      {blockWords(block, config).map((key) => (
        <p key={key} className={styles.words}>
          {t(key)}
        </p>
      ))}
      <div className={styles.formulas}>
        {blockFormula(block, config).map((tex) => (
          <Formula key={tex} tex={`\\displaystyle ${tex}`} />
        ))}
      </div>
      <p className={styles.shapes}>
        {t('block.shapes')}: {blockShapes(block, config, sizes).join(' · ')}
      </p>
      {fits === null ? (
        <p className={styles.words}>{t('block.waiting')}</p>
      ) : (
        <>
          <p className={styles.of}>{t('block.of', { patch: token + 1, sample: focus + 1, step: formatCount(step) })}</p>
          {block === 'head' ? (
            <HeadBlock {...{ pass: fits, among, head, token, onHead }} prose={config.attention === 'article-prose'} />
          ) : (
            <BlockVectors block={block} view={{ pass: fits, token, among, layout, clean }} />
          )}
          {block === 'code' && <CodeParts pass={fits} token={token} residual={config.residual} />}
        </>
      )}
    </section>
  );
}

/** Widths as the pass has them: the knobs may be ahead of it. */
function shownSizes(pass: Pass | null, config: { latentDim: number; heads: number; headDim: number }) {
  const { latentDim, heads, headDim } = config;
  return {
    latentDim: pass?.code.shape[1] ?? latentDim,
    heads: pass?.v ? (pass.heads?.shape[0] ?? heads) : heads,
    headDim: pass?.v ? (pass.v.shape[2] ?? headDim) : headDim,
  };
}

function useEscape(place: { readonly current: HTMLElement | null }, onEscape: () => void) {
  useEffect(() => {
    const element = place.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onEscape();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [place, onEscape]);
}
