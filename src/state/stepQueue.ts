/** Single steps asked for faster than they are done: they wait for one another and are sent together. Knows no worker. */

export interface StepQueue {
  /** One more step is wanted. */
  ask(): void;
  /** Sends what is wanted, unless steps are under way. */
  go(): void;
  /** The steps that were sent are done, or will not be. */
  done(): void;
  /** No more steps are wanted. */
  clear(): void;
}

/** `send(count)` has that many steps done; `done` follows. */
export function createStepQueue(send: (count: number) => void): StepQueue {
  let wanted = 0;
  let underWay = false;
  return {
    ask() {
      wanted += 1;
    },
    go() {
      if (underWay || wanted === 0) return;
      const count = wanted;
      wanted = 0;
      underWay = true;
      send(count);
    },
    done() {
      underWay = false;
    },
    clear() {
      wanted = 0;
      underWay = false;
    },
  };
}
