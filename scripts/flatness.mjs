/** Whether a measure stays flat over a long run, judged from looks taken now and then. Pure: knows neither the page nor what is measured. */

/** @typedef {{ readonly seconds: number, readonly value: number }} Look */

/**
 * What a measure may grow by in the judged time: the larger of a fixed amount and a share of its median.
 * @typedef {{ readonly amount: number, readonly share: number }} Allowance
 */

/** `end` is the median of the last three looks. @typedef {{ median: number, end: number, grown: number, allowed: number, flat: boolean }} Verdict */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}

/**
 * By how much the value grows from the first look to the last, along the median of the slopes between all pairs of looks (Theil and Sen):
 * one late collection or one compaction in between does not move it, what grows a little at each step does.
 * @param {readonly Look[]} looks at different times
 */
export function growth(looks) {
  const slopes = looks.flatMap((from, index) =>
    looks.slice(index + 1).map((to) => (to.value - from.value) / (to.seconds - from.seconds)),
  );
  const span = (looks.at(-1)?.seconds ?? 0) - (looks[0]?.seconds ?? 0);
  return median(slopes) * span;
}

/**
 * Flat is what neither grows along its trend by more than is allowed, nor ends by more than that above its median.
 * @param {readonly Look[]} looks after the warm-up, at least four
 * @param {Allowance} allowance
 * @returns {Verdict}
 * @throws where there are too few looks for a trend
 */
export function judge(looks, { amount, share }) {
  if (looks.length < 4) throw new Error(`${looks.length} looks after the warm-up are too few to judge by.`);
  const middle = median(looks.map(({ value }) => value));
  const end = median(looks.slice(-3).map(({ value }) => value));
  const allowed = Math.max(amount, share * middle);
  const grown = growth(looks);
  return { median: middle, end, grown, allowed, flat: grown <= allowed && end - middle <= allowed };
}
