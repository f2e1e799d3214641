import type { Provider, SpaceId } from '@civic-widgets/core';
import * as client from 'openid-client';
import { outboundFetch, type OutboundOptions } from '../outbound.ts';
import type { Claims } from './claims.ts';

/** What is kept while somebody is with a provider. */
export interface Journey {
  readonly verifier: string;
  readonly nonce: string;
}

/** The secret that a provider gave to whoever runs the server; undefined where it gave none. */
export type SecretOf = (space: SpaceId, provider: string) => string | undefined;

/** `CIVIC_SECRET_LINDENAU_KONTO` for the provider `konto` of the space `lindenau`. */
export const secretInEnvironment: SecretOf = (space, provider) => {
  const name = `CIVIC_SECRET_${space}_${provider}`.replaceAll(/[^a-z\d]+/gi, '_').toUpperCase();
  return process.env[name] || undefined;
};

export interface Providers {
  /** Where to send somebody who wants to sign in with it. */
  begin(
    space: SpaceId,
    provider: Provider,
    redirect: string,
    state: string,
    language: string,
  ): Promise<{ readonly url: URL; readonly journey: Journey }>;
  /**
   * What it says of who comes back.
   *
   * @param answer the query with which they come back
   */
  finish(
    space: SpaceId,
    provider: Provider,
    redirect: string,
    state: string,
    journey: Journey,
    answer: string,
  ): Promise<Claims & { readonly sub: string }>;
}

/** Milliseconds for which what a provider says of itself is believed. */
const believed = 3_600_000;

/** OpenID Connect: authorization code with PKCE, state and nonce; every request through the one outbound client. */
export function providersWith(
  outbound: OutboundOptions | undefined,
  secretOf: SecretOf = secretInEnvironment,
): Providers {
  const known = new Map<string, { readonly until: number; readonly config: Promise<client.Configuration> }>();

  function configOf(space: SpaceId, { id, issuer, clientId }: Provider): Promise<client.Configuration> {
    const key = JSON.stringify([space, id, issuer, clientId]);
    const before = known.get(key);
    if (before && before.until > Date.now()) return before.config;
    const config = discover(issuer, clientId, secretOf(space, id), outbound);
    known.set(key, { until: Date.now() + believed, config });
    config.catch(() => known.delete(key));
    return config;
  }

  return {
    async begin(space, provider, redirect, state, language) {
      const config = await configOf(space, provider);
      const [verifier, nonce] = [client.randomPKCECodeVerifier(), client.randomNonce()];
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: ['openid', ...(provider.scopes ?? [])].join(' '),
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ui_locales: language,
      });
      return { url, journey: { verifier, nonce } };
    },
    async finish(space, provider, redirect, state, { verifier, nonce }, answer) {
      const config = await configOf(space, provider);
      const back = new URL(redirect);
      back.search = answer;
      const tokens = await client.authorizationCodeGrant(config, back, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('no id token');
      const asks = Object.keys(provider.claims ?? {}).length > 0;
      if (!asks || config.serverMetadata().userinfo_endpoint === undefined) return claims;
      // What is signed counts before what is only told.
      return { ...(await client.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
    },
  };
}

function discover(
  issuer: string,
  clientId: string,
  secret: string | undefined,
  outbound: OutboundOptions | undefined,
): Promise<client.Configuration> {
  const auth: client.ClientAuth = (server, ...rest) => {
    // What a provider takes unless it says otherwise (OpenID Connect Discovery 1.0, section 3).
    const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const basic = takes.includes('client_secret_basic');
    const how =
      secret === undefined ? client.None() : (basic ? client.ClientSecretBasic : client.ClientSecretPost)(secret);
    how(server, ...rest);
  };
  return client.discovery(new URL(issuer), clientId, undefined, auth, {
    [client.customFetch]: (url, init) => outboundFetch(url, init as RequestInit, outbound),
    execute: [
      // That it came by TLS would do (OpenID Connect Core 1.0, section 3.1.3.7); but whose word it is, its signature says.
      client.enableNonRepudiationChecks,
      // Only on this machine: for trying out. Elsewhere the space's file takes no plain HTTP, and neither does the client.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to be seen
      ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
    ],
  });
}
