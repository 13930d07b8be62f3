/** What the specs do and read on the page, by the names that people and screen readers meet. Knows no store and no style. */

import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** Software WebGPU compiles its shaders at the first step and shares the processor with the page. */
export const patient = { timeout: 120_000 };

export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name, exact: true });
export const list = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
/** The box beside a slider that takes its value exactly. */
export const box = (page: Page, name: string): Locator => page.getByLabel(`Exact value: ${name}`, { exact: true });
/** One of the page's live figures: Step, Train loss, Test MSE, Steps per second, Backend. */
export const output = (page: Page, name: string): Locator => page.getByRole('status', { name, exact: true });
/** The network's small attention map of `head`, counted from 1. */
export const headMap = (page: Page, head: number): Locator => page.getByTestId(`network-head-${head}`);

/** Opens the page at `search` ("?heads=2"), and waits until its worker has chosen a backend and made the model. */
export async function openAt(page: Page, search: string): Promise<void> {
  await page.goto(`/${search}`);
  await started(page);
}

/** Waits until the page, in either language, names the backend it runs on. */
export async function started(page: Page): Promise<void> {
  const badge = page.getByRole('status', { name: /^(Backend|计算后端)$/ });
  await expect(badge).toHaveText(/WebGPU|WebGL|WebAssembly|CPU/, patient);
}

/** A live figure as a number; NaN while it shows none. */
export async function figure(page: Page, name: string): Promise<number> {
  const text = (await output(page, name).textContent()) ?? '';
  return /\d/.test(text) ? Number(text) : Number.NaN;
}

/** Waits until the figure `name` is there, and returns it. */
export async function knownFigure(page: Page, name: string): Promise<number> {
  let known = Number.NaN;
  const read = async () => {
    known = await figure(page, name);
    return known;
  };
  await expect.poll(read, patient).not.toBeNaN();
  return known;
}

export async function atStep(page: Page, step: number): Promise<void> {
  await expect(output(page, 'Step')).toHaveText(String(step), patient);
}

/** Waits until the run is beyond `step`. */
export async function beyondStep(page: Page, step: number): Promise<void> {
  await expect.poll(() => figure(page, 'Step'), patient).toBeGreaterThan(step);
}

/** Trains beyond `step` and pauses there. */
export async function trainBeyond(page: Page, step: number): Promise<void> {
  await button(page, 'Play').click();
  await beyondStep(page, step);
  await button(page, 'Pause').click();
}

/** The step at which a run stands: the one that is still shown a good second's frames later, and its pictures with it. */
export async function standingStep(page: Page): Promise<number> {
  let step = Number.NaN;
  await expect(async () => {
    step = await figure(page, 'Step');
    await frames(page, 80);
    expect(await figure(page, 'Step')).toBe(step);
    const pictured = await output(page, 'Step shown').textContent(); // "4", or "0 of 4" while one looks back
    expect(pictured?.split(' ').at(-1)).toBe(String(step));
  }).toPass(patient);
  return step;
}

/** Waits until the page has been drawn `count` times. */
function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let drawn = 0; drawn < count; drawn++) await new Promise(requestAnimationFrame);
  }, count);
}

/** Types an exact value for a slider's knob. */
export async function setExactly(page: Page, name: string, value: number): Promise<void> {
  await box(page, name).fill(String(value));
  await box(page, name).press('Enter');
}

/** The address's query string. */
export const search = (page: Page): string => new URL(page.url()).search;

/** The messages on the page, a text each. */
export const messages = (page: Page): Locator => region(page, 'Messages').getByRole('paragraph');

/** Writes down every value the step count takes from now on; the returned function tells them. A restart shows as a fall. */
export async function recordSteps(page: Page): Promise<() => Promise<number[]>> {
  const recorded = await output(page, 'Step').evaluateHandle((element) => {
    const steps = [Number(element.textContent)];
    const note = () => steps.push(Number(element.textContent));
    new MutationObserver(note).observe(element, { characterData: true, childList: true, subtree: true });
    return steps;
  });
  return () => recorded.evaluate((steps) => [...steps]);
}

/** Whether numbers only ever rise or stay. */
export const neverFalls = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
