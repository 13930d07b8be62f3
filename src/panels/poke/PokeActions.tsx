/** Below the drawing area: the way back, a blank canvas, and the way for the drawing into all other panels. Knows the poke and view stores. */

import { useStore } from 'zustand';
import { clear, edit, pokeStore, startOver, undo } from '../../state/pokeStore';
import { viewStore } from '../../state/viewStore';
import { Button } from '../../ui/Button';
import { useView } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import styles from './PokeTools.module.css';
import type { Tools } from './useTools';

interface Props {
  readonly tools: Tools;
  /** How many held-out samples there are: the index of the person's own, which stands behind them. */
  readonly heldOut: number;
}

export function PokeActions({ tools, heldOut }: Props) {
  const t = useT();
  const ready = useStore(pokeStore, (state) => state.image !== null);
  const undoable = useStore(pokeStore, (state) => state.past.length > 0);
  const untouched = useStore(pokeStore, (state) => state.image === state.base);
  const own = useView((state) => state.ownImage !== null);
  const used = useView((state) => state.ownImage !== null && state.focusSample === heldOut);

  const remove = () => {
    const { focusSample } = viewStore.getState();
    viewStore.setState({ ownImage: null, focusSample: focusSample === heldOut ? 0 : focusSample });
  };
  return (
    <>
      <div className={styles.actions}>
        {tools.tool === 'patch' && (
          <Button disabled={!ready} onClick={() => tools.erase()}>
            {t('poke.erase', { patch: tools.patch + 1 })}
          </Button>
        )}
        <Button icon="undo" disabled={!undoable} onClick={() => undo(pokeStore)}>
          {t('poke.undo')}
        </Button>
        <Button disabled={untouched} onClick={() => startOver(pokeStore)}>
          {t('poke.startOver')}
        </Button>
        <Button disabled={!ready} onClick={() => edit(pokeStore, clear)}>
          {t('poke.blank')}
        </Button>
        <Button
          disabled={!ready}
          onClick={() => viewStore.setState({ ownImage: pokeStore.getState().image, focusSample: heldOut })}
        >
          {t('poke.use')}
        </Button>
        {own && <Button onClick={remove}>{t('poke.remove')}</Button>}
      </div>
      <p className={styles.used} role="status">
        {used && untouched ? t('poke.used') : ''}
      </p>
    </>
  );
}
