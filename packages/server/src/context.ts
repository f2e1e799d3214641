import type { HttpBindings } from '@hono/node-server';
import type { CivicBackend, SpaceId } from '@civic-widgets/core';
import type { Context } from 'hono';
import type { Proofs } from '@civic-widgets/adapter-postgres';
import type { People } from './database.ts';
import type { Gate } from './gate.ts';
import type { Kept } from './kept/kept.ts';
import type { Log } from './log.ts';

export type Headers = Readonly<Record<string, string>>;

/** What the door has found out about a request before a route sees it. */
export interface Env {
  /** Node's own request and response; missing where the app is called as a function. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    space: SpaceId;
    backend: CivicBackend;
    people: People;
    proofs: Proofs;
    /** On every answer: security, and who may read it. */
    headers: Headers;
    log: Log;
    gate: Gate;
    kept: Kept;
    /** The pattern of the route that answers, e.g. `/api/v1/spaces/:space/ideas`; undefined where none does. */
    route: string | undefined;
    /** Names this request in the log. */
    request: string;
  };
}

export type Call = Context<Env>;
