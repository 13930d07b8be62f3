/** How the cloud is laid out and coloured; UMAP with its progress, a way to stop it and a way to do it again. */

import { useId } from 'react';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { useT } from '../../ui/useT';
import { factorName } from '../sampleWords';
import styles from './Latent.module.css';
import type { Cloud } from './useCloud';
import type { Umap } from './useUmap';

/** By label, by loss, or by the factor of that name. */
export type Colouring = 'label' | 'loss' | { readonly factor: string };

const factorValue = (name: string) => `factor ${name}`;

interface Props {
  readonly cloud: Cloud;
  readonly umap: Umap;
  /** Whether UMAP is chosen. */
  readonly byUmap: boolean;
  readonly colouring: Colouring;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly onUmap: (chosen: boolean) => void;
  readonly onColouring: (colouring: Colouring) => void;
}

export function CloudControls({ cloud, umap, byUmap, colouring, start, cancel, onUmap, onColouring }: Props) {
  const t = useT();
  const id = useId();
  const chooseLayout = (value: string) => {
    onUmap(value === 'umap');
    if (value === 'umap' && (umap.state === 'none' || umap.state === 'failed')) start();
    if (value === 'pca' && umap.state === 'running') cancel();
  };
  const giveUp = () => {
    cancel();
    onUmap(false);
  };
  return (
    <>
      <div className={styles.controls}>
        <label htmlFor={`${id}-layout`}>{t('latent.layout')}</label>
        <Select
          id={`${id}-layout`}
          label={t('latent.layout')}
          value={byUmap ? 'umap' : 'pca'}
          options={[
            { value: 'pca', text: t('latent.pca') },
            { value: 'umap', text: t('latent.umap') },
          ]}
          onChoose={chooseLayout}
        />
        <label htmlFor={`${id}-colour`}>{t('latent.colour')}</label>
        <Select
          id={`${id}-colour`}
          label={t('latent.colour')}
          value={typeof colouring === 'string' ? colouring : factorValue(colouring.factor)}
          options={[
            { value: 'label', text: t('latent.label'), disabled: !cloud.told.labels },
            { value: 'loss', text: t('latent.loss') },
            ...cloud.told.factors.map(({ name }) => ({ value: factorValue(name), text: factorName(t, name) })),
          ]}
          onChoose={(value) => {
            const factor = cloud.told.factors.find(({ name }) => factorValue(name) === value);
            onColouring(factor ? { factor: factor.name } : value === 'label' ? 'label' : 'loss');
          }}
        />
      </div>
      {byUmap && umap.state === 'running' && (
        <div className={styles.progress}>
          <progress aria-label={t('latent.umapProgress')} value={umap.done} max={umap.of} />
          <Button onClick={giveUp}>{t('latent.cancel')}</Button>
        </div>
      )}
      {byUmap && umap.state === 'failed' && (
        <p className={styles.soft} role="alert">
          {t('latent.umapFailed', { detail: umap.detail })}
        </p>
      )}
      {byUmap && (umap.state === 'none' || (umap.state === 'done' && umap.step !== cloud.step)) && (
        <div className={styles.progress}>
          <span className={styles.soft}>{t('latent.umapOld')}</span>
          <Button onClick={start}>{t('latent.umapAgain')}</Button>
        </div>
      )}
    </>
  );
}
