import { createHash } from 'node:crypto';
import { CivicError } from '@civic-widgets/core';
import type { Outcome } from '@civic-widgets/adapter-postgres';
import { html } from 'hono/html';
import { sessionToken, startSession } from '../pages/session.ts';
import { hidden, show, type Desk } from './desk.ts';
import { enter } from './enter.ts';
import { newAttemptId } from './mail-code.ts';
import type { Opening } from './opening.ts';

/**
 * The end of a sign-in to the server's own pages, which know people by a cookie and need no code.
 *
 * @param fromElsewhere as whom, where the browser comes from another site: then its cookie did not come along, and whoever sent
 *   it here may have another account in mind than its owner, who is told which one it is and asked to go on
 */
export async function ownDone(
  desk: Desk,
  opening: Opening,
  outcome: Outcome,
  fromElsewhere: string | undefined,
): Promise<Response> {
  if (fromElsewhere === undefined) return begin(desk, opening.back ?? desk.own, outcome);
  const { say, c, own } = desk;
  const proof = newAttemptId();
  const code = await c.get('people').attempts.handOver(own, challengeOf(proof), outcome);
  const main = html`<p>${fromElsewhere}</p>
    <form class="form" method="post" action="${desk.to(['enter'])}">
      ${hidden({ code, proof, return: opening.back ?? own })}
      <button class="button primary">${say('signIn.goOn')}</button>
    </form>`;
  return show(desk, { title: say('signIn.goOnTitle'), main });
}

/** The form of the page above. */
export async function ownEnter(desk: Desk, given: URLSearchParams): Promise<Response> {
  const { c, own } = desk;
  const back = given.get('return') ?? own;
  const known = await c
    .get('people')
    .attempts.redeem(given.get('code') ?? '', own, challengeOf(given.get('proof') ?? ''));
  if (!known) throw new CivicError('unauthenticated', { field: 'code' });
  return begin(desk, URL.canParse(back) && new URL(back).origin === own ? back : own, known);
}

async function begin({ c, own }: Desk, back: string, outcome: Outcome): Promise<Response> {
  const { token } = await enter(c, outcome, own, true, sessionToken(c, own));
  startSession(c, own, token);
  c.header('cache-control', 'no-store');
  return c.redirect(back, 303);
}

function challengeOf(proof: string): string {
  return createHash('sha256').update(proof).digest('base64url');
}
