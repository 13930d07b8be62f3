/** Which steps of a run are kept exactly: few of many, the same in every run. Knows no run. */

/** Whether `step` ≥ 1 is one digit and zeros: 1, 2, … 10, 20, … 100, 200 and so on, nine in each decade. */
export function isMarkedStep(step: number): boolean {
  let rest = step;
  while (rest >= 10 && rest % 10 === 0) rest /= 10;
  return Number.isInteger(rest) && rest >= 1 && rest < 10;
}
