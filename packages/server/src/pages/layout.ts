import { direction, say as sayWords, type SpaceFile } from '@civic-widgets/core';
import { html } from 'hono/html';
import { ownNames, spokenOf, type Spoken } from '../words/language.ts';
import { speak } from '../words/speak.ts';
import { stylesheetPath } from './stylesheet.ts';

/** Markup made by hono's `html`, which escapes whatever is put into it. */
export type Html = ReturnType<typeof html>;

/** One of the server's own pages, before it is drawn. */
export interface Frame {
  /** The space that the page belongs to. Without it the page speaks for the server alone. */
  readonly file?: SpaceFile | undefined;
  readonly language: Spoken;
  /** What the page is about, as plain text; the space's name is put behind it. */
  readonly title: string;
  /** Where the page is, whole; the same in other languages is linked from it. Missing: no such links. */
  readonly address?: URL | undefined;
  /** Of the head: preview tags, feeds, structured data. */
  readonly head?: Html | undefined;
  /** Addresses of the server's own modules; the answer has to say that there are some. */
  readonly scripts?: readonly string[] | undefined;
  /** Keeps the page out of search engines. */
  readonly unlisted?: boolean | undefined;
}

/** Below the root, an id as a part of an address: it may hold `/ . : #` and any script. */
export function pathOf(space: string, ...rest: readonly string[]): string {
  return `/${[space, ...rest].map(encodeURIComponent).join('/')}`;
}

/** The same page in another language. */
export function inLanguage(address: URL, language: string | undefined): string {
  const other = new URL(address);
  if (language === undefined) other.searchParams.delete('lang');
  else other.searchParams.set('lang', language);
  return other.href;
}

/** Draws a page around what it is about. Everything that is no markup of ours is escaped. */
export async function page(frame: Frame, main: Html): Promise<string> {
  const { file, language, title, address, scripts = [] } = frame;
  const say = speak(language);
  const name = file && sayWords(file.name, language, file.languages);
  const whole = name === undefined || name === title ? title : `${title} · ${name}`;
  const drawn = await html`<!doctype html>
    <html lang="${language}" dir="${direction(language)}">
      <head>
        <meta charset="utf-8" />
        <title>${whole}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${frame.unlisted ? html`<meta name="robots" content="noindex" />` : others(address, file)}
        <link rel="stylesheet" href="${stylesheetPath}" />
        ${scripts.map((src) => html`<script type="module" src="${src}"></script>`)} ${frame.head ?? ''}
      </head>
      <body>
        <a class="skip" href="#main">${say('skip')}</a>
        ${file && name !== undefined ? top(file, name, language, address) : ''}
        <main id="main" tabindex="-1">${main}</main>
        ${file ? foot(file, language) : ''}
      </body>
    </html>`;
  // Outside of texts, whose line breaks count, the template's own indentation says nothing.
  return String(drawn);
}

/** Where the page is for search engines: itself, and the same in the space's other languages. */
function others(address: URL | undefined, file: SpaceFile | undefined): Html | '' {
  if (!address || !file) return '';
  const spoken = spokenOf(file.languages);
  return html`<link rel="canonical" href="${address.href}" /> ${
      spoken.length < 2
        ? ''
        : [undefined, ...spoken].map(
            (one) =>
              html`<link rel="alternate" hreflang="${one ?? 'x-default'}" href="${inLanguage(address, one)}" /> `,
          )
    }`;
}

function top(file: SpaceFile, name: string, language: Spoken, address: URL | undefined): Html {
  const spoken = spokenOf(file.languages);
  const home = pathOf(file.id) + (address?.searchParams.has('lang') ? `?lang=${language}` : '');
  const choice = address && spoken.length > 1 ? languageChoice(spoken, language, address) : '';
  return html`<header class="top">
    <a class="name" dir="auto" href="${home}">${name}</a>
    ${choice}
  </header>`;
}

function languageChoice(spoken: readonly Spoken[], language: Spoken, address: URL): Html {
  return html`<nav aria-label="${speak(language)('language')}">
    <ul class="languages">
      ${spoken.map((one) => {
        const label = html`<span lang="${one}" dir="${direction(one)}">${ownNames[one]}</span>`;
        if (one === language) return html`<li><b aria-current="true">${label}</b></li>`;
        return html`<li><a hreflang="${one}" href="${inLanguage(address, one)}">${label}</a></li>`;
      })}
    </ul>
  </nav>`;
}

function foot(file: SpaceFile, language: Spoken): Html {
  const say = speak(language);
  const names = ['privacy', 'terms', 'imprint', 'accessibility', 'contact'] as const;
  const links = names.flatMap((name) => {
    const href = file.legal[name];
    return href === undefined ? [] : [html`<li><a href="${href}">${say(name)}</a></li>`];
  });
  return html`<footer class="foot">
    <nav aria-label="${say('legal')}">
      <ul class="legal">
        ${links}
      </ul>
    </nav>
  </footer>`;
}
