/** The table of a run's course: a row a step, exact numbers, blanks where nothing is known. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricsCsv } from './metricsCsv';

const train = (step: number, loss: number) => ({
  ...{ step, loss, reconstruction: loss / 2, penalty: loss / 4, regulariser: 3 },
});

describe('metricsCsv', () => {
  it('has a row for each step of either curve, in order', () => {
    const curves = { train: [train(1, 0.5), train(20, 0.1)], test: [{ step: 0, mse: 1, regulariser: 2 }] };
    expect(metricsCsv(curves, 10)).toBe(
      [
        'step,epoch,train_loss,reconstruction,lambda_times_R,R,test_mse,test_R',
        '0,0,,,,,1,2',
        '1,0.1,0.5,0.25,0.125,3,,',
        '20,2,0.1,0.05,0.025,3,,',
        '',
      ].join('\r\n'),
    );
  });

  it('puts train and test of one step into one row, and leaves out epochs that are not known', () => {
    const curves = { train: [train(7, 1e-7)], test: [{ step: 7, mse: 2, regulariser: 4 }] };
    expect(metricsCsv(curves, null).split('\r\n')[1]).toBe('7,,1e-7,5e-8,2.5e-8,3,2,4');
    expect(metricsCsv({ train: [], test: [] }, 5).split('\r\n')).toHaveLength(2);
  });

  it('writes numbers that read back exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-30, max: 1e30 }), (loss) => {
        const row = metricsCsv({ train: [train(3, loss)], test: [] }, 1).split('\r\n')[1];
        expect(Number(row?.split(',')[2])).toBe(loss);
      }),
    );
  });
});
