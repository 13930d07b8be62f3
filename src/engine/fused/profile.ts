/** Measures how long each dispatch of a step takes, by the adapter's own timestamps. Works on the run's buffers and so trains it on. */

import type { CompiledPlan } from './compile';

/**
 * Median milliseconds of each dispatch of the plan over `rounds` steps, in the plan's order; null where the device has no timestamps.
 * The steps are real ones: the caller accounts for them.
 */
export async function profileSteps(
  device: GPUDevice,
  { plan, pipelines }: CompiledPlan,
  bindGroup: GPUBindGroup,
  rounds: number,
): Promise<number[] | null> {
  if (!device.features.has('timestamp-query')) return null;
  const { dispatches } = plan;
  const count = 2 * dispatches.length;
  const bytes = 8 * count;
  const querySet = device.createQuerySet({ type: 'timestamp', count });
  const resolved = device.createBuffer({ size: bytes, usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC });
  const staging = device.createBuffer({ size: bytes, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  const times: number[][] = dispatches.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const encoder = device.createCommandEncoder();
    for (const [i, { workgroups }] of dispatches.entries()) {
      const pipeline = pipelines[i];
      if (!pipeline) continue;
      const pass = encoder.beginComputePass({
        timestampWrites: { querySet, beginningOfPassWriteIndex: 2 * i, endOfPassWriteIndex: 2 * i + 1 },
      });
      pass.setBindGroup(0, bindGroup);
      pass.setPipeline(pipeline);
      pass.dispatchWorkgroups(...workgroups);
      pass.end();
    }
    encoder.resolveQuerySet(querySet, 0, count, resolved, 0);
    encoder.copyBufferToBuffer(resolved, 0, staging, 0, bytes);
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ);
    const stamps = new BigUint64Array(staging.getMappedRange());
    for (const [i, list] of times.entries()) list.push(Number((stamps[2 * i + 1] ?? 0n) - (stamps[2 * i] ?? 0n)) / 1e6);
    staging.unmap();
  }
  for (const owned of [querySet, resolved, staging]) owned.destroy();
  return times.map(median);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
