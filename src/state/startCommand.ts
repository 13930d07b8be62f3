/** The command that begins a run. Pure. */

import type { Config } from '../config/fields';
import type { Settings } from '../config/settings';
import type { Checkpoint, Command, EngineReport, RunId, TrustedPlan } from '../protocol';

interface Beginning {
  readonly run: RunId;
  readonly config: Config;
  readonly machine: Pick<Settings, 'backend' | 'engine'>;
  readonly view: { readonly focusSample: number; readonly diagnosing: boolean };
  readonly resume: Checkpoint | null;
  /** Whether it is to train before it is first shown. */
  readonly plays: boolean;
  /** What the page was last told of the engine. */
  readonly engine: EngineReport | null;
}

export function startCommand({ run, config, machine, view, resume, plays, engine }: Beginning): Command {
  const { backend } = machine;
  const { focusSample: focus, diagnosing: diagnose } = view;
  const trusted = plays ? trustedPlan(engine) : null;
  return { type: 'start', run, config, backend, engine: machine.engine, focus, diagnose, resume, plays, trusted };
}

/** The plan that has agreed, if one has. */
function trustedPlan(engine: EngineReport | null): TrustedPlan | null {
  if (engine?.engine !== 'fused') return null;
  const { adapter, plan } = engine.facts;
  return typeof adapter === 'string' && typeof plan === 'string' ? { adapter, plan } : null;
}
