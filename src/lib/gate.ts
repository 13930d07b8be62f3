/** A line that work may not pass until it is moved. */

export interface Gate {
  /** Infinity while there is none. */
  readonly line: number;
  /** Moves the line, null takes it away; whoever waits goes on. */
  move(line: number | null): void;
  /** Lets whoever waits look again. */
  release(): void;
  /** Resolves at the next `move` or `release`. */
  wait(): Promise<void>;
}

export function createGate(): Gate {
  let line = Number.POSITIVE_INFINITY;
  let release = () => {};
  return {
    get line() {
      return line;
    },
    move(to) {
      line = to ?? Number.POSITIVE_INFINITY;
      release();
    },
    release: () => release(),
    wait: () =>
      new Promise((resolve) => {
        release = resolve;
      }),
  };
}
