/** The worker: messages in, messages out. It holds the present session and the opened file; all else is theirs. */

import { version_core } from '@tensorflow/tfjs-core';
import { modelConfig } from '../config/modelConfig';
import type { BackendChoice, BackendName } from '../config/settings';
import type { Dataset } from '../data/dataset';
import { decodePicture } from '../data/decodePicture';
import { datasets } from '../data/registry';
import { gridOf } from '../data/tokens';
import { createAnnounce } from '../lib/announce';
import { buffersOf } from '../lib/buffersOf';
import { holdLife } from '../lib/life';
import { createSerial } from '../lib/serial';
import { parameterCount } from '../model/parameters';
import type { BackendReport, Command, Event, Maker, Problem, RunId, RunInfo } from '../protocol';
import { type ChosenBackend, chooseBackend } from './chooseBackend';
import { fusedAccess } from './fusedAccess';
import { type Gpu, sharedGpu } from './gpuDevice';
import { HandoverEngine } from './handoverEngine';
import { inspectStep } from './inspectStep';
import { realMachine } from './machine';
import { after, nextTask } from './nextTask';
import { createOwnData, dataInfo } from './ownData';
import { dataProblem, prepareRunData, type RunData } from './runData';
import { Session } from './session';
import type { SessionEvents } from './sessionOptions';

type Start = Extract<Command, { type: 'start' }>;

const now = () => performance.now();
const serial = createSerial();
const announce = createAnnounce({
  now,
  tell: (ms) => emit({ type: 'busy', ms }),
  stalled: () => fail(newestRun, { code: 'unresponsive', facts: {} }),
  after,
});
let session: { run: RunId; session: Session } | undefined;
let newestRun: RunId = -1;
const own = createOwnData({ emit, decode: decodePicture });
/** The device whose loss is already looked out for. */
let watched: GPUDevice | undefined;
let backend: { choice: BackendChoice; chosen: ChosenBackend } | undefined;

holdLife(navigator.locks, (lock) => emit({ type: 'alive', lock }));
self.onmessage = ({ data }: MessageEvent<Command>) => receive(data);

function receive(command: Command): void {
  switch (command.type) {
    case 'start':
      newestRun = command.run;
      void serial(() => announce(`start ${command.run}`, () => start(command)));
      break;
    case 'ping':
      emit({ type: 'pong' });
      break;
    case 'open-data':
      void serial(() => announce(`open data ${now()}`, () => own.open(command.files, command.reading)));
      break;
    case 'inspect-data':
      void announce(`inspect data ${now()}`, () => own.inspect(command.id, command.files, command.asked));
      break;
    case 'play':
      withSession(command.run, (s) => s.play());
      break;
    case 'pause':
      withSession(command.run, (s) => s.pause());
      break;
    case 'step':
      withSession(command.run, (s) => s.stepBy(command.count));
      break;
    case 'patch':
      withSession(command.run, (s) => void s.patch(command.live));
      break;
    case 'focus':
      withSession(command.run, (s) => void s.look((observer) => observer.focus(command.sample)));
      break;
    case 'show-image':
      withSession(command.run, (s) => void s.look((observer) => observer.showImage(command.image)));
      break;
    case 'diagnose':
      withSession(command.run, (s) => void s.diagnose(command.on));
      break;
    case 'ask':
      withSession(command.run, (s) => void s.ask(command.id, command.question));
      break;
    case 'lens':
      withSession(command.run, (s) => void s.look((observer) => observer.lookThrough(command.lens)));
      break;
    case 'keep':
      withSession(command.run, (s) => void s.keep());
      break;
    case 'limit':
      withSession(command.run, (s) => s.limit(command.until));
      break;
    case 'inspect':
      withSession(command.run, (s) => void s.inspect());
      break;
    case 'rewind':
      withSession(command.run, (s) => void s.rewind(command.steps));
      break;
    default:
      command satisfies never;
  }
}

/** Commands for a run that is still starting wait for it; those for one that is gone fall away. */
function withSession(run: RunId, act: (session: Session) => void): void {
  if (session?.run === run) act(session.session);
  else if (run === newestRun) {
    void serial(async () => {
      if (session?.run === run) act(session.session);
    });
  }
}

async function start(command: Start): Promise<void> {
  const { run, config } = command;
  if (run !== newestRun) return;
  await session?.session.dispose();
  session = undefined;
  try {
    const data = config.dataset === 'file' ? own.opened : datasets[config.dataset](config.seed);
    if (!data) return fail(run, { code: 'file-missing', facts: {} });
    const problem = dataProblem(config, data);
    if (problem) return fail(run, problem);
    const { tokens, inputDim } = gridOf(data, config);
    const { resume } = command;
    if (resume && resume.state.length !== 3 * parameterCount(modelConfig(config, tokens, inputDim)))
      return fail(run, { code: 'state-mismatch', facts: {} });
    const chosen = await backendFor(command, tokens, inputDim);
    const runData = prepareRunData(config, data);
    const { model, train, trainCount } = runData;
    const engineOptions = { model, config, train, trainCount, resume };
    const engine = new HandoverEngine({
      ...engineOptions,
      choice: command.engine,
      trusted: command.trusted,
      waits: command.engine === 'fused' || resume?.by?.engine === 'fused',
      access: fusedAccess(command, chosen.started, () => fusedGpu(chosen)),
      now,
      changed: (report) => emit({ type: 'engine', run, report }),
    });
    const created = new Session({
      config,
      data: runData,
      engine,
      inspect: (resume) => inspectStep(engine.fused, { ...engineOptions, config: engine.config, resume }),
      focus: command.focus,
      diagnose: command.diagnose,
      events: sessionEvents(run, () => ({ engine: engine.fused ? 'fused' : 'composed', backend: chosen.report.name })),
      now,
      nextTask,
      announce: (kind, task) => announce(`${run} ${kind}`, task),
    });
    session = { run, session: created };
    emit({ type: 'started', run, info: runInfo(command, data, runData, chosen), samples: runData.samples });
    if (command.plays) created.play();
    else void created.open();
  } catch (error) {
    fail(run, crash(error));
  }
}

async function backendFor(command: Start, tokens: number, inputDim: number): Promise<ChosenBackend> {
  const resumed = command.resume?.by?.backend ?? null;
  if (backend?.choice === command.backend && goesOn(backend.chosen.report, resumed)) return backend.chosen;
  const chosen = await chooseBackend(command.backend, realMachine(command.config, tokens, inputDim, now), resumed);
  backend = { choice: command.backend, chosen };
  void chosen.started.lost.then((detail) => fail(newestRun, { code: 'device-lost', facts: { detail } }));
  return chosen;
}

/** Whether a run that was on `resumed`, null for a new one, may have the present backend. */
function goesOn({ name, reason }: BackendReport, resumed: BackendName | null): boolean {
  return resumed === null ? reason !== 'resumed' : reason === 'forced' || name === resumed;
}

/** The device for the fused engine; where tfjs runs elsewhere, its loss is told from here. */
async function fusedGpu({ started }: ChosenBackend): Promise<Gpu | null> {
  const gpu = await sharedGpu();
  if (gpu && started.name !== 'webgpu' && watched !== gpu.device) {
    watched = gpu.device;
    void gpu.device.lost.then(({ message }) => fail(newestRun, { code: 'device-lost', facts: { detail: message } }));
  }
  return gpu;
}

/** @param maker what makes the run's states just now */
function sessionEvents(run: RunId, maker: () => Maker): SessionEvents {
  return {
    report: (step, points, stepsPerSecond) => emit({ type: 'report', run, step, points, stepsPerSecond }),
    tested: (point) => emit({ type: 'tested', run, point }),
    diagnosed: (step, values, share) => emit({ type: 'diagnosed', run, step, values, share }),
    viewed: (view) => emit({ type: 'view', run, view }, buffersOf(view)),
    answered: (id, reply) => emit({ type: 'answered', run, id, reply }, buffersOf(reply)),
    paused: (reason, step) => emit({ type: 'paused', run, reason, step }),
    patched: (step, live) => emit({ type: 'patched', run, step, live }),
    rewound: (step) => emit({ type: 'rewound', run, step }),
    inspected: (inspection) => emit({ type: 'inspected', run, inspection }),
    checkpoint: ({ step, state }) =>
      emit({ type: 'checkpoint', run, checkpoint: { step, state, by: maker() } }, [state.buffer]),
    failed: (error) => fail(run, crash(error)),
  };
}

function runInfo({ config }: Start, data: Dataset, { grid, model, ...split }: RunData, chosen: ChosenBackend): RunInfo {
  const batchSize = Math.min(config.batchSize, split.trainCount);
  return {
    backend: chosen.report,
    versions: { app: import.meta.env.APP_VERSION, tfjs: version_core },
    data: dataInfo(data),
    ...grid,
    trainCount: split.trainCount,
    testCount: split.testCount,
    batchSize,
    stepsPerEpoch: Math.floor(split.trainCount / batchSize),
    parameterCount: parameterCount(model),
    attention: model.attention === 'none' ? 'none' : model.attention === 'article-code' ? 'heads' : 'tokens',
  };
}

function crash(error: unknown): Problem {
  return { code: 'crashed', facts: { detail: error instanceof Error ? error.message : String(error) } };
}

function fail(run: RunId, problem: Problem): void {
  emit({ type: 'failed', run, problem });
}

function emit(event: Event, transfer: Transferable[] = []): void {
  self.postMessage(event, { transfer });
}
