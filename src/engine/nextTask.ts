/** Gives way to messages: the rest comes in a later task. Knows no work. */

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
