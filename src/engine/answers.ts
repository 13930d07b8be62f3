/** Which analysis answers which question. Knows images, no messages: what it is asked and answers is the protocol's. */

import * as tf from '@tensorflow/tfjs-core';
import type { MeasureContext } from '../analysis/context';
import { tracedPass } from '../analysis/tracedPass';
import { type PatchGrid, paddedToTokens } from '../data/tokens';
import type { Answer, Frame, Image, Question } from '../protocol';
import { images } from './runData';

export interface Asked {
  readonly context: MeasureContext;
  readonly grid: PatchGrid;
  /** The focused sample as the model sees it [S, I]: what an image of null stands for. */
  readonly focused: Float32Array;
}

/** The answer of the model in `context`. @throws where an image has not the run's size */
export async function answerTo(question: Question, asked: Asked): Promise<Answer> {
  switch (question.kind) {
    case 'pass':
      return withTokens(asked, question.image, async (x) => {
        const pass = await tracedPass(asked.context, x);
        return { kind: 'pass', pass: { ...pass, reconstruction: picture(asked, pass.xhat) } };
      });
  }
}

/** Does `task` with an image as tokens [S, I], which are gone afterwards. */
async function withTokens<T>(asked: Asked, image: Image, task: (x: tf.Tensor2D) => Promise<T>): Promise<T> {
  const { tokens: S, inputDim: I } = asked.context.model;
  const x = tf.tensor2d(tokensOf(asked, image), [S, I]);
  try {
    return await task(x);
  } finally {
    x.dispose();
  }
}

/** An image's tokens, [S, I] row-major. */
function tokensOf({ grid, focused }: Asked, image: Image): Float32Array {
  if (!image) return focused;
  const { rows, cols } = grid;
  if (image.data.length !== rows * cols) throw new Error(`an image of ${rows}×${cols} was expected`);
  return paddedToTokens(image.data, 1, grid);
}

/** x̂ [S, I] as an image [rows, cols]. */
function picture({ grid }: Asked, xhat: Frame): Frame {
  return { shape: [grid.rows, grid.cols], data: images(xhat.data, 1, grid).data };
}
