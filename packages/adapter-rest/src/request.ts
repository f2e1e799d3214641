import { CivicError, fromProblem, type ErrorCode } from '@civic-widgets/core';

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

/** What a gateway in front of the server means when it says no more than a status. */
const gateway: Readonly<Record<number, ErrorCode>> = {
  413: 'too-large',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timed-out',
};

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
    if (!response.ok) throw refusal(response, text);
    const answer = parse(text);
    if (typeof answer !== 'object' || answer === null || !fits({ ...answer })) throw new CivicError('bad-answer');
    return answer as T;
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof CivicError) throw cause;
    throw new CivicError(timeout.aborted ? 'timed-out' : 'unavailable', { cause });
  }
}

function refusal(response: Response, text: string): CivicError {
  const problem = fromProblem(parse(text));
  const code = problem.code === 'bad-answer' ? (gateway[response.status] ?? problem.code) : problem.code;
  const retryAfter = problem.retryAfter ?? seconds(response.headers.get('retry-after'));
  return new CivicError(code, { field: problem.field, detail: problem.detail, retryAfter });
}

/** `Retry-After` is a number of seconds, or a date. */
function seconds(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = Number.isNaN(Number(header)) ? (Date.parse(header) - Date.now()) / 1000 : Number(header);
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.ceil(wait));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
