/** Beside the drawing area: what to hold in the hand, and the sliders that go with it. Knows the poke store, no network. */

import { useId } from 'react';
import { useStore } from 'zustand';
import { pokeStore, slidTo } from '../../state/pokeStore';
import { useT } from '../../ui/useT';
import { PokeSlider } from './PokeSlider';
import styles from './PokeTools.module.css';
import { patchGesture, ranges, type Tools } from './useTools';

export function PokeTools({ tools }: { readonly tools: Tools }) {
  const t = useT();
  const name = useId();
  const { tool, size, ink, patch } = tools;
  const brightness = useStore(pokeStore, (state) => slidTo(state, patchGesture(patch)));
  const noise = useStore(pokeStore, (state) => slidTo(state, 'noise'));
  return (
    <div className={styles.tools}>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>{t('poke.tool')}</legend>
        {(['brush', 'patch'] as const).map((each) => (
          <label key={each} className={styles.option}>
            <input type="radio" name={name} checked={tool === each} onChange={() => tools.hold(each)} />
            {t(`poke.tool.${each}`)}
          </label>
        ))}
      </fieldset>
      {tool === 'brush' ? (
        <>
          <PokeSlider label={t('poke.size')} range={ranges.size} value={size} onValue={tools.setSize} />
          <PokeSlider label={t('poke.ink')} range={ranges.ink} value={ink} onValue={tools.setInk} />
        </>
      ) : (
        <PokeSlider
          label={t('poke.patch', { patch: patch + 1 })}
          range={ranges.patch}
          value={brightness}
          onValue={tools.brighten}
        />
      )}
      <PokeSlider label={t('poke.noise')} range={ranges.noise} value={noise} onValue={tools.addNoise} />
    </div>
  );
}
