/** What each dispatch of a plan makes and costs, by the method's names: for people to read. Pure; measures nothing. */

import type { DispatchInspection } from '../../protocol';
import type { KernelName, Plan } from './plan';

export type DispatchDescription = Omit<DispatchInspection, 'ms'>;

interface Named {
  readonly name: string;
  readonly shape: readonly number[];
}

/** What a kernel reads and makes, and the multiply-adds of its matrix products. Sizes are the model's own, without padding. */
interface Work {
  readonly inputs: readonly Named[];
  readonly outputs: readonly Named[];
  readonly multiplyAdds: number;
}

/** The plan's dispatches in order. FLOPs count two for each multiply-add of a matrix product and nothing else. */
export function describePlan(plan: Plan): DispatchDescription[] {
  const work = works(plan);
  return plan.dispatches.map((dispatch) => {
    const { inputs, outputs, multiplyAdds } = work[dispatch.kernel];
    const numbers = [...inputs, ...outputs].reduce((sum, { shape }) => sum + product(shape), 0);
    const workgroups = product(dispatch.workgroups);
    return {
      kernel: dispatch.kernel,
      workgroups,
      invocations: workgroups * dispatch.threads,
      outputs,
      bytes: 4 * numbers,
      flops: 2 * multiplyAdds,
    };
  });
}

const product = (shape: readonly number[]) => shape.reduce((size, side) => size * side, 1);

function works({ config, sizes, flags, jobs, layout }: Plan): Record<KernelName, Work> {
  const { model } = config;
  const { B, S, I, D, H, N, groups, elements: n } = sizes;
  const width = model.attention === 'raw' ? D : model.headDim; // of a head
  const heads = H * width;
  const projected = flags.PROJECTED ? (flags.UNIFORM ? heads : 3 * heads) : 0;
  const twice = flags.TANGENT ? 2 : 1; // a tangent goes the same way again
  const tensor = (name: string, ...shape: number[]): Named => ({ name, shape });
  const dotted = (...tensors: Named[]): Named[] =>
    flags.TANGENT ? [...tensors, ...tensors.map(({ name, shape }) => ({ name: `${name}̇`, shape }))] : tensors;
  const x = tensor('x', B, S, I);
  const h = tensor('h', B, S, D);
  const qkv = flags.PROJECTED ? [tensor(flags.UNIFORM ? 'v' : 'q, k, v', B, S, projected)] : [];
  const A = tensor('A', B, groups / B, n, n);
  const O = tensor('O', B, S, heads);
  const back = (name: string, ...shape: number[]) => tensor(`∂${name}`, ...shape);
  const scores = groups * n * n * width;
  const parameters = tensor('θ', layout.places.length);
  const gradientWork = jobs.reduce((sum, { pairs, yWidth, xWidth, weight }) => {
    return weight === null ? sum : sum + pairs.length * N * 16 * yWidth * xWidth;
  }, 0);
  return {
    encode: {
      inputs: [x, tensor('W', I + projected, D)],
      outputs: [...dotted(h), ...dotted(...qkv)],
      multiplyAdds: twice * N * D * (I + projected),
    },
    statistics: { inputs: [h], outputs: [tensor('R', 2, D)], multiplyAdds: N * D },
    attend: { inputs: dotted(...qkv), outputs: [A, ...dotted(O)], multiplyAdds: (flags.TANGENT ? 5 : 2) * scores },
    decode: {
      inputs: [...dotted(O), tensor('W', I + heads, D)],
      outputs: [tensor('c', B, S, D), back('y', B, S, I), back('c', B, S, D), ...dotted(back('O', B, S, heads))],
      multiplyAdds: N * D * (2 * I + (flags.HAS_OUTPUT ? 2 * twice * heads : 0)),
    },
    attendBack: {
      inputs: [...dotted(...qkv), A, ...dotted(back('O', B, S, heads))],
      outputs: [...dotted(back('S', B, groups / B, n, n)), ...dotted(back('q', B, S, heads))],
      multiplyAdds: (flags.TANGENT ? 6 : 2) * scores,
    },
    attendBackKeys: {
      inputs: [A, ...dotted(back('S', B, groups / B, n, n)), ...dotted(back('O', B, S, heads))],
      outputs: dotted(back(flags.UNIFORM ? 'v' : 'k, v', B, S, (flags.UNIFORM ? 1 : 2) * heads)),
      multiplyAdds: (flags.TANGENT ? 6 : flags.UNIFORM ? 1 : 2) * scores,
    },
    attendBackAll: {
      inputs: [...qkv, back('O', B, S, heads)],
      outputs: [back('q, k, v', B, S, 3 * heads)],
      multiplyAdds: 5 * scores,
    },
    encodeBack: {
      inputs: [...dotted(back('q, k, v', B, S, projected)), tensor('W', projected, D)],
      outputs: dotted(back('u', B, S, D)),
      multiplyAdds: twice * N * D * projected,
    },
    gradients: {
      inputs: [x, h, ...dotted(O), back('u', B, S, D), back('y', B, S, I)],
      outputs: [back('θ', layout.places.length)],
      multiplyAdds: gradientWork,
    },
    update: {
      inputs: [back('θ', layout.places.length), parameters],
      outputs: [tensor('θ, m, v', 3, layout.places.length), tensor('L', 3)],
      multiplyAdds: 0,
    },
  };
}
