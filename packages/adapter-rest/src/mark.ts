import { hash32 } from '@civic-widgets/core';

/** Tells tokens apart, and tells nobody what a token is: 64 bits of a hash, of 256 that are random. */
export function markOf(token: string): string {
  return [token, `civic ${token}`].map((text) => hash32(text).toString(16).padStart(8, '0')).join('');
}
