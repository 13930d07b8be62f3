/** Compares training runs with a reference's mean and standard deviation at each mark. Pure. */

/**
 * A run of curves.json: for each measure and mark the reference's mean and standard deviation over its seeds.
 * @typedef {Record<string, [mean: number, sd: number]>} Marks
 * @typedef {{ config: import('../lab/curvesRun').CurveConfig, batchSize: number, testMse: Marks, encoderContraction: Marks }} Reference
 * @typedef {import('../lab/curvesRun').CurvePoint} CurvePoint
 */

const measures = /** @type {const} */ (['testMse', 'encoderContraction']);

/** The steps that a reference was measured at, ascending. @param {Reference} reference */
export function marksOf(reference) {
  const steps = measures.flatMap((measure) => Object.keys(reference[measure]).map(Number));
  return [...new Set(steps)].sort((a, b) => a - b);
}

/**
 * For each measure and mark: the runs' mean, the reference, and their distance z in the reference's standard deviations.
 * A mark that a run did not reach, or a value that is no number, is not ok.
 * @param {Reference} reference
 * @param {CurvePoint[][]} runs one list of points a seed
 */
export function compareCurves(reference, runs) {
  return measures.flatMap((measure) =>
    Object.entries(reference[measure]).map(([mark, [expected, sd]]) => {
      const step = Number(mark);
      const values = runs.map((points) => points.find((point) => point.step === step)?.[measure] ?? Number.NaN);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const z = Math.abs(mean - expected) / sd;
      return { measure, step, mean, expected, sd, z, ok: z <= 3 };
    }),
  );
}
