/** Which analysis answers which question. Knows images, no messages: what it is asked and answers is the protocol's. */

import * as tf from '@tensorflow/tfjs-core';
import { codeCloud } from '../analysis/codeCloud';
import type { MeasureContext } from '../analysis/context';
import { decodeCodes } from '../analysis/decodeCodes';
import { figures } from '../analysis/figures';
import { generate } from '../analysis/generate';
import { headProfiles } from '../analysis/headProfiles';
import { jacobianAt } from '../analysis/jacobianAt';
import { mutedError } from '../analysis/mutedError';
import { parameterValues } from '../analysis/parameterValues';
import { poke } from '../analysis/poke';
import { sensitivity } from '../analysis/sensitivity';
import { tracedPass } from '../analysis/tracedPass';
import type { Factor } from '../data/dataset';
import type { TokenGrid } from '../data/tokens';
import type { Answer, Frame, Image, Question } from '../protocol';
import { pictureTokens } from './pictureTokens';
import * as run from './runData';
import { wholeData } from './wholeData';

export interface Asked {
  readonly context: MeasureContext;
  /** The parameters with all their heads, in layout order; `context` has them as they are looked at. */
  readonly whole: readonly tf.Tensor[];
  readonly grid: TokenGrid;
  readonly data: run.RunData;
  /** The focused sample as the model sees it [S, I]: what an image of null stands for. */
  readonly focused: Float32Array;
  /** What else is known of the held-out samples. */
  readonly factors: readonly Factor[];
}

/** The answer of the model in `context`. @throws where an image has not the run's size */
export async function answerTo(question: Question, asked: Asked): Promise<Answer> {
  switch (question.kind) {
    case 'poke':
      return withTokens(asked, question.base, (base) =>
        withTokens(asked, question.image, async (image) => {
          const { poked, delta, reconstruction, change, ...code } = await poke(asked.context, base, image);
          const pictures = { poked: picture(asked, poked), delta: picture(asked, delta) };
          const answers = { reconstruction: picture(asked, reconstruction), change: picture(asked, change) };
          return { kind: 'poke', poke: { ...code, ...pictures, ...answers } };
        }),
      );
    case 'jacobian':
      return withTokens(asked, question.image, async (x) => {
        const jacobian = await jacobianAt(asked.context, x);
        const { shape, data } = jacobian.directions;
        return { kind: 'jacobian', jacobian: { ...jacobian, directions: pictures(asked, { shape, data }) } };
      });
    case 'sensitivity':
      return { kind: 'sensitivity', sensitivity: await sensitivity(asked.context) };
    case 'muted':
      return { kind: 'muted', muted: await mutedError({ ...asked.context, tensors: asked.whole }, question.heads) };
    case 'figures':
      return { kind: 'figures', figures: await figures({ ...asked.context, tensors: asked.whole }) };
    case 'heads':
      return { kind: 'heads', heads: await headProfiles(asked.context) };
    case 'parameters':
      return { kind: 'parameters', parameters: await parameterValues(asked.context) };
    case 'codes': {
      const { inputs, outputs, ...cloud } = await codeCloud(asked.context, question.count);
      const shown = { images: pictures(asked, inputs), reconstructions: pictures(asked, outputs) };
      const [count = 0] = cloud.losses.shape;
      const factors = asked.factors.map(({ name, values }) => ({
        name,
        values: { shape: [count], data: values.slice(0, count) },
      }));
      return { kind: 'codes', cloud: { ...cloud, ...shown, factors } };
    }
    case 'decode':
      return { kind: 'decode', images: pictures(asked, await decodeCodes(asked.context, question.codes)) };
    case 'generate': {
      const { tokens, ...generated } = await generate(asked.context, question);
      return { kind: 'generate', generated: { ...generated, images: pictures(asked, tokens) } };
    }
    case 'data':
      return { kind: 'data', data: wholeData(asked.data) };
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
  const tokens = pictureTokens(image, grid);
  if (!tokens) throw new Error(`a picture of ${grid.rows}×${grid.cols}×${grid.channels} was expected`);
  return tokens;
}

/** Tokens [n, S, I] as pictures [n, rows, cols, channels]. */
function pictures({ grid }: Asked, { shape, data }: Frame): Frame {
  return run.pictures(data, shape[0] ?? 0, grid);
}

/** Tokens [S, I] as a picture [rows, cols, channels]. */
function picture({ grid }: Asked, tokens: Frame): Frame {
  const { shape, data } = run.pictures(tokens.data, 1, grid);
  return { shape: shape.slice(1), data };
}
