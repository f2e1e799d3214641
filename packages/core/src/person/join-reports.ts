import type { Effect } from '../ledger/effect.ts';
import type { ReportRow } from '../ledger/rows.ts';
import type { Facts } from '../ledger/state.ts';
import type { PersonId } from '../space/person.ts';

/** A report counts once a person: where both reported the same thing, the first one does. */
export function joinReports(facts: Facts, guest: PersonId, person: PersonId): readonly Effect[] {
  return [...facts.of('report', guest)].flatMap((theirs): readonly Effect[] => {
    const { idea, comment } = theirs;
    const own = facts.get('report', [idea, comment, person]);
    const drop: Effect = { do: 'drop', table: 'report', key: [idea, comment, guest] };
    if (!own) return [drop, { do: 'put', table: 'report', row: { ...theirs, person } }];
    const [stands, falls] = theirs.at < own.at ? [theirs, own] : [own, theirs];
    return [
      drop,
      { do: 'put', table: 'report', row: { ...stands, person } },
      ...(falls.settled ? [] : [recount(facts, falls)]),
    ];
  });
}

/** What waits on a subject without one report that fell away. */
function recount(facts: Facts, fallen: ReportRow): Effect {
  const { idea, comment } = fallen;
  const left = [...facts.list('report', [idea, comment])]
    .filter(({ settled, person }) => !settled && person !== fallen.person)
    .map(({ at }) => at);
  const to = { reports: left.length, reportedAt: left.length === 0 ? null : Math.min(...left) };
  return comment === ''
    ? { do: 'set', table: 'idea', key: [idea], to }
    : { do: 'set', table: 'comment', key: [comment], to };
}
