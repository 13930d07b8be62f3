/** Where one pokes the sample that the other panels follow: drawing area, tools, actions. One for the page, whatever runs it shows. */

import { useEffect, useMemo } from 'react';
import { pokeFrom, pokeStore } from '../../state/pokeStore';
import { classes } from '../../ui/classes';
import { part } from '../../viz/measure';
import { inkiestPatch } from '../../viz/patches';
import { isText } from '../../viz/sampleText';
import { useScene } from '../useScene';
import styles from './Poke.module.css';
import { PokeActions } from './PokeActions';
import { PokeCanvas } from './PokeCanvas';
import { PokedLines } from './PokedLines';
import { PokedText } from './PokedText';
import { PokeTools } from './PokeTools';
import { useTools } from './useTools';

/** A channel of a signal is a row of its own: too flat to draw on as it is. */
const signalAspect = 4 / 3;

export function PokeEditor() {
  const { samples, look, layout, focus } = useScene();
  const { rows, cols, channels } = layout;
  const [count = 0] = samples?.inputs.shape ?? [];
  /** The clean sample; null while there is none, or none of this size. */
  const base = useMemo(() => {
    const data = samples && new Float32Array(part(samples.inputs.data, focus, rows * cols * channels));
    return data?.length === rows * cols * channels ? { shape: [rows, cols, channels], data } : null;
  }, [samples, focus, rows, cols, channels]);
  useEffect(() => {
    if (base) pokeFrom(pokeStore, base);
  }, [base]);
  const first = useMemo(() => (base ? inkiestPatch(base.data, layout) : 0), [base, layout]);
  const tools = useTools(layout, first);
  const text = isText(look);
  const signal = look.kind === 'signals';
  const heldOut = count - (samples?.own ? 1 : 0);

  return (
    <div className={classes(styles.editor, text && styles.reads)}>
      <PokeCanvas {...{ layout, tools }} aspect={signal ? signalAspect : cols / rows}>
        {signal && <PokedLines look={look} />}
      </PokeCanvas>
      {text && <PokedText look={look} />}
      <PokeTools tools={tools} />
      <PokeActions tools={tools} heldOut={heldOut} />
    </div>
  );
}
