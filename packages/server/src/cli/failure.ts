import { CivicError, sentenceOf } from '@civic-widgets/core';
import { oneLine } from './plain.ts';

/** What the person at the terminal can mend: told in one sentence, exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** What the system says of files, addresses and connections, in words; these can be mended too. */
const system: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EEXIST: 'There is something else by this name',
  EACCES: 'Access is not permitted',
  EPERM: 'This is not permitted',
  EISDIR: 'This is a folder, not a file',
  ENOTDIR: 'Part of the path is not a folder',
  ENXIO: 'This is not a file that could be read',
  EROFS: 'The disk is read-only',
  ENOSPC: 'The disk is full',
  ENAMETOOLONG: 'The name is too long',
  EADDRINUSE: 'The port is in use',
  EADDRNOTAVAIL: 'The address is not one of this machine',
  ECONNREFUSED: 'Nothing answers at this address',
  ECONNRESET: 'The connection was cut',
  ENOTFOUND: 'There is no host of this name',
  ETIMEDOUT: 'There was no answer in time',
};

export interface Failure {
  readonly code: 1 | 2;
  /** One line. */
  readonly line: string;
}

/** What to say of anything that was thrown, and how to exit. */
export function failureOf(error: unknown): Failure {
  // What was read while a backend waited for it comes back as that backend's failure.
  const told = error instanceof CivicError && error.cause instanceof UserError ? error.cause : error;
  if (told instanceof UserError) return { code: 2, line: oneLine(told.message) };
  const known = systemFailure(error);
  if (known !== undefined) return { code: 2, line: known };
  if (error instanceof CivicError && error.code !== 'internal') return { code: 2, line: oneLine(sentenceOf(error)) };
  return { code: 1, line: `Something went wrong inside: ${oneLine(messageOf(error))}` };
}

function systemFailure(error: unknown): string | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const first: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
    const { code, path, address, port } = first as NodeJS.ErrnoException & { address?: string; port?: number };
    const words = code === undefined ? undefined : system[code];
    if (words === undefined) continue;
    const where = path ?? (port === undefined ? address : `${address ?? 'localhost'}:${port}`);
    return oneLine(where === undefined ? `${words}.` : `${words}: ${where}`);
  }
  return undefined;
}

function messageOf(error: unknown): string {
  const cause = error instanceof CivicError && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
