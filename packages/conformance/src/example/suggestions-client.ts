import { CivicError, type ErrorCode } from '@civic-widgets/core';

/** What the suggestion box answers. `created` and `at` are seconds since 1970. */
export interface Suggestion {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly created: number;
  readonly likes: number;
  /** Whether this account wrote it, and whether it likes it. */
  readonly own: boolean;
  readonly liked: boolean;
}

/** The HTTP interface of the suggestion box. Whatever goes wrong is a `CivicError`, or the signal's reason. */
export function suggestionsClient(url: string, key: string | undefined) {
  async function ask(method: string, path: string, body?: object, signal?: AbortSignal): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(key !== undefined && { 'x-account': key }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
      });
      if (response.ok) return await response.json();
    } catch (cause) {
      signal?.throwIfAborted();
      throw new CivicError(cause instanceof SyntaxError ? 'bad-answer' : 'unavailable', { cause });
    }
    throw new CivicError(codeOf(response.status), {
      retryAfter: Number(response.headers.get('retry-after')) || undefined,
    });
  }

  return {
    list: (limit: number, before: string | undefined, signal?: AbortSignal) =>
      ask(
        'GET',
        `/suggestions?limit=${limit}${before === undefined ? '' : `&before=${before}`}`,
        undefined,
        signal,
      ) as Promise<{
        readonly suggestions: readonly Suggestion[];
        readonly more: boolean;
      }>,
    read: (number: string, signal?: AbortSignal) =>
      ask('GET', `/suggestions/${number}`, undefined, signal) as Promise<Suggestion>,
    create: (title: string, body: string) => ask('POST', '/suggestions', { title, body }) as Promise<Suggestion>,
    like: (number: string, likes: boolean) =>
      ask(likes ? 'PUT' : 'DELETE', `/suggestions/${number}/like`) as Promise<{ readonly at: number }>,
  };
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return 'unauthenticated';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  return status < 500 ? 'bad-answer' : 'unavailable';
}
