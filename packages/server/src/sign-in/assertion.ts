import { CivicError, isWellText, type HostLogin } from '@civic-widgets/core';
import type { Outcome } from '@civic-widgets/adapter-postgres';
import { createRemoteJWKSet, customFetch, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { outboundFetch, type OutboundOptions } from '../outbound.ts';
import type { ReadAssertion } from '../routes/token.ts';
import { languageFor } from '../words/language.ts';
import { readClaims } from './claims.ts';

/** Keys of which the other half is nobody's but the issuer's: with a shared secret whoever can check a statement could make one. */
const algorithms = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];
/** Seconds for which a statement may be under way: the page asks for it when it needs it. */
const oldest = 600;
/** Seconds by which two clocks may differ. */
const tolerance = 30;

/** Reads what web sites with a login of their own state about who is signed in with them: a JWT, signed (RFC 7519). */
export function assertions(outbound?: OutboundOptions): ReadAssertion {
  const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

  function keysAt(address: string): ReturnType<typeof createRemoteJWKSet> {
    let keys = keySets.get(address);
    if (!keys) {
      keys = createRemoteJWKSet(new URL(address), {
        [customFetch]: (url, init) => outboundFetch(url, init, outbound),
      });
      keySets.set(address, keys);
    }
    return keys;
  }

  return async (c, assertion) => {
    const file = await c.get('backend').file();
    const hosts = file.signIn?.hosts ?? [];
    if (hosts.length === 0)
      throw new CivicError('not-supported', { detail: 'This space takes no login of a web site.' });
    const host = hosts.find(({ issuer }) => issuer === issuerOf(assertion)) ?? refuse('Its issuer is not known here.');
    const claims = await verified(assertion, host, keysAt(host.keys));
    const { iss = '', sub, jti, exp = 0 } = claims;
    if (sub === undefined || sub === '' || sub.length > 255 || !isWellText(sub)) refuse('It does not say about whom.');
    if (jti !== undefined) {
      const left = exp * 1_000 - Date.now() + tolerance * 1_000;
      if (!(await c.get('people').attempts.once(`${iss} ${jti}`, left))) refuse('It was used before.');
    }
    const language = languageFor(undefined, c.req.header('accept-language'), file.languages);
    const vouched = readClaims(claims, host.claims, file, Date.now());
    return { account: { method: 'host', subject: `${iss} ${sub}`, language }, vouched } satisfies Outcome;
  };
}

/** Only says whose keys to look at: nothing that it says is believed before. */
function issuerOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss;
  } catch {
    return undefined;
  }
}

async function verified(
  assertion: string,
  { issuer, audience }: HostLogin,
  keys: ReturnType<typeof createRemoteJWKSet>,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(assertion, keys, {
      issuer,
      audience,
      algorithms,
      clockTolerance: tolerance,
      maxTokenAge: oldest,
      requiredClaims: ['sub', 'exp', 'iat'],
    });
    // However long its issuer lets it live: what was used once would have to be remembered as long.
    if ((payload.exp ?? 0) - (payload.iat ?? 0) > oldest) refuse('It lives too long.');
    return payload;
  } catch (cause) {
    if (cause instanceof CivicError) throw cause;
    if (cause instanceof errors.JOSEError && !isOutside(cause)) refuse(undefined, cause);
    throw new CivicError('unavailable', { detail: 'The keys of the web site cannot be read now.', cause });
  }
}

/** The keys could not be had; all else is a matter of the statement. */
function isOutside(error: errors.JOSEError): boolean {
  return (
    error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC'
  );
}

/** @throws CivicError always */
function refuse(why?: string, cause?: unknown): never {
  const detail = `The statement is not taken. ${why ?? 'It is not signed as it should be, not for this space, or not of now.'}`;
  throw new CivicError('unauthenticated', { field: 'assertion', detail, cause });
}
