import { CivicError, type SpaceId } from '@civic-widgets/core';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { Proofs } from '@civic-widgets/adapter-postgres';

/** How many numbers a device tries at most, half of them on average: a second on a cheap phone, a tenth on a laptop. */
const numbers = 50_000;
/** Milliseconds for which a challenge holds. */
const holds = 600_000;

export interface Challenge {
  readonly algorithm: 'SHA-256';
  readonly challenge: string;
  readonly maxnumber: number;
  readonly salt: string;
  readonly signature: string;
}

/** A fresh challenge, in the form that ALTCHA's widgets and libraries know. Nothing is kept of it. */
export async function challengeOf(proofs: Proofs): Promise<Challenge> {
  const expires = new Date(Date.now() + holds);
  const made = await createChallenge({
    hmacKey: await proofs.key(),
    maxnumber: numbers,
    expires,
    algorithm: 'SHA-256',
  });
  return { ...made, algorithm: 'SHA-256', maxnumber: numbers };
}

/**
 * Takes a proof once.
 *
 * @param proof base64 of the challenge with its solution; undefined where none was sent
 * @throws CivicError `not-allowed`, with the field `proof`
 */
export async function needProof(proofs: Proofs, space: SpaceId, proof: string | undefined): Promise<void> {
  const solved = proof === undefined ? undefined : read(proof);
  const endsAt = Number(solved && extractParams(solved)['expires']) * 1_000;
  const holding = solved !== undefined && endsAt > Date.now() && (await verifySolution(solved, await proofs.key()));
  if (holding && (await proofs.use(solved.challenge, endsAt))) return;
  const detail = `New guests of ${space} prove that their device worked for it: solve a fresh challenge.`;
  throw new CivicError('not-allowed', { field: 'proof', detail });
}

type Solved = Omit<Challenge, 'maxnumber'> & { readonly number: number };

/** Undefined for what is none: the library trusts what it is given. */
function read(proof: string): Solved | undefined {
  try {
    const { algorithm, challenge, salt, signature, number } = JSON.parse(atob(proof)) as Record<string, unknown>;
    const texts = [challenge, salt, signature].every((one) => typeof one === 'string' && one.length < 500);
    if (algorithm !== 'SHA-256' || !texts || !Number.isSafeInteger(number)) return undefined;
    return { algorithm, challenge, salt, signature, number } as Solved;
  } catch {
    return undefined;
  }
}
