import { CivicError } from '@civic-widgets/core';
import { request, type Call, type Line } from './request.ts';

/** As ALTCHA's first version has it: which number, written behind the salt, has this hash? */
interface Challenge {
  readonly algorithm: string;
  readonly challenge: string;
  readonly maxnumber: number;
  readonly salt: string;
  readonly signature: string;
}

/** Numbers that are tried together. */
const together = 64;
/** Milliseconds of work after which the page gets its turn, so that nothing on it waits. */
const slice = 8;

/** Works for about a second, by itself and unseen, and gives what a new guest sends where the space asks for it. */
export async function proof(line: Line, base: string): Promise<Call> {
  const given = await request<Challenge>(line, `${base}/challenge`, {}, (answer) => 'maxnumber' in answer);
  const { algorithm, challenge, salt, signature } = given;
  const number = await solve(given);
  const solved = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ proof: solved }) };
}

async function solve({ challenge, salt, maxnumber }: Challenge): Promise<number> {
  const encoder = new TextEncoder();
  let paused = performance.now();
  for (let from = 0; from <= maxnumber; from += together) {
    const hashes = await Promise.all(
      Array.from({ length: together }, (_, index) =>
        crypto.subtle.digest('SHA-256', encoder.encode(salt + String(from + index))),
      ),
    );
    const found = hashes.findIndex((hash) => hex(hash) === challenge);
    if (found !== -1) return from + found;
    if (performance.now() - paused < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    paused = performance.now();
  }
  throw new CivicError('bad-answer');
}

function hex(hash: ArrayBuffer): string {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
