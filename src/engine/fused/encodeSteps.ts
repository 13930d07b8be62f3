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
  for (let step = 0; step < count; step++) {
    for (const [i, pipeline] of pipelines.entries()) {
      const [x = 1, y = 1, z = 1] = plan.dispatches[i]?.workgroups ?? [];
      pass.setPipeline(pipeline);
      pass.dispatchWorkgroups(x, y, z);
    }
  }
  pass.end();
  return encoder.finish();
}
