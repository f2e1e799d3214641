import { CivicError } from './civic-error.ts';

export { CivicError, type ErrorDetails } from './civic-error.ts';

/**
 * The closed table of everything that can go wrong, for people, programs and the wire.
 *
 * `status` is the HTTP status; `then` is what may be done next: `change` gives the action back to the person, `sign-in`
 * asks who they are, `again` may be retried unchanged, `stop` is final.
 */
export const errors = {
  malformed: { status: 400, then: 'stop' },
  unauthenticated: { status: 401, then: 'sign-in' },
  'not-allowed': { status: 403, then: 'change' },
  'origin-not-allowed': { status: 403, then: 'stop' },
  'not-found': { status: 404, then: 'change' },
  'not-open-yet': { status: 409, then: 'change' },
  closed: { status: 409, then: 'change' },
  hidden: { status: 409, then: 'change' },
  'already-there': { status: 409, then: 'change' },
  'already-cast': { status: 409, then: 'change' },
  'taken-back': { status: 409, then: 'stop' },
  'too-large': { status: 413, then: 'change' },
  'id-conflict': { status: 422, then: 'stop' },
  invalid: { status: 422, then: 'change' },
  'text-missing': { status: 422, then: 'change' },
  'text-too-long': { status: 422, then: 'change' },
  'vote-not-offered': { status: 422, then: 'change' },
  'choice-missing': { status: 422, then: 'change' },
  'choice-unknown': { status: 422, then: 'change' },
  'too-many-choices': { status: 422, then: 'change' },
  'bad-archive': { status: 422, then: 'change' },
  'too-many-requests': { status: 429, then: 'again' },
  internal: { status: 500, then: 'again' },
  'not-supported': { status: 501, then: 'stop' },
  'bad-answer': { status: 502, then: 'again' },
  unavailable: { status: 503, then: 'again' },
  'timed-out': { status: 504, then: 'again' },
  'storage-refused': { status: 507, then: 'change' },
} as const satisfies Record<string, { status: number; then: 'change' | 'sign-in' | 'again' | 'stop' }>;

export type ErrorCode = keyof typeof errors;
export type Then = (typeof errors)[ErrorCode]['then'];

/** What each code means, in one English sentence: for the wire and for developers. Apart from the table, so that a page that words errors itself does not carry it. */
export const errorTitles: Readonly<Record<ErrorCode, string>> = {
  malformed: 'The request is not what this address expects.',
  unauthenticated: 'It is not known who is asking.',
  'not-allowed': 'This is not allowed for this role.',
  'origin-not-allowed': 'This web site is not registered with the space.',
  'not-found': 'There is nothing by this name.',
  'not-open-yet': 'This has not opened yet.',
  closed: 'This is closed.',
  hidden: 'This is hidden and takes no contributions.',
  'already-there': 'There is already something by this name.',
  'already-cast': 'A ballot was cast, and this poll does not take it back.',
  'taken-back': 'It was taken back before it was received.',
  'too-large': 'This is too large.',
  'id-conflict': 'This id was used for a different action.',
  invalid: 'This cannot be taken as it is.',
  'text-missing': 'A text is missing.',
  'text-too-long': 'A text is too long.',
  'vote-not-offered': 'This project does not offer this vote.',
  'choice-missing': 'No option was chosen.',
  'choice-unknown': 'An option is not part of this poll.',
  'too-many-choices': 'More options were chosen than the poll allows.',
  'bad-archive': 'This is not a Civic Widgets archive.',
  'too-many-requests': 'Too many requests at once.',
  internal: 'The server failed.',
  'not-supported': 'This backend cannot do that.',
  'bad-answer': 'Something other than the city’s server answered.',
  unavailable: 'The server cannot be reached now.',
  'timed-out': 'The server took too long to answer.',
  'storage-refused': 'The storage refused to keep this.',
};

/** One English sentence for logs and terminals; widgets word the code in the person's language. */
export function sentenceOf(error: CivicError): string {
  return error.detail ?? errorTitles[error.code];
}

/** Why an action was not taken. A value, not an exception: refusing is ordinary. */
export interface Refusal {
  readonly refused: ErrorCode;
  /** The field of the action that has to change, e.g. `payload.title`. */
  readonly field?: string;
  /** One English sentence for developers; widgets word the code in the person's language. */
  readonly detail?: string;
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errors, code);
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}

export function refuse(refused: ErrorCode, field?: string, detail?: string): Refusal {
  return { refused, ...(field !== undefined && { field }), ...(detail !== undefined && { detail }) };
}

export function refusalError(refusal: Refusal): CivicError {
  return new CivicError(refusal.refused, { field: refusal.field, detail: refusal.detail });
}

/** A refusal on the wire, `application/problem+json` (RFC 9457). */
export interface Problem {
  /** `urn:civic:error:` and the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly field?: string;
  /** Seconds; the same number as the `Retry-After` header. */
  readonly retryAfter?: number;
}

export function toProblem(error: CivicError): Problem {
  return {
    type: `urn:civic:error:${error.code}`,
    title: errorTitles[error.code],
    status: errors[error.code].status,
    code: error.code,
    ...(error.detail !== undefined && { detail: error.detail }),
    ...(error.field !== undefined && { field: error.field }),
    ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
  };
}

/** Reads a problem document; whatever else it is given becomes `bad-answer`. */
export function fromProblem(problem: unknown): CivicError {
  const { code, detail, field, retryAfter } = (problem ?? {}) as Partial<Record<keyof Problem, unknown>>;
  if (!isErrorCode(code)) return new CivicError('bad-answer', { cause: problem });
  return new CivicError(code, {
    detail: typeof detail === 'string' ? detail : undefined,
    field: typeof field === 'string' ? field : undefined,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
  });
}
