/** The runs of the list in the browser's storage: the list for itself, for it is read at once; each run's states when it is opened. */

import { keptEnvelope, keptRunFrom, runStatesFrom } from '../io/keptRun';
import type { KeptRun, RunStates } from '../protocol';
import { database } from './database';

/** All that is stored and can be read; what cannot is left alone. Rejects where there is no storage. */
async function list(): Promise<readonly KeptRun[]> {
  const found = await (await database()).getAll('runs');
  return found.flatMap((value) => keptRunFrom(value) ?? []);
}

/** The states of a run; null where they are not there, or not its own. */
async function states(id: string): Promise<RunStates | null> {
  const db = await database();
  const [stored, value] = await Promise.all([db.get('runs', id), db.get('states', id)]);
  const run = keptRunFrom(stored);
  return run && runStatesFrom(run, value);
}

/** Puts both there or neither; without `values` the states stay as they are. Rejects where there is no room. */
async function put(run: KeptRun, values: RunStates | null): Promise<void> {
  const written = (await database()).transaction(['runs', 'states'], 'readwrite');
  const tasks: Promise<unknown>[] = [written.objectStore('runs').put(keptEnvelope(run), run.id)];
  if (values) tasks.push(written.objectStore('states').put(values, run.id));
  await Promise.all([...tasks, written.done]);
}

async function remove(id: string): Promise<void> {
  const written = (await database()).transaction(['runs', 'states'], 'readwrite');
  await Promise.all([written.objectStore('runs').delete(id), written.objectStore('states').delete(id), written.done]);
}

/** The shelf of the browser's storage. */
export const keptRuns = { list, states, put, remove };
