import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { viewCan } from '../idea/view.ts';
import { dayIn, instant } from '../ledger/instant.ts';
import { visitor } from './person.ts';
import { periodAt } from './period.ts';
import { pollState } from '../poll/view.ts';
import type { Project, SpaceFile } from './space.ts';

const begin = Date.parse('2026-03-28T00:00:00.000Z');
/** Two days, in which clocks are put forward, somewhere. */
const anyMoment = fc.integer({ min: begin, max: begin + 2 * 86_400_000 });
const anyWindow = fc
  .tuple(fc.option(anyMoment, { nil: undefined }), fc.option(anyMoment, { nil: undefined }))
  .map(([opens, closes]) => ({
    ...(opens !== undefined && { opens: instant(opens) }),
    ...(closes !== undefined && { closes: instant(closes) }),
  }));
const anySpace = fc
  .record({
    timeZone: fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham'),
    projects: fc.array(
      fc.tuple(anyWindow, fc.array(fc.tuple(anyMoment, anyMoment), { maxLength: 3 })).map(([window, phases]) => ({
        ...{ id: 'p', policy: {}, ...window },
        phases: phases.map(([opens, closes]) => ({
          ...{ opens: instant(opens), closes: instant(closes), allows: ['idea.vote', 'poll.cast'] },
        })),
      })),
      { maxLength: 3 },
    ),
    polls: fc.array(anyWindow, { maxLength: 3 }),
  })
  .map((space) => space as unknown as SpaceFile);

/** What a moment decides, as far as a visitor learns of it. */
function seenAt(space: SpaceFile, now: number): unknown {
  return {
    can: viewCan({ space, actor: visitor, now }),
    polls: space.polls.map((poll) => pollState(poll, now)),
    day: dayIn(space.timeZone, now),
  };
}

test('within a period the clock changes nothing that a visitor sees, and a period holds its moment', () => {
  fc.assert(
    fc.property(anySpace, anyMoment, fc.double({ min: 0, max: 1, noNaN: true }), (space, now, place) => {
      const { from, until } = periodAt(space, now);
      assert.ok(from <= now && now < until);
      const other = Math.min(until - 1, from + Math.floor(place * (until - from)));
      for (const moment of [from, other, until - 1]) {
        assert.deepEqual(seenAt(space, moment), seenAt(space, now));
        assert.deepEqual(periodAt(space, moment), { from, until });
      }
    }),
    { numRuns: 300 },
  );
});

test('a period ends with the millisecond in which something opens or closes', () => {
  const project = { id: 'p', opens: instant(begin + 5), closes: instant(begin + 9) } as unknown as Project;
  const space = { projects: [project], polls: [], timeZone: 'UTC' } as unknown as SpaceFile;
  assert.deepEqual(periodAt(space, begin + 4), { from: begin, until: begin + 5 });
  assert.deepEqual(periodAt(space, begin + 5), { from: begin + 5, until: begin + 9 });
  assert.deepEqual(periodAt(space, begin + 9), { from: begin + 9, until: begin + 900_000 });
});
