import { CivicError, errors, isId } from '@civic-widgets/core';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Call, Env } from '../context.ts';
import type { Database } from '../database.ts';
import { entrance } from '../entrance.ts';
import type { Gate } from '../gate.ts';
import { securityHeaders } from '../headers.ts';
import type { Log } from '../log.ts';
import { ownOrigin } from '../own-origin.ts';
import { failure } from '../problem.ts';
import { languageFor, languages } from '../words/language.ts';
import { speak, type Say } from '../words/speak.ts';
import * as acts from './acts.ts';
import { answerPage } from './answer-page.ts';
import { feed } from './feed.ts';
import { signInBeside } from './first-act.ts';
import { readForm } from './form.ts';
import { ideaPage } from './idea-page.ts';
import { keptWords, mayAgain } from './kept.ts';
import { page, pathOf, type Html } from './layout.ts';
import { lettersPage, stopLetters, stopPage, wishLetters } from './letters-page.ts';
import { pollPage } from './poll-page.ts';
import { projectPage } from './project-page.ts';
import { proofScript, proofScriptPath } from './proof-script.ts';
import { proposePage } from './propose-page.ts';
import { sessionToken } from './session.ts';
import { sitemap } from './sitemap.ts';
import { spacePage } from './space-page.ts';
import { stylesheet, stylesheetPath } from './stylesheet.ts';
import { ideasTable, pollTable } from './tables.ts';
import { visit, type Visit } from './visit.ts';

export interface PageRoute {
  readonly method: 'GET' | 'POST';
  /** As hono writes it: `/:space/ideas/:id`. */
  readonly path: string;
  readonly handle: (visit: Visit, id: string, gate: Gate) => Promise<Response>;
}

/** Every page of a space, and every form on them. They are no part of the described interface. */
export const pageRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/:space', handle: (at) => spacePage(at) },
  { method: 'GET', path: '/:space/feed.atom', handle: (at) => feed(at) },
  { method: 'GET', path: '/:space/sitemap.xml', handle: (at) => sitemap(at) },
  { method: 'POST', path: '/:space/forget', handle: (at) => acts.forget(at) },
  { method: 'GET', path: '/:space/letters', handle: (at) => lettersPage(at) },
  { method: 'POST', path: '/:space/letters', handle: (at) => wishLetters(at) },
  { method: 'GET', path: '/:space/letters/:id', handle: (at, id) => stopPage(at, id) },
  { method: 'POST', path: '/:space/letters/:id', handle: (at, id) => stopLetters(at, id) },
  { method: 'GET', path: '/:space/projects/:id', handle: (at, id) => projectPage(at, id) },
  { method: 'GET', path: '/:space/projects/:id/feed.atom', handle: (at, id) => feed(at, id) },
  { method: 'GET', path: '/:space/projects/:id/ideas.csv', handle: (at, id) => ideasTable(at, id) },
  { method: 'GET', path: '/:space/projects/:id/propose', handle: (at, id) => proposePage(at, id) },
  { method: 'POST', path: '/:space/projects/:id/propose', handle: (at, id, gate) => acts.propose(at, gate, id) },
  { method: 'GET', path: '/:space/ideas/:id', handle: (at, id) => ideaPage(at, id) },
  { method: 'POST', path: '/:space/ideas/:id/vote', handle: (at, id, gate) => acts.vote(at, gate, id) },
  { method: 'POST', path: '/:space/ideas/:id/comment', handle: (at, id, gate) => acts.comment(at, gate, id) },
  { method: 'POST', path: '/:space/ideas/:id/follow', handle: (at, id, gate) => acts.follow(at, gate, id) },
  { method: 'POST', path: '/:space/ideas/:id/report', handle: (at, id, gate) => acts.report(at, gate, id) },
  {
    method: 'POST',
    path: '/:space/ideas/:id/report-comment',
    handle: (at, id, gate) => acts.reportComment(at, gate, id),
  },
  { method: 'GET', path: '/:space/polls/:id', handle: (at, id) => pollPage(at, id) },
  { method: 'GET', path: '/:space/polls/:id/result.csv', handle: (at, id) => pollTable(at, id) },
  { method: 'POST', path: '/:space/polls/:id', handle: (at, id, gate) => acts.cast(at, gate, id) },
];

export interface PageOptions {
  readonly database: Database;
  readonly gate: Gate;
  readonly log: Log;
  /** The server's own address, as people reach it; otherwise as each request addresses it. */
  readonly url?: string | undefined;
}

/**
 * The server's own pages, readable and usable without a script. An application of their own beside the interface's: it is
 * asked only for what that does not know.
 */
export function pages({ database, gate, log, url }: PageOptions): Hono<Env> {
  const app = new Hono<Env>();
  app.use(entrance({ log, gate, requests: false }));
  const files = [
    [stylesheetPath, stylesheet, 'text/css'],
    [proofScriptPath, proofScript, 'text/javascript'],
  ] as const;
  for (const [path, text, type] of files)
    app.get(path, () => {
      const kept = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=31536000, immutable' };
      return new Response(text, { headers: { ...securityHeaders, ...kept } });
    });
  // Browsers ask for it with every page; a city's arms stand on the city's own site.
  app.get(
    '/favicon.ico',
    () => new Response(null, { status: 204, headers: { 'cache-control': 'public, max-age=604800' } }),
  );
  app.get('/robots.txt', async (c) => {
    const spaces = await database.spaces();
    const maps = spaces.map((space) => `Sitemap: ${ownOrigin(c, url)}${pathOf(space, 'sitemap.xml')}\n`);
    const text = `User-agent: *\nDisallow: /api/\nDisallow: /sign-in/\n\n${maps.join('')}`;
    const headers = { ...securityHeaders, 'cache-control': 'public, max-age=3600' };
    return c.body(text, 200, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
  });
  for (const { method, path, handle } of pageRoutes) {
    app.on(method, path, async (c: Call) => {
      enter(c, database, c.req.param('space') ?? '');
      const token = sessionToken(c, ownOrigin(c, url));
      const asksMuch = path.endsWith('.csv') || (c.req.query('text') ?? '') !== '';
      gate.take(c, method === 'POST' ? 'write' : asksMuch ? 'search' : 'read', token);
      const at = await visit(c, database, url);
      gate.know(c, at.actor, token);
      return handle(at, c.req.param('id') ?? '', gate);
    });
  }
  app.notFound((c) => {
    const none = new CivicError('not-found', { detail: 'There is no such address.' });
    if (!readsPages(c)) return failure(none, c);
    // Within a space its own frame leads back to what there is.
    enter(c, database, firstSegment(c.req.path));
    throw none;
  });
  app.onError((error, c) => (readsPages(c) ? trouble(error, c, { database, url }) : failure(error, c)));
  return app;
}

/** @throws CivicError `not-found` where no space could be called so */
function enter(c: Call, database: Database, space: string): void {
  if (!isId(space)) throw new CivicError('not-found', { field: 'space' });
  c.set('space', space);
  c.set('backend', database.backend(space));
  c.set('people', database.people(space));
  c.set('proofs', database.proofs(space));
}

/** Empty where it cannot be read. */
function firstSegment(path: string): string {
  try {
    return decodeURIComponent(path.split('/')[1] ?? '');
  } catch {
    return '';
  }
}

/** Whether a person with a browser asks: programs are answered with a problem document. */
function readsPages(c: Call): boolean {
  return /\btext\/html\b/.test(c.req.header('accept') ?? '');
}

/** What was typed into a form of ours; what another site made a browser send is not shown as if it were ours. */
async function keptOf(c: Call, error: CivicError, say: Say, url: string | undefined): Promise<Html | ''> {
  if (c.req.method !== 'POST' || c.req.header('origin') !== ownOrigin(c, url)) return '';
  const typed = await readForm(c).catch(() => undefined);
  const { pathname, search } = new URL(c.req.url);
  return typed ? keptWords({ say }, { typed, action: pathname + search, again: mayAgain(error) }) : '';
}

/** What went wrong, as a page. */
async function trouble(
  thrown: unknown,
  c: Call,
  { database, url }: Pick<PageOptions, 'database' | 'url'>,
): Promise<Response> {
  // Words the failure, and logs what nobody expected.
  const refused = failure(thrown, c);
  const error = thrown instanceof CivicError && thrown.code in errors ? thrown : new CivicError('internal');
  const at = await visit(c, database, url).catch(() => undefined);
  const language = at?.language ?? languageFor(c.req.query('lang'), c.req.header('accept-language'), languages);
  const say = speak(language);
  const kept = await keptOf(c, error, say, url);
  const missing = error.code === 'not-found' && kept === '';
  const title = say(missing ? 'notFoundTitle' : 'failedTitle');
  const main = html`<div class="intro">
      <h1>${title}</h1>
      <p class="lead">${missing ? say('notFound') : say(`error.${error.code}`)}</p>
    </div>
    ${at ? signInBeside(at, error) : ''} ${kept} ${at ? html`<p><a href="${at.to([])}">${say('toStart')}</a></p>` : ''}`;
  const retry = refused.headers.get('retry-after');
  const drawn = await page({ file: at?.file, language, title, unlisted: true }, main);
  return answerPage(c, drawn, { status: refused.status, ...(retry !== null && { headers: { 'retry-after': retry } }) });
}
