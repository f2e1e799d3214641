import type { ErrorCode, Then } from './errors.ts';

export interface ErrorDetails {
  readonly field?: string | undefined;
  readonly detail?: string | undefined;
  /** Seconds after which to try again. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** What every adapter throws, and nothing else. */
export class CivicError extends Error {
  override readonly name = 'CivicError';
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly detail: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(details.detail ?? code, { cause: details.cause });
    this.code = code;
    this.field = details.field;
    this.detail = details.detail;
    this.retryAfter = details.retryAfter;
  }

  /** What may be done next; see the table `errors`. */
  get then(): Then {
    for (const [then, codes] of Object.entries(nextSteps)) if (codes.includes(this.code)) return then as Then;
    return 'change';
  }
}

/** What the table says of those that are not for `change`; apart, so that a browser does not carry the rest of it. */
const nextSteps: Readonly<Record<Exclude<Then, 'change'>, readonly ErrorCode[]>> = {
  'sign-in': ['unauthenticated'],
  again: ['too-many-requests', 'internal', 'bad-answer', 'unavailable', 'timed-out'],
  stop: ['malformed', 'origin-not-allowed', 'taken-back', 'id-conflict', 'not-supported'],
};
