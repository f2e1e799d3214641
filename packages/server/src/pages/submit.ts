import { CivicError, newId, type Action, type Receipt } from '@civic-widgets/core';
import type { Gate } from '../gate.ts';
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
    // A form cannot work for it; who signs in need not.
    if (visit.file.guestProof) throw new CivicError('unauthenticated', { field: 'proof' });
    const first = typed.get('first') ?? '';
    const { token, actor } = await call.get('people').guest(origin, /^[\w-]{43}$/.test(first) ? first : undefined);
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
