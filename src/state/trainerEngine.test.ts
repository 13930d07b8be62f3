/** Which engine trains, and the step taken apart: asked for only while someone looks, and of the present run. */

import { describe, expect, it } from 'vitest';
import type { EngineReport, StepInspection } from '../protocol';
import { checkpoint, setUpPage } from './trainerFixture';

const compiling: EngineReport = { engine: 'composed', reason: 'compiling', facts: { ready: 0, total: 9 } };
const fused: EngineReport = { engine: 'fused', reason: 'verified', facts: { adapter: 'one' } };
const inspection: StepInspection = { fused: null, composed: [{ kernel: 'Add', count: 3, bytes: 12 }] };

type Page = ReturnType<typeof setUpPage>;
const tell = (page: Page, report: EngineReport) => page.worker().emit({ type: 'engine', run: page.run(), report });
const show = (page: Page, inspecting: boolean) => page.viewStore.setState({ inspecting });

describe('the engine', () => {
  it('is asked for with every start, and known as it is told, also before the run has started', () => {
    const page = setUpPage();
    expect(page.sent('start')).toMatchObject([{ engine: 'auto' }]);
    tell(page, compiling);
    page.answer();
    expect(page.state().engine).toEqual(compiling);
    tell(page, fused);
    expect(page.state().engine).toEqual(fused);
    page.trainer.reset();
    expect(page.state().engine).toBeNull();
  });

  it('is not tested anew where a plan has agreed before its worker was lost', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    expect(page.sent('start')).toMatchObject([{ trusted: null }]);
    tell(page, { ...fused, facts: { adapter: 'one', plan: 'this' } });
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(7) });
    page.worker().crash();
    expect(page.sent('start')).toMatchObject([{ plays: true, trusted: { adapter: 'one', plan: 'this' } }]);
    page.trainer.reset();
    expect(page.sent('start').at(-1)).toMatchObject({ trusted: null });
  });

  it('is changed like the backend: another worker goes on from the last checkpoint', () => {
    const page = setUpPage();
    page.answer();
    page.trainer.play();
    page.worker().emit({ type: 'checkpoint', run: page.run(), checkpoint: checkpoint(7) });
    page.config().setSetting('engine', 'composed');
    expect(page.workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(page.sent('start')).toMatchObject([{ engine: 'composed', backend: 'auto', resume: { step: 7 } }]);
    page.answer();
    expect(page.state()).toMatchObject({ phase: 'playing', step: 7 });
  });

  it('keeps off a GPU that was lost twice, until something else is chosen', () => {
    const page = setUpPage();
    page.config().setSetting('engine', 'fused');
    page.answer(); // tfjs is on the CPU
    const report: EngineReport = { engine: 'fused', reason: 'verified', facts: {} };
    page.worker().emit({ type: 'engine', run: page.run(), report });
    for (let loss = 0; loss < 2; loss++) page.worker().crash();
    page.timers.advance(500);
    expect(page.sent('start')).toMatchObject([{ backend: 'cpu', engine: 'composed' }]);
    page.config().setSetting('engine', 'auto');
    expect(page.sent('start')).toMatchObject([{ backend: 'auto', engine: 'auto' }]);
  });
});

describe('the step inspector', () => {
  it('asks when it is opened, and once more on demand', () => {
    const page = setUpPage();
    page.answer();
    tell(page, fused);
    expect(page.sent('inspect')).toHaveLength(0);
    show(page, true);
    expect(page.sent('inspect')).toEqual([{ type: 'inspect', run: page.run() }]);
    expect(page.state()).toMatchObject({ inspection: null, inspecting: true });
    page.worker().emit({ type: 'inspected', run: page.run(), inspection });
    expect(page.state()).toMatchObject({ inspection, inspecting: false });
    page.trainer.inspect();
    expect(page.sent('inspect')).toHaveLength(2);
    expect(page.state()).toMatchObject({ inspection, inspecting: true });
  });

  it('asks as soon as the run is there when it was opened before', () => {
    const page = setUpPage();
    show(page, true);
    tell(page, compiling);
    expect(page.sent('inspect')).toHaveLength(0);
    page.answer();
    expect(page.sent('inspect')).toHaveLength(1);
  });

  it('asks again when another engine takes over, not for each kernel that is compiled', () => {
    const page = setUpPage();
    page.answer();
    show(page, true);
    for (const ready of [0, 1, 2]) tell(page, { ...compiling, facts: { ready, total: 9 } });
    expect(page.sent('inspect')).toHaveLength(1);
    tell(page, fused);
    expect(page.sent('inspect')).toHaveLength(2);
    show(page, false);
    tell(page, compiling);
    expect(page.sent('inspect')).toHaveLength(2);
  });

  it('forgets the step of an earlier run, and asks for the new one', () => {
    const page = setUpPage();
    page.answer();
    tell(page, fused);
    show(page, true);
    const old = page.run();
    page.worker().emit({ type: 'inspected', run: old, inspection });
    page.config().set('heads', 2);
    expect(page.state()).toMatchObject({ inspection: null, inspecting: false });
    page.worker().emit({ type: 'inspected', run: old, inspection });
    expect(page.state().inspection).toBeNull();
    page.answer();
    tell(page, fused);
    expect(page.sent('inspect').at(-1)).toEqual({ type: 'inspect', run: page.run() });
    expect(page.sent('inspect')).toHaveLength(2);
  });
});
