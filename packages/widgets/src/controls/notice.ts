import type { CivicError, Permission } from '@civic-widgets/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { dateTime } from '../locales/dates.ts';
import type { Say } from '../locales/messages.ts';
import type { SharedMessages } from './words-controller.ts';

type SayShared = Say<SharedMessages>;

/** A few calm lines where something else would stand: what is the case, and what can be done. */
export function notice(title: string | undefined, body: unknown, action: unknown = nothing): TemplateResult {
  return html`<div class="notice" part="notice">
    ${title === undefined ? nothing : html`<p class="notice-title">${title}</p>`}
    <p>${body}</p>
    ${action === nothing ? nothing : html`<p>${action}</p>`}
  </div>`;
}

export function loadingNotice(say: SayShared): TemplateResult {
  return html`<p class="loading" part="loading">${say('loading')}</p>`;
}

export function errorText(say: SayShared, error: CivicError): string {
  return say(`error.${error.code}`);
}

/** Why someone may not, and what helps. */
export function deniedText(
  say: SayShared,
  permission: Extract<Permission, { allowed: false }>,
  language: string,
  timeZone: string,
): string {
  return `${say(`error.${permission.because}`)} ${remedyText(say, permission, language, timeZone)}`.trim();
}

function remedyText(
  say: SayShared,
  { because, remedy, until }: Extract<Permission, { allowed: false }>,
  language: string,
  timeZone: string,
): string {
  if (remedy === 'sign-in') return say('signIn');
  if (remedy === 'verify') return say('verify');
  if (remedy === 'wait' && until !== undefined) return say('waitUntil', { date: dateTime(until, language, timeZone) });
  return because === 'not-allowed' ? say('noRemedy') : '';
}

export const noticeStyles = css`
  .notice {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: var(--_space) calc(1.25 * var(--_space));
    border-inline-start: 4px solid var(--_edge);
    background: var(--_soft);
  }

  .notice-title {
    font-weight: 700;
  }

  .notice .button {
    margin-block-start: 0.25em;
  }

  .loading {
    color: var(--_muted);
  }
`;
