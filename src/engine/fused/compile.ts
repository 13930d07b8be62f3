/** Compiles the kernels of a plan, asynchronously, and keeps what was compiled for as long as the device lives. */

import type { Plan } from './plan';

export interface CompiledPlan {
  readonly plan: Plan;
  readonly layout: GPUBindGroupLayout;
  /** In the order of the plan's dispatches. */
  readonly pipelines: readonly GPUComputePipeline[];
}

interface Kept {
  readonly layout: GPUBindGroupLayout;
  readonly pipelines: Map<string, Promise<GPUComputePipeline>>;
}

const kept = new WeakMap<GPUDevice, Kept>();

/**
 * The pipelines of `plan` on `device`; those with the same code are compiled once per device.
 * @param progress told after each kernel: how many are ready, of how many
 * @throws Error naming the kernel that does not compile, and the compiler's words
 */
export async function compilePlan(
  device: GPUDevice,
  plan: Plan,
  progress: (ready: number, total: number) => void = () => {},
): Promise<CompiledPlan> {
  const { layout, pipelines } = cacheOf(device);
  const pipelineLayout = device.createPipelineLayout({ bindGroupLayouts: [layout] });
  const total = plan.dispatches.length;
  let ready = 0;
  const compiled = plan.dispatches.map(async ({ kernel, code }) => {
    let pipeline = pipelines.get(code);
    if (!pipeline) {
      const module = device.createShaderModule({ label: kernel, code });
      pipeline = device
        .createComputePipelineAsync({
          label: kernel,
          layout: pipelineLayout,
          compute: { module, entryPoint: 'main' },
        })
        .catch(async (error) => {
          throw new Error(`${kernel}: ${(await faults(module)) || error.message}`);
        });
      pipelines.set(code, pipeline);
      pipeline.catch(() => pipelines.delete(code));
    }
    const done = await pipeline;
    ready += 1;
    progress(ready, total);
    return done;
  });
  return { plan, layout, pipelines: await Promise.all(compiled) };
}

async function faults(module: GPUShaderModule): Promise<string> {
  const { messages } = await module.getCompilationInfo();
  return messages
    .filter(({ type }) => type === 'error')
    .map(({ lineNum, message }) => `line ${lineNum}: ${message}`)
    .join('; ');
}

/** An explicit layout: `auto` would drop the bindings a kernel does not use, and one bind group would not serve all. */
function cacheOf(device: GPUDevice): Kept {
  const known = kept.get(device);
  if (known) return known;
  const types: GPUBufferBindingType[] = ['storage', 'storage', 'read-only-storage', 'storage', 'uniform'];
  const entries = types.map((type, binding) => ({ binding, visibility: GPUShaderStage.COMPUTE, buffer: { type } }));
  const created: Kept = { layout: device.createBindGroupLayout({ entries }), pipelines: new Map() };
  kept.set(device, created);
  return created;
}
