/** Hands steps to the GPU in submits of a suitable length, at most two of them under way. */

/** How long a submit should take: short enough that the page's own drawing gets in between. */
const SUBMIT_MS = 8;
/** On slow adapters a submit holds this many steps all the same, as long as it ends within SLOW_SUBMIT_MS. */
const FEW_STEPS = 16;
/** And twice as many where steps are so slow that the CPU must be taking them: script then has to wait for a core at every submit. */
const CPU_STEP_MS = 2;
const SLOW_SUBMIT_MS = 400;
const MOST_STEPS = 256;
const MOST_IN_FLIGHT = 2;

export class Submitter {
  readonly #device: GPUDevice;
  readonly #now: () => number;
  readonly #inFlight: Promise<void>[] = [];
  #stepMs: number | null = null;
  #doneAt = Number.NEGATIVE_INFINITY;

  /** @param now milliseconds */
  constructor(device: GPUDevice, now: () => number) {
    this.#device = device;
    this.#now = now;
  }

  /** Steps that the next submit should have; 1 until one was measured. */
  get stepsASubmit(): number {
    if (this.#stepMs === null) return 1;
    const fast = Math.round(SUBMIT_MS / this.#stepMs);
    const few = this.#stepMs < CPU_STEP_MS ? FEW_STEPS : 2 * FEW_STEPS;
    const slow = Math.min(few, Math.floor(SLOW_SUBMIT_MS / this.#stepMs));
    return Math.max(1, Math.min(MOST_STEPS, Math.max(fast, slow)));
  }

  /** Submits `commands`, which hold `steps` steps; resolves when no more than one other is still under way. */
  async submit(commands: GPUCommandBuffer[], steps: number): Promise<void> {
    const start = this.#now();
    this.#device.queue.submit(commands);
    const done = this.#device.queue.onSubmittedWorkDone().then(() => this.#measure(start, steps));
    this.#inFlight.push(done);
    done.finally(() => this.#inFlight.splice(this.#inFlight.indexOf(done), 1));
    while (this.#inFlight.length >= MOST_IN_FLIGHT) await this.#inFlight[0];
  }

  #measure(start: number, steps: number): void {
    const end = this.#now();
    const stepMs = (end - Math.max(start, this.#doneAt)) / steps;
    this.#doneAt = end;
    this.#stepMs = this.#stepMs === null ? stepMs : 0.7 * this.#stepMs + 0.3 * stepMs;
  }
}
