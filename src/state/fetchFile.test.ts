import { describe, expect, it } from 'vitest';
import { type Fetched, fetchFile, fetchLimitMb } from './fetchFile';

const page = 'https://page.example/play/';

/** A server that answers everything with `response`, and what it was asked. */
function server(response: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push({ url: String(input), init });
    return response();
  };
  return { asked, fetch };
}

async function get(typed: string, response: () => Response | Promise<Response>, signal = new AbortController().signal) {
  const { asked, fetch } = server(response);
  const progress: [number, number | null][] = [];
  const onProgress = (received: number, total: number | null) => progress.push([received, total]);
  const fetched: Fetched = await fetchFile(typed, { fetch, page, signal, onProgress });
  return { fetched, asked, progress };
}

const problem = async (...args: Parameters<typeof get>) => {
  const { fetched } = await get(...args);
  return fetched.ok ? 'fetched' : fetched.problem;
};

describe('fetchFile', () => {
  it('fetches what was typed, without cookies or a word of where from, and tells of its progress', async () => {
    const { fetched, asked, progress } = await get('https://data.example/a/b%20c.csv?x=1', () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(3));
          controller.enqueue(new Uint8Array(4));
          controller.close();
        },
      });
      return new Response(body, { headers: { 'content-length': '7' } });
    });
    expect(fetched.ok && [fetched.file.name, fetched.file.size]).toEqual(['b c.csv', 7]);
    expect(asked).toMatchObject([
      { url: 'https://data.example/a/b%20c.csv?x=1', init: { credentials: 'omit', referrerPolicy: 'no-referrer' } },
    ]);
    expect(progress).toEqual([
      [3, 7],
      [7, 7],
    ]);
  });

  it.each([
    ['data.csv', 'https://page.example/play/data.csv'],
    ['/data.csv', 'https://page.example/data.csv'],
    ['data.example/a.csv', 'https://data.example/a.csv'],
    [' https://data.example/ ', 'https://data.example/'],
  ])('knows the address meant by %j', async (typed, url) => {
    expect((await get(typed, () => new Response('x'))).asked[0]?.url).toBe(url);
  });

  it('asks no one for what is no address on the web', async () => {
    for (const typed of ['', 'javascript:alert(1)', 'file:///etc/passwd', 'data:,x', 'https://']) {
      const { fetched, asked } = await get(typed, () => new Response('x'));
      expect(fetched).toMatchObject({ ok: false, problem: { code: 'url-invalid' } });
      expect(asked).toEqual([]);
    }
    expect((await get('http://data.example/a', () => new Response('x'))).fetched).toMatchObject({
      problem: { code: 'url-insecure', facts: { host: 'data.example' } },
    });
  });

  it('says why a file does not come', async () => {
    const url = 'https://data.example/a.csv';
    const host = 'data.example';
    expect(await problem(url, () => new Response('', { status: 404 }))).toEqual({
      code: 'url-status',
      facts: { host, status: 404 },
    });
    expect(await problem(url, () => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      code: 'url-blocked',
      facts: { host },
    });
    const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };
    expect(await problem(url, () => new Response('<p>', html))).toMatchObject({ code: 'url-page' });
    const large = { headers: { 'content-length': String(fetchLimitMb * 2 ** 20 + 1) } };
    expect(await problem(url, () => new Response('x', large))).toMatchObject({
      code: 'url-too-large',
      facts: { limitMb: 256 },
    });
  });

  it('stops reading at the limit, whatever was promised', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(2 ** 24));
      },
    });
    expect(await problem('https://data.example/a', () => new Response(endless))).toMatchObject({
      code: 'url-too-large',
    });
    expect(pulled).toBeLessThanOrEqual(fetchLimitMb / 16 + 2);
  });

  it('has nothing to say where the person stopped it', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await problem('https://data.example/a', () => Promise.reject(new Error('aborted')), stop.signal)).toBeNull();
  });
});
