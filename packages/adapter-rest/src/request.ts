import { CivicError } from '@civic-widgets/core';

export interface Call {
  /** `GET` unless given. */
  readonly method?: 'POST';
  /** JSON. */
  readonly body?: string;
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Line {
  readonly fetch: typeof fetch;
  /** Milliseconds until an answer has to be complete. */
  readonly timeout: number;
}

/** Tells the server's answer from JSON of somebody else, e.g. of a captive portal. */
export type Fits = (answer: Readonly<Record<string, unknown>>) => boolean;

/** Asks the server and reads its JSON. Rejects with a `CivicError`, or with the reason of the caller's signal. */
export async function request<T>(line: Line, url: string, call: Call, fits: Fits): Promise<T> {
  const { signal, token, body } = call;
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(line.timeout);
  try {
    const response = await line.fetch(url, {
      method: call.method ?? 'GET',
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
      credentials: 'omit',
      // The server sends nobody elsewhere; a token must not follow whoever does.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const text = await response.text();
    signal?.throwIfAborted();
    const answer = parse(text);
    if (!response.ok) throw (await import('./refusal.ts')).refusal(response, answer);
    if (typeof answer !== 'object' || answer === null || !fits({ ...answer })) throw new CivicError('bad-answer');
    return answer as T;
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof CivicError) throw cause;
    throw new CivicError(timeout.aborted ? 'timed-out' : 'unavailable', { cause });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
