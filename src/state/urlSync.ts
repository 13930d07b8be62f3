/** Keeps the address bar and the config store telling the same state. Knows no worker and no panel. */

import { mend } from '../config/constraints';
import type { DataShape } from '../config/dataShape';
import { type Config, fields } from '../config/fields';
import type { Notice } from '../config/notice';
import { type Settings, settingsFields } from '../config/settings';
import { parseSearch, searchEntries, writeSearch } from '../config/url';
import { type Differences, readVersus, versusEntries } from './compareKeys';
import type { Comparison, ComparisonState } from './comparison';
import type { ConfigState, ConfigStore } from './configStore';
import type { RunStore } from './runStore';
import { realTimers, type Timers, throttle } from './timers';

/** The part of `window` that is needed. */
export interface Address {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** Browsers refuse more than about a hundred history changes in half a minute. */
const dragIntervalMs = 400;
/** Moves of the same slider that follow one another this quickly, as by arrow keys, share one history entry. */
const sameEntryMs = 500;

/** The query string of a state: only what differs from the defaults, in the tables' order, and what a second model is compared in. */
export function stateSearch(config: Config, settings: Settings, versus: Differences | null = null): string {
  return writeSearch([
    ...searchEntries(fields, config),
    ...versusEntries(versus),
    ...searchEntries(settingsFields, settings),
  ]);
}

/**
 * The state a query string asks for, made possible, with a notice for each change.
 * @param fileOpen whether a data file is open; without one the dataset `file` cannot be had
 * @param opened the shape of its data
 */
export function readSearch(
  search: string,
  fileOpen: boolean,
  opened: DataShape | null = null,
): { config: Config; settings: Settings; notices: Notice[] } {
  const parsed = parseSearch(fields, search);
  const settings = parseSearch(settingsFields, search);
  const mended = mend(parsed.values, opened);
  const notices: Notice[] = [...parsed.notices, ...settings.notices, ...mended.notices];
  if (mended.config.dataset !== 'file' || fileOpen)
    return { config: mended.config, settings: settings.values, notices };
  const { dataset } = fields;
  return {
    config: { ...mended.config, dataset: dataset.default },
    settings: settings.values,
    notices: [...notices, { code: 'file-missing', key: 'dataset', given: 'file', used: dataset.default }],
  };
}

/**
 * Takes the state from the address, then writes every change into it and follows Back and Forward.
 * A drag is one history entry from its first change on; anything else is one entry a change.
 * Returns what ends it.
 */
export function startUrlSync(
  address: Address,
  configStore: ConfigStore,
  runStore: RunStore,
  timers: Timers = realTimers,
  comparison: Pick<Comparison, 'store' | 'load' | 'differences'> | null = null,
): () => void {
  let lastKnob: string | null = null;
  let lastMoveMs = Number.NEGATIVE_INFINITY;
  let reading = false;
  let latest = address.location.search;

  const present = () => {
    const { config, settings } = configStore.getState();
    return stateSearch(config, settings, comparison?.differences() ?? null);
  };
  const url = (search: string) => address.location.pathname + search + address.location.hash;
  const replace = () => {
    if (latest !== address.location.search) address.history.replaceState(null, '', url(latest));
  };
  const replaceSoon = throttle(dragIntervalMs, replace, timers);

  const read = () => {
    replaceSoon.cancel();
    lastKnob = null;
    reading = true;
    const fileOpen = runStore.getState().openedFile !== null;
    const { opened } = configStore.getState();
    const { config, settings, notices } = readSearch(address.location.search, fileOpen, opened);
    const versus = readVersus(address.location.search);
    configStore.getState().load(config, settings, [...notices, ...versus.notices]);
    comparison?.load(versus.differences);
    reading = false;
    latest = present();
    replace();
  };

  const changed = (now: ConfigState, before: ConfigState) => {
    if (reading) return;
    if (before.dragging && !now.dragging) replaceSoon.flush();
    if (now.config === before.config && now.settings === before.settings) return;
    const sameDrag = now.dragging !== null && now.dragging === before.dragging;
    const sameMove = now.dragging !== null && now.dragging === lastKnob && timers.nowMs() - lastMoveMs < sameEntryMs;
    lastKnob = now.dragging;
    lastMoveMs = timers.nowMs();
    if (!sameDrag && !sameMove) replaceSoon.flush();
    latest = present();
    if (sameDrag || sameMove) replaceSoon.call();
    else if (latest !== address.location.search) address.history.pushState(null, '', url(latest));
  };

  /** A comparison that begins or ends is one entry; the second model's knobs are changed within it. */
  const comparisonChanged = (now: ComparisonState, before: ComparisonState) => {
    if (reading || present() === latest) return;
    replaceSoon.flush();
    latest = present();
    if (now.phase === before.phase) replaceSoon.call();
    else address.history.pushState(null, '', url(latest));
  };

  read();
  address.addEventListener('popstate', read);
  const unsubscribe = configStore.subscribe(changed);
  const leave = comparison?.store.subscribe(comparisonChanged);
  return () => {
    replaceSoon.cancel();
    unsubscribe();
    leave?.();
    address.removeEventListener('popstate', read);
  };
}
