import { CivicError, toProblem } from '@civic-widgets/core';
import type { Hook } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { Call, Env } from './context.ts';
import { faultOf, logLine } from './log.ts';

/** A refusal as a problem document (RFC 9457). */
export function problem(c: Call, refused: CivicError): Response {
  const error = withPatience(refused);
  const document = toProblem(error);
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: {
      ...c.get('headers'),
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(error.retryAfter !== undefined && { 'retry-after': String(Math.ceil(error.retryAfter)) }),
      ...(error.code === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
    },
  });
}

/** What may be tried again later says when: soon, and not all at the same moment. */
function withPatience(error: CivicError): CivicError {
  if (error.retryAfter !== undefined || !['unavailable', 'timed-out', 'too-many-requests'].includes(error.code))
    return error;
  const { detail, field } = error;
  return new CivicError(error.code, { detail, field, retryAfter: 1 + Math.floor(Math.random() * 5), cause: error });
}

/** Whatever was thrown, as a refusal. What nobody expected is logged, and told to nobody else. */
export function failure(thrown: unknown, c: Call): Response {
  const error = toError(thrown);
  if (toProblem(error).status >= 500 && error.code !== 'not-supported') {
    const { method } = c.req;
    const fields = { request: c.get('request'), method, route: c.get('route'), error: faultOf(thrown) };
    c.get('log')(logLine('error', 'failure', fields));
  }
  return problem(c, error);
}

function toError(thrown: unknown): CivicError {
  if (thrown instanceof CivicError) return thrown.code === 'internal' ? new CivicError('internal') : thrown;
  if (thrown instanceof HTTPException && thrown.status < 500) {
    return new CivicError(thrown.status === 413 ? 'too-large' : 'malformed', { detail: thrown.message });
  }
  return new CivicError('internal');
}

/** What a schema refuses, named by the first field that does not fit. */
export const refuseMisfit: Hook<unknown, Env, string, Response | undefined> = (result, c) => {
  if (result.success) return undefined;
  const issue = result.error.issues[0];
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  const field = path.length > 0 ? path.join('.') : undefined;
  return problem(c, new CivicError('malformed', { field, detail: issue?.message }));
};
