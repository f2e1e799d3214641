import { OpenAPIHono } from '@hono/zod-openapi';
import { answer } from './answer.ts';
import type { Env } from './context.ts';
import type { Database } from './database.ts';
import { door } from './door.ts';
import { entrance } from './entrance.ts';
import { Gate } from './gate.ts';
import { Content } from './kept/content.ts';
import { Kept } from './kept/kept.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { Proxies } from './network.ts';
import type { Mailer } from './mail/mailer.ts';
import { describe } from './openapi.ts';
import type { OutboundOptions } from './outbound.ts';
import { failure, refuseMisfit } from './problem.ts';
import { pages } from './pages/pages.ts';
import { addAbout } from './routes/about.ts';
import { addActions } from './routes/action.ts';
import { addBadges } from './routes/badge.ts';
import { cdn } from './routes/cdn.ts';
import { addChanges } from './routes/change.ts';
import { addHealth } from './routes/health.ts';
import { addIdeas } from './routes/idea.ts';
import { addInsight } from './routes/insight.ts';
import { addLedger } from './routes/ledger.ts';
import { addPeople } from './routes/person.ts';
import { addPolls } from './routes/poll.ts';
import type { App } from './routes/read.ts';
import { addQueue } from './routes/queue.ts';
import { addSpace } from './routes/space.ts';
import { addTokens } from './routes/token.ts';
import { assertions } from './sign-in/assertion.ts';
import { providersWith, type SecretOf } from './sign-in/provider.ts';
import { signInWindow } from './sign-in/window.ts';

export interface AppOptions {
  readonly database: Database;
  /** A directory of built files, `civic-widgets.js` among them, to serve to web sites. */
  readonly cdn?: string | undefined;
  /** The server's own address, as people reach it: `https://mitmachen.lindenau.example`. As a request addresses it unless given. */
  readonly url?: string | undefined;
  /** Sends codes to those who sign in by e-mail; without it nobody does. */
  readonly mailer?: Mailer | undefined;
  /** What sign-in services gave to whoever runs the server; from the environment unless given. */
  readonly secretOf?: SecretOf | undefined;
  /** What the server may ask of others, e.g. a sign-in service within the city's network. */
  readonly outbound?: OutboundOptions | undefined;
  /** Takes what went wrong inside, a JSON object a line; standard error unless given. */
  readonly log?: Log | undefined;
  /** Whether every request is told to the log, too. */
  readonly requests?: boolean | undefined;
  /** Ends every open stream of changes. */
  readonly signal?: AbortSignal | undefined;
  /** From then on the server says that it is not ready, so that others are asked. */
  readonly leaving?: AbortSignal | undefined;
  /** Of what comes through a socket; none unless given. */
  readonly limits?: Limits | undefined;
  /** Whose `X-Forwarded-For` is believed; those on this machine unless given. */
  readonly proxies?: Proxies | undefined;
  /** Counts requests; by `limits` and `proxies` unless given. */
  readonly gate?: Gate | undefined;
  /** Holds answers to visitors; some megabytes of its own unless given. */
  readonly kept?: Kept | undefined;
  /** Adds routes of its own. */
  readonly more?: ((app: App) => void) | undefined;
  /** Milliseconds between signs of life on streams; 25 s unless given, below what proxies wait. */
  readonly heartbeat?: number | undefined;
}

/** HTTP in front of a database: every route, its checks and their description. Use its `fetch`, or `serve`. */
export function createApp(options: AppOptions): App {
  const { database, log = console.error, signal } = options;
  const { gate = new Gate(options.limits, options.proxies), kept = new Kept() } = options;
  const app: App = new OpenAPIHono<Env>({ defaultHook: refuseMisfit });
  app.onError(failure);
  app.use(entrance({ log, gate, requests: options.requests ?? false }));
  app.use(async (c, next) => {
    c.set('kept', kept);
    gate.enter(c);
    await next();
  });
  app.use('/api/v1/spaces/:space/*', door(database, options.url));
  addSpace(app);
  addPeople(app);
  addTokens(app, assertions(options.outbound));
  addAbout(app);
  addIdeas(app);
  addPolls(app);
  addBadges(app);
  addQueue(app);
  addInsight(app);
  addActions(app);
  addChanges(app, { heartbeat: options.heartbeat ?? 25_000, signal });
  addLedger(app);
  addHealth(app, database, options.leaving ?? signal);
  options.more?.(app);

  const { url, mailer, secretOf } = options;
  app.route('/sign-in', signInWindow({ database, url, mailer, providers: providersWith(options.outbound, secretOf) }));

  let description: Content | undefined;
  app.get('/openapi.json', (c) => answer(c, (description ??= new Content(describe(app)))));
  const files = options.cdn === undefined ? undefined : cdn(options.cdn);
  const shown = pages({ database, gate, log, url: options.url });
  app.notFound(async (c) => {
    const file = ['GET', 'HEAD'].includes(c.req.method) ? await files?.(c) : undefined;
    return file ?? shown.fetch(c.req.raw, c.env);
  });
  return app;
}
