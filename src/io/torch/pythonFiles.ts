/** The Python sources of an exported project, as they lie beside this file. */

import attention from './python/attention.py?raw';
import batches from './python/batches.py?raw';
import config from './python/config.py?raw';
import counterRandom from './python/counter_random.py?raw';
import model from './python/model.py?raw';
import objective from './python/objective.py?raw';
import optimisation from './python/optimisation.py?raw';
import positions from './python/positions.py?raw';
import processes from './python/processes.py?raw';
import runFolder from './python/run_folder.py?raw';
import tensorfile from './python/tensorfile.py?raw';
import train from './python/train.py?raw';

/** In the order in which they are best read. */
export const pythonFiles: readonly (readonly [name: string, text: string])[] = [
  ['model.py', model],
  ['attention.py', attention],
  ['positions.py', positions],
  ['objective.py', objective],
  ['train.py', train],
  ['optimisation.py', optimisation],
  ['batches.py', batches],
  ['counter_random.py', counterRandom],
  ['processes.py', processes],
  ['run_folder.py', runFolder],
  ['config.py', config],
  ['tensorfile.py', tensorfile],
];
