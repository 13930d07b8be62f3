/** Records training steps for the GPU: a few dispatches each, in one pass, with no object made per step. */

import type { CompiledPlan } from './compile';

/** A command buffer of `count` steps. */
export function encodeSteps(
  device: GPUDevice,
  { plan, pipelines }: CompiledPlan,
  bindGroup: GPUBindGroup,
  count: number,
): GPUCommandBuffer {
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setBindGroup(0, bindGroup);
  const dispatches = plan.dispatches.flatMap(({ workgroups: [x, y, z] }, i) => {
    const pipeline = pipelines[i];
    return pipeline ? [{ pipeline, x, y, z }] : [];
  });
  for (let step = 0; step < count; step++) {
    for (const { pipeline, x, y, z } of dispatches) {
      pass.setPipeline(pipeline);
      pass.dispatchWorkgroups(x, y, z);
    }
  }
  pass.end();
  return encoder.finish();
}
