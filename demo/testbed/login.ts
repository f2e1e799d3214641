import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';

/** Whose statements the demo's space believes; see `signIn.hosts` in `space.ts`. */
export const issuer = 'https://www.lindenau.example';
export const audience = 'civic-lindenau';

/** Only this process knows the private half: each start makes a new pair. */
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const kid = randomUUID();

/** What a city's portal publishes, so that its statements can be checked (RFC 7517). */
export function publicKeys(): string {
  return JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' }] });
}

/**
 * What a city's portal states of somebody who is signed in with it: a JWT for five minutes, to be used once.
 *
 * @param now milliseconds since 1970
 */
export function statement(sub: string, now: number): string {
  const iat = Math.floor(now / 1_000);
  const claims = { iss: issuer, aud: audience, sub, iat, exp: iat + 300, jti: randomUUID() };
  const text = [
    { alg: 'ES256', typ: 'JWT', kid },
    { ...claims, resident: 'true', district: 'altstadt' },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}
