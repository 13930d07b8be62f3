/** What there is to say about files that were saved or opened, and how far a receipt is checked. Knows neither files nor React. */

import { createStore } from 'zustand/vanilla';
import type { BackendName } from '../config/settings';
import type { ReceiptVerdict } from '../io/compareReceipt';
import type { Receipt } from '../io/receipt';
import type { Problem } from '../protocol';

export type { ReceiptVerdict };

/** What came of a file. */
export type FileNews =
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** `without`: the data file could not be read any more and is not in it. */
  | { readonly kind: 'saved'; readonly file: string; readonly step: number; readonly without: string | null }
  | {
      readonly kind: 'opened';
      readonly file: string;
      readonly step: number;
      readonly backend: BackendName;
      readonly engine: 'composed' | 'fused';
      readonly savedMs: number;
      /** Of the data that it was trained on. */
      readonly fingerprint: string;
    }
  | { readonly kind: 'weights'; readonly file: string }
  /** As a PyTorch project. */
  | { readonly kind: 'exported'; readonly file: string; readonly step: number };

/** A run that is held against a receipt. */
export interface ReceiptCheck {
  readonly receipt: Receipt;
  readonly file: string;
  /** Null while it still trains up to the receipt's step. */
  readonly verdict: ReceiptVerdict | null;
}

export interface FileState {
  /** Until dismissed, or there is other news. */
  readonly news: FileNews | null;
  /** A file is being read or written. */
  readonly busy: boolean;
  readonly check: ReceiptCheck | null;
}

export const createFileStore = () => createStore<FileState>()(() => ({ news: null, busy: false, check: null }));
export type FileStore = ReturnType<typeof createFileStore>;

export const fileStore = createFileStore();
