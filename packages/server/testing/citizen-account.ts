import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What a service for sign-ins knows of somebody. */
export type Known = Readonly<Record<string, unknown>> & { readonly sub: string };

export interface CitizenAccount {
  readonly issuer: string;
  /** `host:port`, to be let through by the outbound client. */
  readonly host: string;
  readonly clientId: string;
  readonly secret: string;
  /** Who sits before the screen from now on; undefined: somebody who gives up. */
  be(who: Known | undefined): void;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * A real OpenID provider, which asks for PKCE, knows one client with a secret, and does not let its visitors wait: whoever
 * comes is let in as the person that was named last.
 *
 * @param redirects where it may send people back to
 */
export async function openCitizenAccount(redirects: readonly string[]): Promise<CitizenAccount> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `http://${host}`;
  const [clientId, secret] = ['civic', 'a secret of the city'];
  const asked: string[] = [];
  let who: Known | undefined;
  const known = new Map<string, Known>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        redirect_uris: [...redirects],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    scopes: ['openid', 'profile', 'address'],
    claims: { openid: ['sub'], profile: ['name', 'birthdate', 'acr_level', 'member_of'], address: ['address'] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => Promise.resolve({ ...known.get(sub), sub }),
    }),
  });
  const callback = provider.callback();

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    if (!who) {
      await provider.interactionFinished(request, response, { error: 'access_denied' });
      return;
    }
    known.set(who.sub, who);
    const grant = new provider.Grant({ accountId: who.sub, clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    const grantId = await grant.save();
    await provider.interactionFinished(request, response, { login: { accountId: who.sub }, consent: { grantId } });
  }
  server.on('request', (request, response) => {
    asked.push(new URL(request.url ?? '', issuer).pathname);
    if (request.url?.startsWith('/interaction/')) void interact(request, response);
    else void callback(request, response);
  });
  return {
    issuer,
    host,
    clientId,
    secret,
    be: (next) => void (who = next),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
