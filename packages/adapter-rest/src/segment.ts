import { CivicError } from '@civic-widgets/core';

/** An id as a part of an address. Dots alone would mean another address, and lone surrogates have no encoding. */
export function segment(id: string): string {
  if (/^\.\.?$/.test(id) || !id.isWellFormed()) throw new CivicError('not-found');
  return encodeURIComponent(id);
}
