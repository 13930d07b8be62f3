/** Measures how long JavaScript runs within an asynchronous call, without the waiting in between. Knows nothing of what is called. */

export interface ScriptClock {
  /** JavaScript runs from here to the end of the present task. Calling it within one changes nothing. */
  running(): void;
  /** Milliseconds of script since the clock was made. */
  readMs(): number;
}

/**
 * A clock whose running stretches begin where `running` is called, at the step's call and wherever the GPU keeps a promise, and end
 * when that task and all that it resolved are through.
 * @param now milliseconds
 * @param afterTask calls back as a task of its own, once all that is resolved by then is done
 */
export function createScriptClock(now: () => number, afterTask: (done: () => void) => void): ScriptClock {
  let total = 0;
  let since: number | null = null;
  return {
    running() {
      if (since !== null) return;
      since = now();
      afterTask(() => {
        if (since !== null) total += now() - since;
        since = null;
      });
    },
    readMs: () => total + (since === null ? 0 : now() - since),
  };
}

/** `afterTask` by a message channel: its messages are tasks, and the browser does not delay them. */
export function messageTasks(): (done: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (done) => {
    waiting.push(done);
    port2.postMessage(null);
  };
}
