/** Copies of all data of a run, to be given away. */

import { positionTable } from '../model/positions';
import type { Frame, WholeData } from '../protocol';
import type { RunData } from './runData';

/** What `data` holds, as frames of their own. */
export function wholeData({ model, train, test, trainCount, testCount, ...labels }: RunData): WholeData {
  const { tokens: S, inputDim: I, latentDim: D } = model;
  const table = positionTable(model.positionalEncoding, S, D);
  return {
    train: { shape: [trainCount, S, I], data: new Float32Array(train) },
    test: { shape: [testCount, S, I], data: new Float32Array(test) },
    trainLabels: asFrame(labels.trainLabels),
    testLabels: asFrame(labels.testLabels),
    positions: table && { shape: [S, D], data: table },
  };
}

function asFrame(labels: ArrayLike<number> | null): Frame | null {
  return labels && { shape: [labels.length], data: Float32Array.from(labels) };
}
