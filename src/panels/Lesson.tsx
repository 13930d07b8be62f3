/** What one is looking at, in a few paragraphs, and things to try that turn the knobs. */

import { dataShape } from '../config/dataShape';
import type { Config } from '../config/fields';
import { type PresetId, presetConfig } from '../config/presets';
import { configStore } from '../state/configStore';
import { useT } from '../ui/useT';
import styles from './Lesson.module.css';
import { Region } from './Region';

const paragraphs = ['autoencoder', 'attention', 'contraction', 'measure', 'article'] as const;

/** Each begins from a preset, so that it shows the same whatever was set before; those that speak of images take the digits where there are none. */
const experiments = [
  { id: 'calm', preset: 'article-corrected', changes: { lambda: 1 } },
  { id: 'masked', preset: 'masked-patches', changes: {} },
  { id: 'blind', preset: 'masked-patches', changes: { attention: 'none', residual: false } },
  { id: 'letters', preset: 'masked-patches', changes: { dataset: 'text-en' } },
  { id: 'broken', preset: 'article-corrected', changes: { dataset: 'waves' } },
  { id: 'overfit', preset: 'overfit', changes: {} },
  { id: 'literal', preset: 'literal-objective', changes: {} },
  { id: 'places', preset: 'article-corrected', changes: { patchSize: '4', positionalEncoding: 'article' } },
  { id: 'again', preset: 'article-corrected', changes: {} },
] as const satisfies readonly { id: string; preset: PresetId; changes: Partial<Config> }[];

export function Lesson() {
  const t = useT();
  const begin = (preset: PresetId, changes: Partial<Config>) => {
    const { config, opened, apply } = configStore.getState();
    const dataset = dataShape(config, opened).token ? 'digits' : config.dataset;
    apply({ ...presetConfig(preset, { ...config, dataset }, opened), ...changes });
  };
  return (
    <Region title={t('region.lesson')} quiet>
      <div className={styles.text}>
        <h3>{t('lesson.title')}</h3>
        {paragraphs.map((id) => (
          <p key={id}>{t(`lesson.${id}`)}</p>
        ))}
        <h3>{t('lesson.try')}</h3>
        <p className={styles.hint}>{t('lesson.tryHint')}</p>
        <ul className={styles.experiments}>
          {experiments.map(({ id, preset, changes }) => (
            <li key={id}>
              <button type="button" className={styles.link} onClick={() => begin(preset, changes)}>
                {t(`lesson.${id}.do`)}
              </button>
              <span>{t(`lesson.${id}.see`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Region>
  );
}
