import { CivicError, errors, isId, type Provider } from '@civic-widgets/core';
import type { Outcome } from '@civic-widgets/adapter-postgres';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Call, Env } from '../context.ts';
import type { Database } from '../database.ts';
import { securityHeaders } from '../headers.ts';
import { faultOf, logLine } from '../log.ts';
import { refuseStrangeName } from '../own-origin.ts';
import { readForm } from '../pages/form.ts';
import { refuseForeign } from '../pages/session.ts';
import { failure } from '../problem.ts';
import { plainAddress } from './address.ts';
import { choosePage } from './choose.ts';
import { readClaims, type Claims } from './claims.ts';
import { typedCode } from './code.ts';
import { deskOf, lead, show, type Desk, type DeskOptions } from './desk.ts';
import { donePage, doneScript, doneScriptPath } from './done.ts';
import { codePage } from './enter-code.ts';
import { attemptId, newAttemptId, sendCode } from './mail-code.ts';
import { readOpening, writeOpening, type Opening } from './opening.ts';
import { ownDone, ownEnter } from './own.ts';
import type { Journey } from './provider.ts';

export interface WindowOptions extends DeskOptions {
  readonly database: Database;
}

type Handle = (desk: Desk, given: URLSearchParams) => Promise<Response>;

/** The window in which people sign in: pages of the server's own, which work without a script up to the last one. */
export function signInWindow({ database, ...options }: WindowOptions): Hono<Env> {
  const app = new Hono<Env>();
  app.get(doneScriptPath.slice('/sign-in'.length), () => {
    const caching = {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    };
    return new Response(doneScript, { headers: { ...securityHeaders, ...caching } });
  });

  function add(method: 'GET' | 'POST', path: string, handle: Handle): void {
    app.on(method, `/:space${path}`, async (c: Call) => {
      const space = c.req.param('space') ?? '';
      if (!isId(space)) throw new CivicError('not-found', { field: 'space' });
      c.set('space', space);
      c.set('backend', database.backend(space));
      c.set('people', database.people(space));
      refuseStrangeName(c, options.url);
      const given = method === 'POST' ? await readForm(c) : new URL(c.req.url).searchParams;
      const desk = await deskOf(c, options, given.get('lang')?.slice(0, 40));
      if (method === 'POST') refuseForeign(c, desk.own);
      return handle(desk, given);
    });
  }
  add('GET', '', (desk, given) => opened(desk, given, (opening) => choosePage(desk, opening)));
  add('POST', '/email', (desk, given) => opened(desk, given, (opening) => takeAddress(desk, opening, given)));
  add('GET', '/code', showCode);
  add('POST', '/code', takeCode);
  add('POST', '/again', sendAgain);
  add('GET', '/with/:provider', (desk, given) => opened(desk, given, (opening) => goToProvider(desk, opening)));
  add('GET', '/from/:provider', comeBack);
  add('POST', '/enter', ownEnter);
  app.onError((error, c) => trouble(error, c, options));
  return app;
}

/** Goes on where the window was opened as it should be. */
function opened(desk: Desk, given: URLSearchParams, then: (opening: Opening) => Promise<Response>): Promise<Response> {
  const opening = readOpening(given, desk.file, desk.own);
  if (opening) return then(opening);
  const { say } = desk;
  return show(desk, { title: say('signIn.wrongTitle'), main: html`<p>${say('signIn.wrong')}</p>`, status: 400 });
}

async function takeAddress(desk: Desk, opening: Opening, given: URLSearchParams): Promise<Response> {
  const typed = given.get('email')?.slice(0, 300) ?? '';
  const mail = plainAddress(typed);
  if (mail === undefined) return choosePage(desk, opening, { email: typed });
  if (desk.file.signIn?.email !== true) return choosePage(desk, opening);
  const id = attemptId(desk.file.id, opening, mail);
  await sendCode(desk, id, opening, mail);
  return lead(desk.to(['code'], { attempt: id, lang: desk.language }));
}

async function showCode(desk: Desk, given: URLSearchParams): Promise<Response> {
  const attempt = await find(desk, given);
  if (!attempt) return over(desk);
  return codePage(desk, attempt.id, attempt.opening, attempt.mail, given.get('news') === 'again' ? 'again' : undefined);
}

async function takeCode(desk: Desk, given: URLSearchParams): Promise<Response> {
  const attempt = await find(desk, given);
  if (!attempt) return over(desk);
  const right = await desk.c.get('people').attempts.enter(attempt.id, typedCode(given.get('code') ?? ''));
  if (!right) return codePage(desk, attempt.id, attempt.opening, attempt.mail, 'wrong');
  const { mail } = right;
  return finish(desk, attempt.opening, { account: { method: 'email', subject: mail, mail, language: desk.language } });
}

async function sendAgain(desk: Desk, given: URLSearchParams): Promise<Response> {
  const attempt = await find(desk, given);
  if (!attempt) return over(desk);
  await sendCode(desk, attempt.id, attempt.opening, attempt.mail);
  return lead(desk.to(['code'], { attempt: attempt.id, news: 'again', lang: desk.language }));
}

interface Waiting {
  readonly id: string;
  readonly opening: Opening;
  readonly mail: string;
}

async function find({ c }: Desk, given: URLSearchParams): Promise<Waiting | undefined> {
  const id = given.get('attempt')?.slice(0, 200) ?? '';
  const found = await c.get('people').attempts.find(id);
  return found?.mail === undefined ? undefined : { id, opening: found.opening as unknown as Opening, mail: found.mail };
}

function over(desk: Desk): Promise<Response> {
  const { say } = desk;
  return show(desk, { title: say('signIn.overTitle'), main: html`<p>${say('signIn.over')}</p>`, status: 410 });
}

async function goToProvider(desk: Desk, opening: Opening): Promise<Response> {
  const { c, file, language, options } = desk;
  const provider = providerOf(desk);
  const id = newAttemptId();
  try {
    const { url, journey } = await options.providers.begin(file.id, provider, redirectOf(desk, provider), id, language);
    await c.get('people').attempts.open(id, { opening, journey, provider: provider.id });
    return lead(url.href);
  } catch (error) {
    return failed(desk, provider, opening, error);
  }
}

async function comeBack(desk: Desk, given: URLSearchParams): Promise<Response> {
  const { c, file, options } = desk;
  const provider = providerOf(desk);
  const id = given.get('state')?.slice(0, 200) ?? '';
  const kept = (await c.get('people').attempts.take(id)) as Partial<Record<string, unknown>> | undefined;
  if (kept?.['provider'] !== provider.id) return over(desk);
  const { opening, journey } = kept as unknown as { readonly opening: Opening; readonly journey: Journey };
  const here = await deskOf(c, options, opening.lang);
  try {
    const answer = new URL(c.req.url).search;
    const claims = await options.providers.finish(file.id, provider, redirectOf(desk, provider), id, journey, answer);
    const account = { method: 'oidc', subject: `${provider.issuer} ${claims.sub}`, language: here.language } as const;
    const outcome = { account, vouched: readClaims(claims, provider.claims, file, Date.now()) };
    return await finish(here, opening, outcome, as(here, provider, claims));
  } catch (error) {
    return failed(here, provider, opening, error);
  }
}

function providerOf({ c, file }: Desk): Provider {
  const provider = file.signIn?.providers?.find(({ id }) => id === c.req.param('provider'));
  if (!provider) throw new CivicError('not-found', { field: 'provider' });
  return provider;
}

/** Registered with the provider, to the letter. */
function redirectOf(desk: Desk, { id }: Provider): string {
  return desk.own + desk.to(['from', id]);
}

/** It was given up there, or went wrong on the way: nobody is told what the provider said. */
function failed(desk: Desk, provider: Provider, opening: Opening, error: unknown): Promise<Response> {
  if (error instanceof CivicError) throw error;
  desk.c.get('log')(logLine('warn', 'sign-in failed', { provider: provider.id, fault: faultOf(error) }));
  const { say } = desk;
  const main = html`<p>${say('signIn.failed')}</p>
    <p><a class="button primary" href="${desk.to([], writeOpening(opening))}">${say('signIn.tryAgain')}</a></p>`;
  return show(desk, { title: say('signIn.failedTitle', { name: desk.words(provider.title) }), main, status: 502 });
}

/** Whom a provider says that somebody is, as far as it says so in words that they would know: told to them, and kept nowhere. */
function as(desk: Desk, { title }: Provider, claims: Claims): string {
  const known = [claims['name'], claims['email'], claims['preferred_username']];
  const who = known.find((one) => typeof one === 'string' && one !== '' && one.length <= 200);
  const name = desk.words(title);
  return typeof who === 'string' ? desk.say('signIn.goOnAs', { name, who }) : desk.say('signIn.goOnWith', { name });
}

/** @param fromElsewhere as whom, where the browser comes from another site, which our cookie does not travel with */
async function finish(desk: Desk, opening: Opening, outcome: Outcome, fromElsewhere?: string): Promise<Response> {
  const ended: Outcome = { ...outcome, ...(opening.keep === 'no' && { keep: false }) };
  if (opening.challenge === undefined) return ownDone(desk, opening, ended, fromElsewhere);
  const code = await desk.c.get('people').attempts.handOver(opening.site, opening.challenge, ended);
  return donePage(desk, opening, code);
}

/** What went wrong, as a page where a person reads it. */
async function trouble(thrown: unknown, c: Call, options: DeskOptions): Promise<Response> {
  const refused = failure(thrown, c);
  const code = thrown instanceof CivicError && thrown.code in errors ? thrown.code : 'internal';
  const desk = await deskOf(c, options, c.req.query('lang')).catch(() => undefined);
  if (!desk) return refused;
  const { say } = desk;
  const retry = refused.headers.get('retry-after');
  const title = say(code === 'not-found' ? 'notFoundTitle' : 'failedTitle');
  const headers = retry === null ? {} : { headers: { 'retry-after': retry } };
  return show(desk, { title, main: html`<p>${say(`error.${code}`)}</p>`, status: refused.status, ...headers });
}
