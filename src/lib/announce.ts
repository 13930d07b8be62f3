/** Says beforehand what may take long: whoever waits for an answer then knows that silence is no sign of death. Knows no work and no message. */

/** Does a task of some kind, with word of how long it may take where that is not short. */
export type Announce = <T>(kind: string, task: () => Promise<T>) => Promise<T>;

/** For where nobody waits. */
export const unannounced: Announce = (_, task) => task();

/** A task of a kind that was never done may take this long: it may have to compile, or to fetch. */
const firstMs = 60_000;
/** Later ones may take this many times as long as the longest before. */
const margin = 5;
/** Nobody need be told of what is shorter than this. */
const shortMs = 2000;
/** No task is given up sooner than this. */
const leastStallMs = 10_000;

interface Parts {
  /** Milliseconds. */
  readonly now: () => number;
  /** Nothing may be heard for so many milliseconds from now; 0 once that is over. */
  readonly tell: (ms: number) => void;
  /** A task of a known kind still waits, as for a GPU that hangs, though it has had all the time that it may take. */
  readonly stalled: () => void;
  /** Runs an action once after so many milliseconds; the returned function calls it off. */
  readonly after: (ms: number, action: () => void) => () => void;
}

export function createAnnounce({ now, tell, stalled, after }: Parts): Announce {
  const longest = new Map<string, number>();
  /** What was told of the tasks that are going on, one within the other. */
  const told: number[] = [];
  return async (kind, task) => {
    const known = longest.get(kind);
    const ms = known === undefined ? firstMs : margin * known;
    const start = now();
    if (ms >= shortMs) {
      told.push(ms);
      tell(Math.max(...told));
    }
    const callOff = known === undefined ? () => {} : after(Math.max(leastStallMs, ms), stalled);
    try {
      return await task();
    } finally {
      callOff();
      longest.set(kind, Math.max(known ?? 0, now() - start));
      if (ms >= shortMs) {
        told.splice(told.indexOf(ms), 1);
        tell(Math.max(0, ...told));
      }
    }
  };
}
