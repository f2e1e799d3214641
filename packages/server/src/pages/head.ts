import { html, raw } from 'hono/html';
import type { Html } from './layout.ts';
import type { Visit } from './visit.ts';

/** What messengers and social networks show of a link (Open Graph), and search engines below it. */
export interface Preview {
  readonly title: string;
  readonly text: string;
  readonly address: URL;
  readonly type: 'website' | 'article';
}

/** A text in one line, cut off between two words. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 2).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}

export function previewTags(visit: Visit, { title, text, address, type }: Preview): Html {
  const description = shortened(text, 200);
  return html`<meta name="description" content="${description}" />
    <meta property="og:type" content="${type}" />
    <meta property="og:title" content="${shortened(title, 120)}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${address.href}" />
    <meta property="og:site_name" content="${visit.words(visit.file.name)}" />
    <meta property="og:locale" content="${localeOf(visit.language)}" />
    <meta name="twitter:card" content="summary" />`;
}

/** Open Graph wants a language and a country. */
function localeOf(language: string): string {
  const [base = ''] = language.split('-');
  return { de: 'de_DE', en: 'en_GB', fr: 'fr_FR', tr: 'tr_TR', uk: 'uk_UA', ar: 'ar_AR' }[base] ?? base;
}

export function feedLink(title: string, path: string): Html {
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${path}" />`;
}

/** Data about the page for programs (schema.org). Nothing in it can end its element, or run. */
export function structuredData(data: object): Html {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html`<script type="application/ld+json">
    ${raw(json)}
  </script>`;
}
