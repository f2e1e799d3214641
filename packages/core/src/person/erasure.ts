import type { ErasePerson } from '../ledger/action.ts';
import type { Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import { countsFor } from './claim.ts';

/** With somebody go the guests whom they claimed, whichever of the pseudonyms is named. */
export function decideErasure({ facts }: Case, action: ErasePerson): readonly Effect[] {
  const person = countsFor(facts, action.person);
  const all = [person, ...[...facts.of('person', person)].map((guest) => guest.person)];
  return all.map((one) => ({ do: 'erase', person: one }));
}
