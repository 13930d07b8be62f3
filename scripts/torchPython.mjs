/** Finds a Python that has PyTorch. Knows nothing of what is run with it. */

import { spawnSync } from 'node:child_process';

export const noTorch =
  'No Python with PyTorch was found, so the export to PyTorch was not checked. Install it (Debian: apt-get install -y python3-torch; elsewhere: pip install torch), or set PYTHON to a Python that has it.';

const candidates = ['python3', '/usr/bin/python3', 'python'];

/**
 * The first Python that can import torch, and its version of torch; undefined where there is none.
 * @param {NodeJS.ProcessEnv} env
 * @throws where PYTHON is set to one that cannot: a wish that cannot be met is not passed over
 */
export function findTorch(env) {
  for (const python of env.PYTHON ? [env.PYTHON] : candidates) {
    const { status, stdout } = spawnSync(python, ['-c', 'import torch; print(torch.__version__)'], {
      encoding: 'utf8',
    });
    if (status === 0) return { python, version: stdout.trim() };
  }
  if (env.PYTHON) throw new Error(`PYTHON is set to ${env.PYTHON}, which cannot import torch.`);
  return undefined;
}
