/** What tells one run from all others. Knows no store. */

import type { RunRecord } from '../protocol';

/** The identity of a kept run, or of a new one that begins at `nowMs` (since 1970). */
export function runIdentity(record: RunRecord | null, nowMs: number) {
  return {
    recordId: record?.id ?? crypto.randomUUID(),
    recordName: record?.name ?? null,
    begunMs: record?.begunMs ?? nowMs,
  };
}
