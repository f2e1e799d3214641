import { restAdapter, type TokenStore } from '@civic-widgets/adapter-rest';
import { start, type Bench, type Harness } from '@civic-widgets/conformance';
import { instant, type Actor } from '@civic-widgets/core';
import { UserError } from './failure.ts';

/** The kit's harness in front of a server that is being tested, by the wire that docs/implement-the-wire.md describes. */
export function wireHarness(url: string): Harness {
  const server = url.replace(/\/+$/, '');
  return {
    async fresh(space): Promise<Bench> {
      const { id } = (await post(`${server}/testing/spaces`, { space })) as { id?: unknown };
      if (typeof id !== 'string') throw new UserError(`${server}/testing/spaces did not answer with an id.`);
      let at = start;
      let moving: Promise<unknown> = Promise.resolve();
      const set = (next: number): void => {
        at = next;
        // Whatever it says beside its status.
        moving = moving.then(async () => (await sent('PUT', `${server}/testing/clock`, { now: instant(next) })).text());
        moving.catch(() => undefined); // Told by the next request.
      };
      const tokens = new Tokens(`${server}/testing/spaces/${encodeURIComponent(id)}/tokens`);
      const timely: typeof fetch = async (input, init) => {
        await moving;
        const answer = await fetch(input, init);
        // Who was erased signs in anew.
        if (typeof init?.body === 'string' && init.body.includes('"person.erase"')) tokens.forget();
        return answer;
      };
      return {
        as: (actor) => restAdapter({ backend: server, space: id, fetch: timely, tokens: tokens.of(actor) }),
        clock: { now: () => at, set },
        close: () => moving.then(() => undefined),
      };
    },
  };
}

/** One token for each actor, from the server that is being tested. Visitors begin without. */
class Tokens {
  readonly #url: string;
  #forgotten = 0;

  constructor(url: string) {
    this.#url = url;
  }

  of(actor: Actor): TokenStore {
    let token: Promise<string | undefined> = Promise.resolve(undefined);
    let since = -1;
    return {
      get: () => {
        if (actor.person !== undefined && since !== this.#forgotten) {
          since = this.#forgotten;
          token = this.#issue(actor);
        }
        return token;
      },
      set: (next) => void (token = Promise.resolve(next)),
    };
  }

  async #issue(actor: Actor): Promise<string> {
    const { token } = (await post(this.#url, { actor })) as { token?: unknown };
    if (typeof token !== 'string') throw new UserError(`${this.#url} did not answer with a token.`);
    return token;
  }

  forget(): void {
    this.#forgotten += 1;
  }
}

async function post(url: string, body: object): Promise<unknown> {
  const response = await sent('POST', url, body);
  return response.json().catch(() => {
    throw new UserError(`POST ${url} did not answer with JSON.`);
  });
}

async function sent(method: string, url: string, body: object): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status === 404)
    throw new UserError(
      `There is no ${new URL(url).pathname}: the kit needs it (docs/implement-the-wire.md). Ours has it with “civic serve --testing”.`,
    );
  if (!response.ok)
    throw new UserError(`${method} ${url} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  return response;
}
