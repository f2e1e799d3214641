import type { CivicError } from '@civic-widgets/core';
import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { notice, signInLink } from './parts.ts';
import type { Visit } from './visit.ts';

/** Before somebody's first act: what pressing a button keeps in the browser, and that they may be known elsewhere. */
export function firstAct({ say, file, actor }: Visit): Html | '' {
  if (actor.person !== undefined) return '';
  return html`<div class="hint">
    <p>${say('cookieHint')}</p>
    ${file.signIn ? html`<p>${say('twoPeople')}</p>` : ''}
  </div>`;
}

/**
 * Where new guests' devices work first, and there is no script to let them: the way that is left, once on a page and above its
 * forms, before anybody writes.
 *
 * @param path where to come back to from a sign-in
 */
export function proofHint(visit: Visit, path: readonly string[]): Html | '' {
  const { say, file, actor } = visit;
  if (actor.person !== undefined || !file.guestProof) return '';
  const text = file.signIn
    ? html`${notice('plain', say('proofSignIn'))} ${signInLink(visit, path)}`
    : notice('plain', say('proofElsewhere'));
  return html`<noscript><div class="form">${text}</div></noscript>`;
}

/**
 * Where signing in helps with what was refused: in a tab of its own, so that what was typed stays where it is. An address
 * must not carry it, and before somebody has signed in there is nobody whom it could be kept for.
 */
export function signInBeside(visit: Visit, error: CivicError): Html | '' {
  const { say } = visit;
  const helps =
    error.code === 'unauthenticated' ||
    (error.code === 'not-allowed' && ['visitor', 'guest'].includes(visit.actor.role));
  const href = helps ? visit.signIn([], { done: 'signed-in' }) : undefined;
  if (href === undefined) return '';
  return html`<p><a class="button" target="_blank" rel="noopener" href="${href}">${say('signInBeside')}</a></p>
    <p>${say('signInBesideHint')}</p>`;
}
