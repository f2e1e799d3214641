import { CivicError, newId, type Action, type Receipt } from '@civic-widgets/core';
import type { Gate } from '../gate.ts';
import { needProof } from '../proof.ts';
import { refuseForeign, sessionToken, startSession } from './session.ts';
import type { Visit } from './visit.ts';

/**
 * Submits what a form says, as whoever sent it. Who has not acted yet becomes a guest by it, under the name that the form
 * carried, so that it is the same guest however often the button was pressed.
 */
export async function submit(visit: Visit, gate: Gate, typed: URLSearchParams, action: Action): Promise<Receipt> {
  const { call, origin } = visit;
  refuseForeign(call, origin);
  let { adapter } = visit;
  if (visit.actor.person === undefined) {
    gate.take(call, 'guest');
    const asked = typed.get('first') ?? '';
    const first = /^[\w-]{43}$/.test(asked) ? asked : undefined;
    if (visit.file.guestProof) await needWork(visit, typed, first);
    const { token, actor } = await call.get('people').guest(origin, first);
    adapter = visit.backend.as(actor);
    const receipt = await adapter.submit(action);
    // Only now: who was refused has done nothing that the browser would have to remember.
    startSession(call, origin, token);
    return receipt;
  }
  const receipt = await adapter.submit(action);
  // As long as somebody goes on acting, they stay known.
  const token = sessionToken(call, origin);
  if (token !== undefined) startSession(call, origin, token);
  return receipt;
}

/**
 * The same for what a person may change at will, such as a vote: from a page that was kept and has been sent before, another
 * choice is another act.
 */
export async function submitChoice(visit: Visit, gate: Gate, typed: URLSearchParams, action: Action): Promise<Receipt> {
  try {
    return await submit(visit, gate, typed, action);
  } catch (error) {
    if (!(error instanceof CivicError) || error.code !== 'id-conflict') throw error;
    return submit(visit, gate, typed, { ...action, id: newId() });
  }
}

/**
 * Where new guests' devices work first, a script of the page has let this one. Without scripts there is no proof; who signs in
 * needs none. A form that is sent twice at once has one proof for both.
 *
 * @throws CivicError `unauthenticated`, with the field `proof`
 */
async function needWork(
  { call, file, origin }: Visit,
  typed: URLSearchParams,
  first: string | undefined,
): Promise<void> {
  try {
    await needProof(call.get('proofs'), file.id, typed.get('proof') ?? undefined);
  } catch (error) {
    if (!(error instanceof CivicError) || error.field !== 'proof') throw error;
    const known = first === undefined ? undefined : await call.get('people').actorOf(first, origin);
    if (!known) throw new CivicError('unauthenticated', { field: 'proof' });
  }
}
