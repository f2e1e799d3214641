import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CivicError, type Actor } from '@civic-widgets/core';
import { Buckets } from './bucket.ts';
import type { Call } from './context.ts';
import { costOf, type Cost } from './cost.ts';
import type { Limits } from './limits.ts';
import { networkOf, type Proxies } from './network.ts';

/** Seconds after which to ask for a stream again; those that are open close when their pages do. */
const later = 30;
/** Tokens of which it is remembered who stands behind them. */
const mostKnown = 100_000;

/** Counts what is asked for, in memory alone, and refuses what is too much before anything is done about it. */
export class Gate {
  readonly #limits: Limits | undefined;
  readonly #proxies: Proxies | undefined;
  readonly #buckets: Buckets;
  /** Persons, by a hash of their token. */
  readonly #known = new Map<string, string>();
  /** Open streams, by network. */
  readonly #streams = new Map<string, number>();

  constructor(limits: Limits | undefined, proxies?: Proxies) {
    this.#limits = limits;
    this.#proxies = proxies;
    this.#buckets = new Buckets(limits?.now ?? (() => performance.now()));
  }

  /** Names that are counted by now. */
  get remembered(): number {
    return this.#buckets.size;
  }

  /** @throws CivicError `too-many-requests` */
  enter(c: Call): void {
    if (!this.#limits) return;
    const cost = costOf(c.req.method, c.get('route'), c.req.path, (c.req.query('text') ?? '') !== '');
    if (cost !== undefined) this.take(c, cost);
  }

  /**
   * Counts what a request does beside itself, such as a form that makes a guest first.
   *
   * @param token what tells who asks: of the server's own pages, what their cookie holds
   * @throws CivicError `too-many-requests`
   */
  take(c: Call, cost: Cost, token = c.req.header('authorization')): void {
    this.#count(this.#networkOf(c), cost, token);
  }

  /**
   * Counts a visitor whom no route has seen yet.
   *
   * @throws CivicError `too-many-requests`
   */
  takeVisitor({ socket, headers }: IncomingMessage, cost: Cost): void {
    if (!this.#limits) return;
    const said = headers['x-forwarded-for'] as string | undefined; // Node joins several.
    this.#count(networkOf(socket.remoteAddress, said, this.#proxies), cost, undefined);
  }

  #count(network: string | undefined, cost: Cost, token: string | undefined): void {
    if (!this.#limits || network === undefined) return;
    const person = token === undefined ? undefined : this.#known.get(nameOf(token));
    const { person: own, network: shared } = this.#limits;
    if (person === undefined) this.#take(`${cost} ${network}`, cost, shared);
    else {
      this.#take(`${cost} of ${person}`, cost, own);
      this.#take(`${cost} known ${network}`, cost, shared);
    }
  }

  /** From now on what comes with this token is counted as this person's. */
  know(c: Call, { person }: Actor, token = c.req.header('authorization')): void {
    if (!this.#limits || token === undefined || person === undefined) return;
    const name = nameOf(token);
    if (this.#known.has(name)) return;
    this.#known.set(name, `${c.get('space')} ${person}`);
    for (const [oldest] of this.#known) {
      if (this.#known.size <= mostKnown) break;
      this.#known.delete(oldest);
    }
  }

  /**
   * Takes a stream in; to be called when it ends: what comes back.
   *
   * @param open streams of the space that are open now
   * @throws CivicError `too-many-requests`
   */
  stream(c: Call, open: number): () => void {
    const network = this.#networkOf(c);
    if (!this.#limits || network === undefined) return () => {};
    const { ofSpace, ofNetwork } = this.#limits.streams;
    const before = this.#streams.get(network) ?? 0;
    if (open >= ofSpace) throw tooMany('open streams of this space', later);
    if (before >= ofNetwork) throw tooMany('open streams of one network', later);
    this.#streams.set(network, before + 1);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const left = (this.#streams.get(network) ?? 1) - 1;
      if (left > 0) this.#streams.set(network, left);
      else this.#streams.delete(network);
    };
  }

  /** Undefined where the app is called as a function. */
  #networkOf(c: Call): string | undefined {
    const { incoming } = (c.env as Call['env'] | undefined) ?? {};
    return networkOf(incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'), this.#proxies);
  }

  #take(name: string, cost: Cost, rates: Limits['person']): void {
    const wait = this.#buckets.take(name, rates[cost]);
    if (wait > 0) throw tooMany(`requests at once (${cost})`, wait);
  }
}

/** Tokens themselves are not kept. */
function nameOf(token: string): string {
  return hash('sha1', token, 'base64');
}

/** Whole seconds, at most an hour. */
function tooMany(what: string, seconds: number): CivicError {
  const retryAfter = Math.min(3_600, Math.max(1, Math.ceil(seconds)));
  return new CivicError('too-many-requests', { detail: `There are too many ${what}.`, retryAfter });
}
