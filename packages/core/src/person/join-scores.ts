import { award, newcomer } from '../badge/credit.ts';
import type { Contribution } from '../badge/badge.ts';
import type { Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import { compareIds } from '../idea/orders.ts';
import { dayIn, type Day } from '../ledger/instant.ts';
import type { CreditRow, PersonRow } from '../ledger/rows.ts';
import type { PersonId } from '../space/person.ts';

/**
 * The score that one person has who did it all: each subject earned when it was first done, as many in a day as earn points
 * in a day. A badge that either of them has stays, since when it was earned first.
 */
export function joinScores({ facts, space }: Case, guest: PersonId, person: PersonId): readonly Effect[] {
  const theirs = [...facts.list('credit', [guest])];
  if (theirs.length === 0) return [];
  const own = [...facts.list('credit', [person])];
  const dayOf = ({ at }: CreditRow): Day => dayIn(space.timeZone, at);
  const worthOf = worths([theirs, own], dayOf, (kind) => space.badges.points.find((rule) => rule.for === kind)?.perDay);

  const before = [facts.get('person', [guest]), facts.get('person', [person])].filter((row) => row !== undefined);
  const kept = firstOfEach([...own, ...theirs]);
  const day = kept.map(dayOf).reduce((a, b) => (a > b ? a : b), '');
  const earned = new Map<string, number>();
  let score = newcomer(person, day);
  const credits: CreditRow[] = [];
  for (const credit of kept) {
    const { kind } = credit;
    const on = `${dayOf(credit)} ${kind}`;
    const { points: each, perDay } = worthOf(on);
    const nth = earned.get(on) ?? 0;
    earned.set(on, nth + 1);
    const points = nth < perDay ? each : 0;
    credits.push({ ...credit, person, points });
    const counts = { ...score.counts, [kind]: (score.counts[kind] ?? 0) + 1 };
    const today = dayOf(credit) === day ? { ...score.today, [kind]: (score.today[kind] ?? 0) + 1 } : score.today;
    score = { ...score, points: score.points + points, counts, today };
    score = { ...score, badges: award(score, space.badges, kind, credit.at) };
  }
  return [
    ...theirs.map(({ kind, subject }): Effect => ({ do: 'drop', table: 'credit', key: [guest, kind, subject] })),
    ...credits.map((row): Effect => ({ do: 'put', table: 'credit', row })),
    { do: 'put', table: 'person', row: { ...score, badges: earliest([score, ...before]) } },
  ];
}

/** In the order in which they were earned; of two for one subject the first. */
function firstOfEach(credits: readonly CreditRow[]): readonly CreditRow[] {
  const first = new Map<string, CreditRow>();
  const inOrder = credits.toSorted(
    (a, b) => a.at - b.at || compareIds(a.kind, b.kind) || compareIds(a.subject, b.subject) || b.points - a.points,
  );
  for (const credit of inOrder) {
    const name = `${credit.kind} ${credit.subject}`;
    if (!first.has(name)) first.set(name, credit);
  }
  return [...first.values()];
}

interface Worth {
  readonly points: number;
  readonly perDay: number;
}

/**
 * What a subject was worth on a day, and how many of a day: as far as two histories tell it, since the rules may have changed
 * after it. Where somebody reached a day's limit, that was it; otherwise today's rule is asked, which takes nothing away.
 */
function worths(
  histories: readonly (readonly CreditRow[])[],
  dayOf: (credit: CreditRow) => Day,
  perDayOf: (kind: Contribution) => number | undefined,
): (on: string) => Worth {
  const worth = new Map<string, { points: number; most: number; limit: number; now: number }>();
  for (const history of histories) {
    const days = new Map<string, { kind: Contribution; earning: number; empty: number; points: number }>();
    for (const credit of history) {
      const on = `${dayOf(credit)} ${credit.kind}`;
      const day = days.get(on) ?? { kind: credit.kind, earning: 0, empty: 0, points: 0 };
      days.set(on, day);
      if (credit.points > 0) day.earning += 1;
      else day.empty += 1;
      day.points = Math.max(day.points, credit.points);
    }
    for (const [on, { kind, earning, empty, points }] of days) {
      const known = worth.get(on) ?? { points: 0, most: 0, limit: 0, now: perDayOf(kind) ?? Infinity };
      worth.set(on, known);
      known.points = Math.max(known.points, points);
      known.most = Math.max(known.most, earning);
      if (earning > 0 && empty > 0) known.limit = Math.max(known.limit, earning);
    }
  }
  return (on) => {
    const { points, most, limit, now } = worth.get(on) ?? { points: 0, most: 0, limit: 0, now: 0 };
    return { points, perDay: limit || Math.max(now, most) };
  };
}

function earliest(rows: readonly PersonRow[]): PersonRow['badges'] {
  const badges = rows.flatMap((row) => Object.entries(row.badges));
  const first = new Map<string, PersonRow['badges'][string]>();
  for (const [id, badge] of badges) if (badge.at < (first.get(id)?.at ?? Infinity)) first.set(id, badge);
  return Object.fromEntries(first);
}
