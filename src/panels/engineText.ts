/** What is said about the engine that trains: on the badge, and why it is this one. Pure; knows neither stores nor React. */

import type { BackendName } from '../config/settings';
import { formatNumber } from '../i18n/format';
import type { BackendReport, EngineFacts, EngineReport } from '../protocol';
import type { Translate } from './readingText';

/** What computes the training steps: backend, adapter, engine. The fused engine runs on WebGPU wherever the analysis runs. */
export function badgeText(t: Translate, backend: BackendReport, engine: EngineReport | null): string {
  const { name, adapter } = trainsOn(backend, engine);
  return [t(`option.backend.${name}`), adapter, engine && t(`badge.engine.${engine.engine}`)]
    .filter(Boolean)
    .join(' · ');
}

/** How far the fused engine is from taking over; empty where it is not being prepared. */
export function progressText(t: Translate, engine: EngineReport | null): string {
  if (engine?.reason !== 'compiling' && engine?.reason !== 'waiting') return '';
  const { ready = 0, total = 0 } = engine.facts;
  if (engine.reason === 'waiting') return t('badge.waiting', { ready, total });
  return ready === total ? t('badge.compiled') : t('badge.compiling', { ready, total });
}

/** Where training and analysis run, where that is not the same; else null. */
export function splitText(t: Translate, backend: BackendReport, engine: EngineReport | null) {
  const trains = trainsOn(backend, engine);
  if (trains.name === backend.name) return null;
  return {
    trains: t('badge.trains', { adapter: trains.adapter || t('engine.thisAdapter') }),
    analysis: t('badge.analysis', { backend: t(`option.backend.${backend.name}`) }),
  };
}

/** The plain sentence on why this engine trains. */
export function engineReasonText(t: Translate, { reason, facts }: EngineReport): string {
  if (reason === 'compiling' && facts.ready === facts.total) return t('engine.compiled');
  return t(`engineReason.${reason}`, factTexts(t, facts));
}

function trainsOn(backend: BackendReport, engine: EngineReport | null): { name: BackendName; adapter: string } {
  if (engine?.engine !== 'fused') return backend;
  const told = engine.facts.adapter;
  return { name: 'webgpu', adapter: told ? String(told) : backend.name === 'webgpu' ? backend.adapter : '' };
}

/** The facts as a person reads them; those that are told in words have words where they are missing. */
function factTexts(t: Translate, facts: EngineFacts): Record<string, string> {
  const texts = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === 'number' ? formatNumber(fact) : fact,
  ]);
  return {
    ...Object.fromEntries(texts),
    adapter: String(facts.adapter || t('engine.thisAdapter')),
    detail: String(facts.detail || t('engine.noDetail')),
  };
}
