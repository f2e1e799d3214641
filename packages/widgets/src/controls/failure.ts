import type { CivicError } from '@civic-widgets/core';
import { nothing, type TemplateResult } from 'lit';
import type { Say } from '../locales/messages.ts';
import { button } from './button.ts';
import { errorText, notice } from './notice.ts';
import { setUpText } from './set-up.ts';
import type { SharedMessages } from './words-controller.ts';

/** Why it failed, and a button to try again where that can help. */
export function failedNotice(say: Say<SharedMessages>, error: CivicError, again?: () => void): TemplateResult {
  const retry = error.then === 'again' && again ? button({ label: say('again'), press: again }) : nothing;
  return notice(say('failedTitle'), errorText(say, error), retry);
}

/** The same for a whole element; tells the webmaster what to mend where it is set up wrongly. */
export function failedElement(
  say: Say<SharedMessages>,
  error: CivicError,
  element: Element,
  isSpace: boolean,
  again: () => void,
): TemplateResult {
  const text = setUpText(say, error, element, isSpace);
  return text === undefined ? failedNotice(say, error, again) : notice(say('setUpTitle'), text);
}
