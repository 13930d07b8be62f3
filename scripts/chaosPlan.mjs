/** Which faults a training page meets, in which order, and what may be blamed on it afterwards. Pure. */

/** @typedef {'crash' | 'kill' | 'freeze' | 'device' | 'reload' | 'close' | 'page crash' | 'quota' | 'second tab'} Kind */
/** @typedef {{ kind: Kind, afterMs: number }} Planned */
/** What one fault has cost: steps, the milliseconds of training that they had taken, and those until a new step was taken. @typedef {{ kind: Kind, lost: number, lostMs: number, backMs: number }} Blow */
/** @typedef {{ blows: Blow[], corrupt: number, uncaught: string[], end: { step: number }, same: boolean }} ChaosResult */

/** The worker is lost. @type {Kind[]} */
const inWorker = ['crash', 'kill', 'freeze'];
/** @type {Kind} */
const device = 'device';
/** @type {Kind[]} */
const inPage = ['reload', 'quota', 'second tab', 'close', 'page crash'];
/** Faults after which the page is another one. */
const anew = new Set(['reload', 'close', 'page crash']);

/** Faults that leave the page training: there is nothing to come back from. */
export const aside = new Set(['quota', 'second tab']);

/** Autosave's interval, whichever is longer. */
const intervalMs = 5000;
const intervalSteps = 100;
/** Where the page lives on, training is back within this; one that was left waits for the person to go on. */
const backMs = 5000;

/** Numbers in [0, 1), the same for the same seed. @param {number} seed @returns {() => number} */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `count` faults, the same for the same seed; each kind comes up as often as the others of its sort. The worker is never lost twice in
 * one page: that would rightly end on another backend, with other bits.
 * @param {boolean} gpu whether there is a device to be lost @param {number} count @param {number} seed @returns {Planned[]}
 */
export function schedule(gpu, count, seed) {
  const random = generator(seed);
  /** @template T @param {T[]} list */
  const shuffled = (list) => {
    const order = [...list];
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const [a, b] = [order[i], order[j]];
      if (a !== undefined && b !== undefined) [order[i], order[j]] = [b, a];
    }
    return order;
  };
  /** @type {Kind[]} */
  let workers = [];
  /** @type {Kind[]} */
  let pages = [];
  /** @type {Planned[]} */
  const plan = [];
  let spent = false;
  while (plan.length < count) {
    if (workers.length === 0) workers = shuffled(gpu ? [device, device, 'kill'] : inWorker);
    if (pages.length === 0) pages = shuffled(gpu ? ['reload', 'close'] : inPage);
    const kind = spent ? pages.pop() : random() < 0.5 ? workers.pop() : pages.pop();
    if (!kind) break;
    if (anew.has(kind)) spent = false;
    else if (inWorker.includes(kind) || kind === device) spent = true;
    plan.push({ kind, afterMs: Math.round(300 + 2200 * random()) });
  }
  return plan;
}

/** What is wrong with a run under faults; empty where nothing is. @param {ChaosResult} result @returns {string[]} */
export function chaosFaults({ blows, corrupt, uncaught, end, same }) {
  const faults = [...new Set(uncaught)].map((message) => `uncaught: ${message}`);
  if (corrupt > 0) faults.push(`${corrupt} corrupt slots`);
  for (const { kind, lost, lostMs } of blows) {
    if (lost > intervalSteps && lostMs > intervalMs)
      faults.push(`${kind}: ${lost} steps of ${seconds(lostMs)} lost, more than an interval`);
  }
  for (const kind of [...inWorker, device]) {
    const median = middle(blows.filter((blow) => blow.kind === kind).map((blow) => blow.backMs));
    if (median > backMs) faults.push(`${kind}: back only after ${Math.round(median)} ms in the median`);
  }
  if (!same) faults.push(`step ${end.step} has other bits than that of an undisturbed run`);
  return faults;
}

/** @param {ChaosResult} result @returns {string[]} */
export function summary({ blows, corrupt, uncaught, end, same }) {
  const kinds = [...new Set(blows.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) => {
      const these = blows.filter((blow) => blow.kind === kind);
      const lost = these.map((blow) => blow.lost);
      const back = these.map((blow) => blow.backMs);
      const again = aside.has(kind)
        ? 'trained on'
        : `back after ${seconds(middle(back))} (at most ${seconds(Math.max(...back))})`;
      return `${kind}: ${these.length} times; steps lost ${middle(lost)} (at most ${Math.max(...lost)}); ${again}`;
    }),
    `${blows.length} faults, ${uncaught.length} uncaught errors, ${corrupt} corrupt slots; ended at step ${end.step} with ${same ? 'the same' : 'OTHER'} bits as undisturbed`,
  ];
}

/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** @param {number[]} values */
function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
