/** The second model's own knobs: which they are, and where they stand. While it trains, they act on it. */

import { useId } from 'react';
import type { ConfigKey } from '../../config/fields';
import { comparison } from '../../state/compareClient';
import { comparableKeys, typicalKeys } from '../../state/compareKeys';
import { Button } from '../../ui/Button';
import { FieldControl } from '../../ui/FieldControl';
import { Select } from '../../ui/Select';
import { RunContext } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import styles from './CompareForm.module.css';
import { differenceSentence } from './compareText';
import { type Pair, useComparison, useConfigOf } from './useComparison';

export function CompareForm({ pair }: { readonly pair: Pair }) {
  const t = useT();
  const id = useId();
  const keys = useComparison((state) => state.keys);
  const choosing = useComparison((state) => state.phase === 'choosing');
  const first = useConfigOf(pair.a, (state) => state.config);
  const second = useConfigOf(pair.b, (state) => state.config);
  const others = comparableKeys.filter((key) => !typicalKeys.includes(key));
  const extra = keys.filter((key) => others.includes(key));
  const add = (value: string) => {
    const key = others.find((each) => each === value);
    if (key) comparison.choose(key, true);
  };
  const chip = (key: ConfigKey) => (
    <button
      key={key}
      type="button"
      className={styles.chip}
      aria-pressed={keys.includes(key)}
      onClick={() => comparison.choose(key, !keys.includes(key))}
    >
      {t(`field.${key}`)}
    </button>
  );

  return (
    <div className={styles.form}>
      <p className={styles.intro}>{t('compare.intro')}</p>
      <fieldset className={styles.chips}>
        <legend className={styles.legend}>{t('compare.knobs')}</legend>
        {[...typicalKeys, ...extra].map(chip)}
        <div className={styles.more}>
          <Select
            label={t('compare.more')}
            value=""
            options={[
              { value: '', text: t('compare.more') },
              ...others.filter((key) => !keys.includes(key)).map((key) => ({ value: key, text: t(`field.${key}`) })),
            ]}
            onChoose={add}
          />
        </div>
      </fieldset>
      {keys.length > 0 && (
        <fieldset className={styles.knobs}>
          <legend className={styles.legend}>{t('compare.values')}</legend>
          <RunContext.Provider value={pair.b}>
            {keys.map((key) => (
              <FieldControl key={key} field={key} />
            ))}
          </RunContext.Provider>
        </fieldset>
      )}
      <p className={styles.sentence} data-testid="compare-difference">
        {differenceSentence(t, first, second)}
      </p>
      {choosing && <Start describedBy={`${id}-how`} />}
    </div>
  );
}

function Start({ describedBy }: { readonly describedBy: string }) {
  const t = useT();
  return (
    <div className={styles.start}>
      <Button kind="strong" aria-describedby={describedBy} onClick={comparison.start}>
        {t('compare.start')}
      </Button>
      <p id={describedBy} className={styles.intro}>
        {t('compare.how')}
      </p>
    </div>
  );
}
