/** What comes later in this worker: in a later task, so that messages get through, or after some time. Knows no work. */

/** A later task of this worker: a message channel is not slowed down as nested timers are. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Runs `action` once after `ms` milliseconds; the returned function calls it off. */
export function after(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
}
