import type { CivicError, Say } from '@civic-widgets/core';
import { blockedBackend } from '../stores/blocked.ts';
import type { SharedMessages } from './words-controller.ts';

/**
 * What to tell the webmaster where the failure is one of setting up; undefined where it is not. Errors say which part by
 * their field: an attribute of the script tag, or of the element. `isSpace` says that the space itself could not be read.
 */
export function setUpText(
  say: Say<SharedMessages>,
  error: CivicError,
  element: Element,
  isSpace: boolean,
): string | undefined {
  const { code, field } = error;
  if (field === 'data-space') return say('setUpSpace');
  if (field === 'data-adapter') return say('setUpAdapter');
  if (code === 'origin-not-allowed') return say('setUpOrigin', { origin: location.origin });
  const address = code === 'unavailable' ? blockedBackend(element.ownerDocument) : undefined;
  if (address !== undefined) return say('setUpBlocked', { address, directive: 'connect-src' });
  if (code !== 'not-found') return undefined;
  if (isSpace) return say('setUpUnknownSpace');
  // A poll asks for nothing else by name.
  const part = element.localName === 'civic-poll' ? 'poll' : (field ?? '');
  const name = element.getAttribute(part) ?? '';
  if (part === 'project') return say('setUpProject', { name });
  return part === 'poll' ? say('setUpPoll', { name }) : undefined;
}
