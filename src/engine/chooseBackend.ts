/** Which backend a run gets, and why: the one asked for, else WebGPU on a real GPU, else the fastest of the others. */

import type { BackendChoice, BackendName } from '../config/settings';
import type { BackendReason, BackendReport } from '../protocol';
import type { StartedBackend } from './backend';

/** What choosing needs of the machine; `machine.ts` has the real one, tests have others. */
export interface Machine {
  /** WebGPU here: none, emulated on the CPU, or a real GPU. */
  webgpu(): Promise<'absent' | 'software' | 'gpu'>;
  /** Whether WebGL draws on a real GPU. */
  webglOnGpu(): boolean;
  /** @throws if it does not work here */
  start(name: BackendName): Promise<StartedBackend>;
  /** Milliseconds of a training step on the started backend. */
  measureStepMs(): Promise<number>;
}

export interface ChosenBackend {
  readonly started: StartedBackend;
  readonly report: BackendReport;
}

/**
 * Starts the backend for `choice`.
 * @param resumed what the run was on before: it goes on there to the same bits, unless something else is asked for
 * @throws only when not even plain JavaScript works
 */
export async function chooseBackend(
  choice: BackendChoice,
  machine: Machine,
  resumed: BackendName | null = null,
): Promise<ChosenBackend> {
  if (choice !== 'auto') {
    try {
      return describe(await machine.start(choice), 'forced', {});
    } catch {
      return fastestOther(machine, 'forced-unavailable', choice);
    }
  }
  if (resumed) {
    try {
      return describe(await machine.start(resumed), 'resumed', {});
    } catch {
      // another browser or another machine than before: as for a new run
    }
  }
  const webgpu = await machine.webgpu();
  if (webgpu === 'absent') return fastestOther(machine, 'webgpu-absent');
  if (webgpu === 'software') return fastestOther(machine, 'webgpu-software');
  try {
    return describe(await machine.start('webgpu'), 'gpu', {});
  } catch {
    return fastestOther(machine, 'webgpu-failed');
  }
}

/** WebGL is measured against wasm only where it has a GPU: emulated, it never wins and takes long to start. */
async function fastestOther(machine: Machine, reason: BackendReason, not?: BackendName): Promise<ChosenBackend> {
  const candidates: BackendName[] = machine.webglOnGpu() ? ['webgl', 'wasm'] : ['wasm'];
  const wanted = candidates.filter((name) => name !== not);
  const measuredMs: Partial<Record<BackendName, number>> = {};
  let best: { name: BackendName; ms: number } | undefined;
  let last: StartedBackend | undefined;
  for (const name of wanted) {
    try {
      last = await machine.start(name);
      const ms = wanted.length > 1 ? await machine.measureStepMs() : 0;
      if (wanted.length > 1) measuredMs[name] = ms;
      if (!best || ms < best.ms) best = { name, ms };
    } catch {
      // it does not work here: the next may
    }
  }
  if (!best) return describe(await machine.start('cpu'), reason, {});
  return describe(last?.name === best.name ? last : await machine.start(best.name), reason, measuredMs);
}

function describe(
  started: StartedBackend,
  reason: BackendReason,
  measuredMs: Partial<Record<BackendName, number>>,
): ChosenBackend {
  const { name, adapter } = started;
  return { started, report: { name, adapter, reason, measuredMs } };
}
