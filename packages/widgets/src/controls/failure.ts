import type { CivicError, Permission, Say } from '@civic-widgets/core';
import { nothing, type TemplateResult } from 'lit';
import type { Connection } from '../connection.ts';
import { dateTime } from '../locales/dates.ts';
import type { Resource } from '../stores/resource.ts';
import { spaceStore } from '../stores/space.ts';
import { button } from './button.ts';
import { hoverStyles } from './hover.styles.ts';
import { errorText, notice, noticeStyles } from './notice.ts';
import { setUpText } from './set-up.ts';
import { stillStyles } from './still.styles.ts';
import type { SharedMessages } from './words-controller.ts';

export { previewLine } from './preview-line.ts';
export { remedyButton } from './remedy.ts';
export { settle } from './settle.ts';

export const troubleStyles = [noticeStyles, hoverStyles, stillStyles];

/** An element, as far as it can fail as a whole. */
export interface Failed extends Element {
  readonly connection: Connection | undefined;
  readonly space: { readonly value: ReturnType<Resource<unknown>['get']> | undefined };
  /** Reads again what failed, but the space. */
  refresh(): void;
}

/** Why it failed, and a button to try again where that can help. */
export function failedNotice(say: Say<SharedMessages>, error: CivicError, again?: () => void): TemplateResult {
  const retry = error.then === 'again' && again ? button({ label: say('again'), press: again }) : nothing;
  // What is never there is not merely missing just now.
  const title = error.code === 'not-supported' ? undefined : say('failedTitle');
  return notice(title, errorText(say, error), retry);
}

/** The same for a whole element; tells the webmaster what to mend where it is set up wrongly. */
export function failedElement(say: Say<SharedMessages>, error: CivicError, element: Failed): TemplateResult {
  const isSpace = element.space.value?.state === 'failed';
  const again = (): void => {
    const { connection } = element;
    if (isSpace && connection) void spaceStore(connection).refresh();
    element.refresh();
  };
  const text = setUpText(say, error, element, isSpace);
  return text === undefined ? failedNotice(say, error, again) : notice(say('setUpTitle'), text);
}

/** Why someone may not, and what helps. */
export function deniedText(
  say: Say<SharedMessages>,
  permission: Extract<Permission, { allowed: false }>,
  language: string,
  timeZone: string,
): string {
  return `${say(`error.${permission.because}`)} ${remedyText(say, permission, language, timeZone)}`.trim();
}

function remedyText(
  say: Say<SharedMessages>,
  { because, remedy, until, lacks, age = 0 }: Extract<Permission, { allowed: false }>,
  language: string,
  timeZone: string,
): string {
  if (remedy === 'sign-in') return say('signIn');
  if (remedy === 'verify') return say('verify');
  if (remedy === 'declare') return say('declare', { age: String(age) });
  if (remedy === 'wait' && until !== undefined) return say('waitUntil', { date: dateTime(until, language, timeZone) });
  if (because !== 'not-allowed') return '';
  const asked =
    lacks && say(({ area: 'elsewhere', group: 'otherGroup', age: 'tooYoung' } as const)[lacks], { age: String(age) });
  return [asked, say('noRemedy')].join(' ').trim();
}
