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

/**
 * @param now milliseconds
 * @param tell that nothing may be heard for so many milliseconds from now; 0 once that is over
 */
export function createAnnounce(now: () => number, tell: (ms: number) => void): Announce {
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
    try {
      return await task();
    } finally {
      longest.set(kind, Math.max(known ?? 0, now() - start));
      if (ms >= shortMs) {
        told.splice(told.indexOf(ms), 1);
        tell(Math.max(0, ...told));
      }
    }
  };
}
