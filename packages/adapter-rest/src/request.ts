import { CivicError } from '@civic-widgets/core';

export interface Call {
  /** `GET` unless given. */
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
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
  const { signal, token, ...init } = call;
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(line.timeout);
  try {
    const response = await line.fetch(url, {
      ...init,
      headers: { ...init.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      credentials: 'omit',
      // The server sends nobody elsewhere; a token must not follow whoever does.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const answer: unknown = await response.json().catch(unlessBroken);
    signal?.throwIfAborted();
    if (!response.ok) throw (await import('./refusal.ts')).refusal(response, answer);
    if (!fits({ ...(answer as object) })) throw new CivicError('bad-answer');
    return answer as T;
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof CivicError) throw cause;
    throw new CivicError(timeout.aborted ? 'timed-out' : 'unavailable', { cause });
  }
}

/** Whatever is no JSON is nobody's answer; what does not come to its end has another reason. */
function unlessBroken(error: unknown): undefined {
  if (!(error instanceof SyntaxError)) throw error;
}
