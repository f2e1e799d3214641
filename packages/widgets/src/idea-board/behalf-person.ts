import { newId, type PersonId, type SpaceId } from '@civic-widgets/core';

/** Whether this page can compute pseudonyms: browsers allow it only on pages that came over an encrypted connection. */
export function canDerive(): boolean {
  // Typed as always there, which it is not.
  return (crypto.subtle as SubtleCrypto | undefined) !== undefined;
}

/**
 * The pseudonym of someone whom the office knows under a reference, e.g. a file number: the same reference, however it is
 * spaced or capitalised, is the same person of this space. The reference itself is sent to nobody; but whoever guesses it can
 * compute the pseudonym too. Without one it is a person of their own.
 *
 * `behalf-` and the first 16 bytes of SHA-256 over the space's id and the reference, in hexadecimal digits.
 */
export async function pseudonym(space: SpaceId, reference: string): Promise<PersonId> {
  const known = reference.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  if (known === '' || !canDerive()) return `behalf-${newId()}`;
  const bytes = new TextEncoder().encode(JSON.stringify([space, known]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `behalf-${Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
