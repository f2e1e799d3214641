import { CivicError, fromProblem, type ErrorCode } from '@civic-widgets/core';

/** What a gateway in front of the server means when it says no more than a status. */
const gateway: Readonly<Record<number, ErrorCode>> = {
  413: 'too-large',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timed-out',
};

/** What a refusal says: the server's own, or that of whatever stands before it. */
export function refusal(response: Response, answer: unknown): CivicError {
  const problem = fromProblem(answer);
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
