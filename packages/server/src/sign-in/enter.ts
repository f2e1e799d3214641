import { CivicError, instant, newId, type Actor, type PersonId, type Viewer } from '@civic-widgets/core';
import type { Outcome } from '@civic-widgets/adapter-postgres';
import type { Call } from '../context.ts';
import { bearerOf } from '../door.ts';

export interface Entered {
  readonly token: string;
  readonly viewer: Viewer;
  /** The guest whose acts are theirs now, and were not before. */
  readonly claimed?: { readonly guest: PersonId };
}

/** Milliseconds for which somebody stays who does not want to be kept. */
const session = 12 * 3_600_000;

/**
 * Lets somebody in whom a sign-in vouched for. What they did as a guest is theirs before the answer is sent.
 *
 * @param site the origin that the token is for
 * @param keep whether they stay beyond this session
 * @param guestToken of whoever they were until now
 */
export async function enter(
  c: Call,
  { account, vouched, keep: stays = true }: Outcome,
  site: string,
  keep: boolean,
  guestToken = bearerOf(c),
): Promise<Entered> {
  const [people, backend] = [c.get('people'), c.get('backend')];
  const { token, actor, claim } = await people.signIn({
    account,
    vouched,
    site,
    ...(guestToken !== undefined && { guestToken }),
    ...(!(keep && stays) && { holds: session }),
  });
  const claimed = claim !== undefined && (await claimGuest(c, actor, claim));
  if (claim !== undefined && guestToken !== undefined) await people.revoke(guestToken);
  const viewer = await backend.as(actor).viewer();
  return { token, viewer, ...(claimed && { claimed: { guest: claim } }) };
}

/** Somebody else may have been quicker: then there is nothing left to claim. */
async function claimGuest(c: Call, actor: Actor, guest: PersonId): Promise<boolean> {
  const now = Date.now();
  const adapter = c.get('backend').as({ ...actor, mayClaim: guest });
  try {
    await adapter.submit({ id: newId(now), kind: 'person.claim', at: instant(now), guest });
    return true;
  } catch (error) {
    if (error instanceof CivicError && error.code === 'already-there') return false;
    throw error;
  }
}
