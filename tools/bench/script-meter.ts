import type { CDPSession } from 'playwright-core';

interface Script {
  readonly url: string;
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number;
  /** Bytes of the head, as transferred. */
  head: number;
  /** Bytes of head and body, as transferred; known at the end. */
  total?: number;
}

/** Watches which scripts a page asks for, and how many bytes come over the network for them. */
export class ScriptMeter {
  readonly #session: CDPSession;
  readonly #scripts = new Map<string, Script>();
  #failure: Error | undefined;
  #changed = (): void => undefined;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  async watch(): Promise<void> {
    const session = this.#session;
    session.on('Network.requestWillBeSent', ({ requestId, request, type, wallTime }) => {
      if (type === 'Script' || new URL(request.url).pathname.endsWith('.js'))
        this.#scripts.set(requestId, { url: request.url, at: wallTime * 1000, head: 0 });
    });
    session.on('Network.responseReceived', ({ requestId, response }) => {
      const script = this.#scripts.get(requestId);
      if (!script) return;
      script.head = response.encodedDataLength;
      const encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'];
      // The server leaves the smallest files as they are.
      if (response.status !== 200 || (encoding ?? 'gzip') !== 'gzip')
        this.#fail(`${response.url}: ${response.status}, encoded as ${encoding ?? ''}`);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const script = this.#scripts.get(requestId);
      if (script) script.total = encodedDataLength;
      this.#changed();
    });
    session.on('Network.loadingFailed', ({ requestId, errorText }) => {
      const script = this.#scripts.get(requestId);
      if (script) this.#fail(`${script.url}: ${errorText}`);
    });
    await session.send('Network.enable');
    // Chromium would rather have brotli or zstd; the promise is given for gzip, which every browser takes.
    await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } });
  }

  #fail(what: string): void {
    this.#failure = new Error(what);
    this.#changed();
  }

  /** What was asked for until a moment (milliseconds since 1970), once the last of it is there; bytes as transferred. */
  async until(
    moment: number,
  ): Promise<readonly { readonly path: string; readonly head: number; readonly body: number }[]> {
    const scripts = [...this.#scripts.values()].filter(({ at }) => at <= moment);
    while (this.#failure === undefined && scripts.some(({ total }) => total === undefined))
      await new Promise<void>((resolve) => (this.#changed = resolve));
    if (this.#failure) throw this.#failure;
    return scripts.map(({ url, head, total = 0 }) => ({ path: new URL(url).pathname, head, body: total - head }));
  }
}
