import { html } from 'hono/html';
import { direction } from '@civic-widgets/core';
import type { Spoken } from '../words/language.ts';
import { speak } from '../words/speak.ts';

/** What stands in a letter, before it is set. */
export interface Sheet {
  readonly subject: string;
  readonly lines: readonly string[];
  /** The city's own words. */
  readonly quote?: string;
  readonly sections?: readonly {
    readonly title: string;
    readonly items: readonly { readonly text: string; readonly link: string }[];
    readonly more?: string;
  }[];
  readonly link: string;
}

/** @param stop where one click ends this kind of letters; missing where nobody asked for the letter */
export function asText(sheet: Sheet, language: Spoken, stop: string | undefined): string {
  const say = speak(language);
  const parts = [
    ...sheet.lines,
    ...(sheet.quote === undefined ? [] : [sheet.quote.replace(/^/gm, '  ')]),
    ...(sheet.sections ?? []).map(({ title, items, more }) =>
      [title, ...items.map(({ text, link }) => `- ${text}\n  ${link}`), ...(more === undefined ? [] : [more])].join(
        '\n',
      ),
    ),
    `${say('mail.open')}\n${sheet.link}`,
    ...(stop === undefined ? [] : [`--\n${say('mail.why')}\n${say('mail.stop')}\n${stop}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The same as a page: no picture, no style from elsewhere, nothing that could tell who read it. */
export async function asHtml(sheet: Sheet, language: Spoken, stop: string | undefined): Promise<string> {
  const say = speak(language);
  const drawn = await html`<!doctype html>
    <html lang="${language}" dir="${direction(language)}">
      <head>
        <meta charset="utf-8" />
        <title>${sheet.subject}</title>
      </head>
      <body>
        ${sheet.lines.map((line) => html`<p dir="auto">${line}</p>`)}
        ${
          sheet.quote === undefined
            ? ''
            : html`<blockquote dir="auto">
                ${sheet.quote.split(/\n+/).map((line) => html`<p dir="auto">${line}</p>`)}
              </blockquote>`
        }
        ${(sheet.sections ?? []).map(
          ({ title, items, more }) =>
            html`<h2>${title}</h2>
              <ul>
                ${items.map(({ text, link }) => html`<li dir="auto"><a href="${link}">${text}</a></li>`)}
              </ul>
              ${more === undefined ? '' : html`<p>${more}</p>`}`,
        )}
        <p><a href="${sheet.link}">${say('mail.open').replace(/\s*:$/, '')}</a></p>
        ${
          stop === undefined
            ? ''
            : html`<hr />
                <p>${say('mail.why')} <a href="${stop}">${say('mail.stop').replace(/\s*:$/, '')}</a></p>`
        }
      </body>
    </html>`;
  return String(drawn);
}
