/** Fetches a file from an address that a person typed: with progress, a size limit and a reason where it fails. Knows no format. */

import type { Problem } from '../protocol';

/** Larger files are not fetched. */
export const fetchLimitMb = 256;
const megabyte = 1024 * 1024;

export interface Fetching {
  /** As the browser's own. */
  readonly fetch: typeof fetch;
  /** Address of the page: what relative addresses are relative to. */
  readonly page: string;
  readonly signal: AbortSignal;
  /** Bytes that have come, and how many there will be where that is known. */
  onProgress(received: number, total: number | null): void;
}

export type Fetched =
  | { readonly ok: true; readonly file: File }
  /** No problem where it was stopped by the person. */
  | { readonly ok: false; readonly problem: Problem | null };

/** Fetches what `typed` addresses. Sends no cookies and no word of where it was typed. Never rejects. */
export async function fetchFile(typed: string, fetching: Fetching): Promise<Fetched> {
  const { signal, page, onProgress } = fetching;
  const url = addressOf(typed, page);
  if (!url) return refused('url-invalid', { url: typed.trim() });
  const { host } = url;
  if (url.protocol === 'http:' && url.origin !== new URL(page).origin) return refused('url-insecure', { host });
  try {
    const response = await fetching.fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    const refuse = async (code: Problem['code'], facts: Problem['facts']) => {
      await response.body?.cancel();
      return refused(code, { host, ...facts });
    };
    if (!response.ok) return refuse('url-status', { status: response.status });
    if (response.headers.get('content-type')?.startsWith('text/html')) return refuse('url-page', {});
    // Of a packed transfer the length says nothing.
    const isPacked = response.headers.has('content-encoding');
    const promised = isPacked ? 0 : Number(response.headers.get('content-length') ?? 0);
    if (promised > fetchLimitMb * megabyte) return refuse('url-too-large', { limitMb: fetchLimitMb });

    const parts: Uint8Array<ArrayBuffer>[] = [];
    let received = 0;
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      received += part.value.length;
      if (received > fetchLimitMb * megabyte) {
        await reader?.cancel();
        return refused('url-too-large', { host, limitMb: fetchLimitMb });
      }
      parts.push(part.value);
      onProgress(received, promised >= received ? promised : null);
    }
    return { ok: true, file: new File(parts, nameOf(url)) };
  } catch {
    return signal.aborted ? { ok: false, problem: null } : refused('url-blocked', { host });
  }
}

function refused(code: Problem['code'], facts: Problem['facts']): Fetched {
  return { ok: false, problem: { code, facts } };
}

/** The address meant by `typed`; a host without a scheme means https. Null for what is no address on the web. */
function addressOf(typed: string, page: string): URL | null {
  const text = typed.trim();
  if (text === '') return null;
  const isHost = /^[\w-]+(\.[\w-]+)+(:\d+)?\//.test(text) || text.startsWith('localhost');
  try {
    const url = isHost ? new URL(`https://${text}`) : new URL(text, page);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

/** The address's last part. */
function nameOf({ pathname, host }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
