import { say as sayWords, type SpaceFile, type Words } from '@civic-widgets/core';
import { html } from 'hono/html';
import type { Call, Headers } from '../context.ts';
import type { Mailer } from '../mail/mailer.ts';
import { answerPage } from '../pages/answer-page.ts';
import { page, type Html } from '../pages/layout.ts';
import { ownOrigin } from '../own-origin.ts';
import { languageFor, type Spoken } from '../words/language.ts';
import { speak, type Say } from '../words/speak.ts';
import type { Opening } from './opening.ts';
import type { Providers } from './provider.ts';

/** What the window is run with. */
export interface DeskOptions {
  /** The server's own address, as people reach it; otherwise as each request addresses it, which is only believed of this machine. */
  readonly url?: string | undefined;
  /** Sends codes; without it nobody signs in by e-mail. */
  readonly mailer?: Mailer | undefined;
  readonly providers: Providers;
}

/** Somebody stands before the window of a space. */
export interface Desk {
  readonly c: Call;
  readonly file: SpaceFile;
  readonly language: Spoken;
  readonly say: Say;
  /** The server's own origin. */
  readonly own: string;
  readonly options: DeskOptions;
  words(words: Words): string;
  /** A path of the window, e.g. `to(['code'], { attempt })`. */
  to(path: readonly string[], query?: URLSearchParams | Readonly<Record<string, string>>): string;
}

/** @param lang as it was asked for */
export async function deskOf(c: Call, options: DeskOptions, lang: string | undefined): Promise<Desk> {
  const file = await c.get('backend').file();
  const language = languageFor(lang, c.req.header('accept-language'), file.languages);
  return {
    c,
    file,
    language,
    say: speak(language),
    own: ownOrigin(c, options.url),
    options,
    words: (words) => sayWords(words, language, file.languages),
    to(path, query = {}) {
      const search = String(new URLSearchParams(query));
      return `/${['sign-in', file.id, ...path].map(encodeURIComponent).join('/')}${search && `?${search}`}`;
    },
  };
}

interface Shown {
  readonly title: string;
  readonly main: Html;
  readonly status?: number;
  readonly script?: string;
  /** Whether it may be had in another language: it is no answer to a form. */
  readonly inLanguages?: boolean;
  readonly headers?: Headers;
}

/** One of the window's pages. Nothing of it is kept: it may hold an address that somebody typed. */
export async function show(desk: Desk, shown: Shown): Promise<Response> {
  const { c, file, language, own } = desk;
  const { title, main, status, script, headers, inLanguages = false } = shown;
  const { pathname, search } = new URL(c.req.url);
  const frame = {
    ...(script !== undefined && { scripts: [script] }),
    ...(inLanguages && c.req.method === 'GET' && { address: new URL(own + pathname + search) }),
  };
  const drawn = await page(
    { file, language, title, unlisted: true, ...frame },
    html`<div class="intro"><h1>${title}</h1></div>
      ${main}`,
  );
  return answerPage(c, drawn, {
    ...(status !== undefined && { status }),
    scripts: script !== undefined,
    headers: { 'cache-control': 'no-store', ...headers },
  });
}

/** Leads on, so that a page that is loaded again sends nothing again. */
export function lead(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
  });
}

/** The site as people know it. */
export function siteName({ site }: Opening): string {
  return new URL(site).host;
}

/** What a form carries on. */
export function hidden(fields: URLSearchParams | Readonly<Record<string, string>>): Html {
  return html`${[...new URLSearchParams(fields)].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}
