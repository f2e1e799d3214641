import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';

export interface Issuer {
  /** `http://127.0.0.1:…` */
  readonly url: string;
  /** `host:port`, to be let through by the outbound client. */
  readonly host: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
  /** How often its keys were asked for. */
  readonly asked: () => number;
  /** A statement that is right in every respect, with these changes; a claim that is undefined is left out. */
  sign(
    changes?: Readonly<Record<string, unknown>>,
    header?: Partial<JWTHeaderParameters>,
    key?: CryptoKey | Uint8Array,
  ): Promise<string>;
  /** What it answers to whoever asks for its keys; undefined: the keys. */
  break(status: number | undefined): void;
  close(): Promise<void>;
}

/** A web site with a login of its own, whose public keys are really asked for over HTTP. */
export async function openIssuer(audience: string): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  let asked = 0;
  let broken: number | undefined;
  const server = createServer((_request, response) => {
    asked++;
    response.writeHead(broken ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: [publicJwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  return {
    url,
    host,
    privateKey,
    publicJwk,
    asked: () => asked,
    sign(changes = {}, header = {}, key = privateKey) {
      const now = Math.floor(Date.now() / 1_000);
      const claims = { iss: url, aud: audience, sub: 'ada', iat: now, exp: now + 300, ...changes };
      return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(key);
    },
    break: (status) => void (broken = status),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
