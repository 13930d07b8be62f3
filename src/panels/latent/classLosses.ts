/** The mean loss of each class. Pure; knows no words. */

interface ClassLoss {
  readonly label: number;
  readonly loss: number;
}

/** The means of `losses` [N] over the samples of each of `labels` [N], the largest first; losses that are not finite are left out. */
export function classLosses(labels: readonly number[], losses: ArrayLike<number>): ClassLoss[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [i, label] of labels.entries()) {
    const loss = losses[i] ?? Number.NaN;
    if (!Number.isFinite(loss)) continue;
    const { sum, count } = sums.get(label) ?? { sum: 0, count: 0 };
    sums.set(label, { sum: sum + loss, count: count + 1 });
  }
  return [...sums].map(([label, { sum, count }]) => ({ label, loss: sum / count })).sort((a, b) => b.loss - a.loss);
}
