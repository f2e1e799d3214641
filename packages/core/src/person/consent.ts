import { refuse, type Refusal } from '../errors.ts';
import type { Consent } from '../ledger/action.ts';
import { objection, type Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import { instant, milliseconds } from '../ledger/instant.ts';
import type { ConsentRow } from '../ledger/rows.ts';
import type { Consented } from '../space/person.ts';

/** Somebody agrees to the version of a text that is in force, or takes it back, whichever version it was. */
export function decideConsent(judged: Case, action: Consent): Refusal | readonly Effect[] {
  const { entry, facts } = judged;
  const refusal = objection(judged, judged.actor && cannotAgree(judged, action));
  if (refusal) return refusal;
  const at = milliseconds(entry.acceptedAt);
  const before = facts.get('consent', [entry.person, action.text]);
  if (before && before.at > at) return [];
  const { text, version, given } = action;
  return [{ do: 'put', table: 'consent', row: { person: entry.person, text, version, given, at } }];
}

function cannotAgree({ space }: Case, { text: id, version, given }: Consent): Refusal | undefined {
  const text = space.texts?.find((one) => one.id === id);
  if (!text) return refuse('not-found', 'text');
  return given && text.version !== version
    ? refuse('invalid', 'version', `Version ${text.version} is in force.`)
    : undefined;
}

/** What a person agreed to, by the text's id. */
export function viewConsents(rows: Iterable<ConsentRow>): readonly Consented[] {
  return [...rows]
    .filter(({ given }) => given)
    .map(({ text, version, at }) => ({ text, version, at: instant(at) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}
