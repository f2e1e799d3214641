import type { LegalLinks, Say } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { css } from './css.ts';
import type { SharedMessages } from './words-controller.ts';

interface HeadingOptions {
  readonly id?: string;
  readonly lang?: string | undefined;
  readonly quiet?: boolean;
  /** Can be given focus by the widget, where the person would look next. */
  readonly focusable?: boolean;
}

/** A level that there is: 1 to 6, and 2 where none is given. */
export function headingLevel(wanted: number): number {
  return Math.min(6, Math.max(1, Math.trunc(wanted) || 2));
}

/** A heading of any level: which one is right is known to the page alone. */
export function headingOf(text: unknown, level: number, options: HeadingOptions = {}): TemplateResult {
  return html`<div
    role="heading"
    aria-level=${headingLevel(level)}
    id=${options.id ?? nothing}
    class="heading ${options.quiet ? 'quiet' : ''}"
    part="heading"
    lang=${options.lang ?? nothing}
    tabindex=${options.focusable ? '-1' : nothing}
  >
    ${text}
  </div>`;
}

/** The space's legal links. A telephone's number can be read: whoever wants to call may have the page on something else. */
export function footer(say: Say<SharedMessages>, legal: LegalLinks): TemplateResult {
  const links = (['privacy', 'terms', 'imprint', 'accessibility', 'contact'] as const).flatMap((name) => {
    const url = legal[name];
    return url !== undefined && isLink(url) ? [{ url, label: say(name) + numberIn(url) }] : [];
  });
  return html`<ul class="legal" part="footer" aria-label=${say('legal')}>
    ${links.map(({ url, label }) => html`<li><a href=${url}>${label}</a></li>`)}
  </ul>`;
}

/** A number runs from left to right in every script. */
function numberIn(url: string): string {
  return url.startsWith('tel:') ? ` \u200e${url.slice(4)}` : '';
}

/** A link that only leads somewhere: the configuration is reviewed, but one that runs a script would still be one too many. */
function isLink(url: string): boolean {
  return /^(https?:|tel:|mailto:|\/|#|\.)/i.test(url);
}

export const frameStyles = css`
  .heading {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  section > .heading {
    margin-block-end: 0.6em;
  }

  /* One line of what can be pressed, and where it is narrow one more of words. */
  .foot {
    min-block-size: calc(var(--_target) + var(--_space) + clamp(0em, (28em - 100cqi) * 99, 1.5em));
  }

  .legal {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
    margin-block-start: calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.4em;
    font-size: 0.875em;
    color: var(--_muted);
  }

  .legal a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
`;
