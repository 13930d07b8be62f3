/** React's view of the poked image: often enough for figures, not at every stroke of the brush. Knows no panel. */

import { useEffect, useState } from 'react';
import { type PokeState, pokeStore } from '../../state/pokeStore';
import { realTimers, throttle } from '../../state/timers';

const everyMs = 100;

/** The poke, at most ten times a second; the last change always comes through. */
export function usePoke(): PokeState {
  const [poke, setPoke] = useState(pokeStore.getState);
  useEffect(() => {
    const renew = throttle(everyMs, () => setPoke(pokeStore.getState()), realTimers);
    renew.call(); // it may have changed before this effect
    const stop = pokeStore.subscribe(renew.call);
    return () => {
      stop();
      renew.cancel();
    };
  }, []);
  return poke;
}
