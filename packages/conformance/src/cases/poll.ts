import { allowed, denied, type Ballot, type ErrorCode, type OptionResult, type Poll } from '@civic-widgets/core';
import { act } from '../act.ts';
import type { Case } from '../harness.ts';
import { people } from '../people.ts';
import { refused, same } from '../promise.ts';
import { town } from '../town.ts';
import { idsOf, walk } from '../walk.ts';

const closing = Date.parse('2026-05-11T12:00:00.000Z');
const september = Date.parse('2026-08-31T22:00:00.000Z');
const square = ['poll.cast', 'project:square'] as const;
const debate = ['poll.cast', 'project:debate'] as const;

/** The votes of each option, or null. */
function votesOf({ result }: Poll): Readonly<Record<string, number>> | null {
  return result && Object.fromEntries(result.map(({ option, votes }: OptionResult) => [option, votes]));
}

export const pollCases: readonly Case[] = [
  {
    name: 'poll: is told as it was configured, before anyone took part',
    needs: square,
    async run(bench) {
      const { nobody } = people(bench);
      for (const file of town().polls.filter(({ project }) => project === 'square')) {
        const { grace: _grace, ...expected } = file;
        const { state, ballotCount, result: _result, can: _can, ...told } = await nobody.poll(file.id);
        same(told, expected, `The poll ${file.id}`);
        same([state, ballotCount], ['open', 0], 'Its state, and how many took part');
      }
    },
  },
  {
    name: 'poll: the list keeps the order of the configuration, page by page, by project and by state',
    needs: [...square, ...debate],
    async run(bench) {
      const { nobody } = people(bench);
      const { projects } = await nobody.space();
      const expected = town().polls.filter(({ project }) => projects.some(({ id }) => id === project));
      const read = (limit: number) =>
        walk((cursor) => nobody.polls({ limit, ...(cursor !== undefined && { cursor }) }));
      for (const limit of [100, 1, 2]) same(idsOf(await read(limit)), idsOf(expected), 'The list');
      same(idsOf((await nobody.polls({ project: 'debate' })).items), ['autumn', 'spring'], 'The list of a project');
      same(idsOf((await nobody.polls({ state: 'upcoming' })).items), ['autumn'], 'The list of what is to come');
      same(idsOf((await nobody.polls({ state: 'closed' })).items), ['spring'], 'The list of what is closed');
      same(
        idsOf((await nobody.polls({ project: 'square', state: 'open', limit: 2 })).items),
        ['bench', 'play'],
        'The first page of what is open in a project',
      );
      for (const poll of await read(3)) same(poll, await nobody.poll(poll.id), 'The poll in the list');
      await refused(nobody.polls({ cursor: 'no such cursor' }), 'malformed', 'cursor');
    },
  },
  {
    name: 'poll: a ballot counts, and is told to who cast it alone',
    needs: square,
    async run(bench) {
      const { anna, ben, nobody } = people(bench);
      await anna.submit(act.cast('bench', { green: 1 }));
      await ben.submit(act.cast('bench', { green: 1 }));
      const mine = await anna.poll('bench');
      same(
        [mine.ballotCount, votesOf(mine), mine.myBallot],
        [2, { red: 0, green: 2, blue: 0 }, { green: 1 }],
        'The poll',
      );
      const { myBallot, ballotCount } = await nobody.poll('bench');
      same([myBallot, ballotCount], [undefined, 2], 'The ballot of nobody, and how many took part');
      same((await ben.polls({ project: 'square' })).items[0], await ben.poll('bench'), 'The poll in the list');
    },
  },
  {
    name: 'poll: one choice means one option of the poll, with one point',
    needs: square,
    async run(bench) {
      const { anna } = people(bench);
      const wrong: readonly (readonly [Ballot, ErrorCode])[] = [
        [{}, 'choice-missing'],
        [{ pink: 1 }, 'choice-unknown'],
        [{ red: 1, blue: 1 }, 'too-many-choices'],
        [{ red: 2 }, 'invalid'],
        [{ red: 0 }, 'invalid'],
      ];
      for (const [ballot, code] of wrong) await refused(anna.submit(act.cast('bench', ballot)), code, 'ballot');
      const { ballotCount, myBallot } = await anna.poll('bench');
      same([ballotCount, myBallot], [0, undefined], 'How many took part, and the ballot');
    },
  },
  {
    name: 'poll: several choices are counted each, up to the maximum',
    needs: square,
    async run(bench) {
      const { anna, ben } = people(bench);
      await refused(anna.submit(act.cast('play', { swing: 1, slide: 1, sand: 1 })), 'too-many-choices', 'ballot');
      await refused(anna.submit(act.cast('play', { swing: 2 })), 'invalid', 'ballot');
      await anna.submit(act.cast('play', { swing: 1, slide: 1 }));
      await ben.submit(act.cast('play', { swing: 1 }));
      const poll = await anna.poll('play');
      same(
        [poll.ballotCount, votesOf(poll)],
        [2, { swing: 2, slide: 1, sand: 0 }],
        'How many took part, and the votes',
      );
      same(
        poll.result?.map(({ points }) => points),
        [2, 1, 0],
        'The points',
      );
    },
  },
  {
    name: 'poll: a ballot is changed where that is allowed, and counts once',
    needs: square,
    async run(bench) {
      const { anna, ben } = people(bench);
      for (const adapter of [anna, ben]) await adapter.submit(act.cast('bench', { red: 1 }));
      same((await anna.poll('bench')).can['poll.cast'], allowed, 'Whether the ballot may be changed');
      for (const option of ['blue', 'green', 'blue']) await anna.submit(act.cast('bench', { [option]: 1 }));
      const poll = await anna.poll('bench');
      same(
        [poll.ballotCount, votesOf(poll), poll.myBallot],
        [2, { red: 1, green: 0, blue: 1 }, { blue: 1 }],
        'The poll',
      );
    },
  },
  {
    name: 'poll: ballots of one person that arrive at once count once',
    needs: square,
    async run(bench) {
      const { anna } = people(bench);
      await Promise.all(Array.from({ length: 5 }, () => anna.submit(act.cast('bench', { red: 1 }))));
      const poll = await anna.poll('bench');
      same([poll.ballotCount, votesOf(poll)], [1, { red: 1, green: 0, blue: 0 }], 'How many took part, and the votes');
    },
  },
  {
    name: 'poll: a ballot is final where the poll says so, and the same one again is no second one',
    needs: square,
    async run(bench) {
      const { anna } = people(bench);
      const ballot = act.cast('play', { swing: 1 });
      const receipt = await anna.submit(ballot);
      await refused(anna.submit(act.cast('play', { sand: 1 })), 'already-cast');
      same((await anna.poll('play')).can['poll.cast'], denied('already-cast', 'none'), 'Whether one may cast again');
      same(await anna.submit(ballot), receipt, 'The receipt of the same ballot');
      const poll = await anna.poll('play');
      same([poll.ballotCount, poll.myBallot], [1, { swing: 1 }], 'How many took part, and the ballot');
    },
  },
  {
    name: 'poll: of two final ballots that arrive at once one counts, and the other is refused',
    needs: square,
    async run(bench) {
      const { anna } = people(bench);
      const outcomes = await Promise.allSettled(
        ['swing', 'sand'].map((option) => anna.submit(act.cast('play', { [option]: 1 }))),
      );
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      same(lost.length, 1, 'How many of the two were refused');
      for (const { reason } of lost) await refused(Promise.reject(reason as Error), 'already-cast');
      const poll = await anna.poll('play');
      const chosen = Object.values(votesOf(poll) ?? {}).reduce((sum, votes) => sum + votes, 0);
      same([poll.ballotCount, chosen], [1, 1], 'How many took part, and how many votes there are');
    },
  },
  {
    name: 'poll: results that all may see are there from the start',
    needs: square,
    async run(bench) {
      const { nobody } = people(bench);
      same(votesOf(await nobody.poll('bench')), { red: 0, green: 0, blue: 0 }, 'The result');
    },
  },
  {
    name: 'poll: results that follow one’s ballot are null until then, in the list as well',
    needs: square,
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      await ben.submit(act.cast('play', { swing: 1 }));
      for (const adapter of [anna, olga]) {
        same((await adapter.poll('play')).result, null, 'The result before one’s ballot');
        const listed = (await adapter.polls({ project: 'square' })).items.find(({ id }) => id === 'play');
        same(listed?.result, null, 'The result in the list');
      }
      await anna.submit(act.cast('play', { slide: 1 }));
      same(votesOf(await anna.poll('play')), { swing: 1, slide: 1, sand: 0 }, 'The result after it');
    },
  },
  {
    name: 'poll: results that follow the closing are null until then, for everyone',
    needs: square,
    async run(bench) {
      const { anna, ben, ada } = people(bench);
      await anna.submit(act.cast('pool', { yes: 1 }));
      for (const adapter of [anna, ben, ada]) same((await adapter.poll('pool')).result, null, 'The result while open');
      same((await anna.poll('pool')).myBallot, { yes: 1 }, 'One’s own ballot');
      bench.clock.set(closing - 1);
      same((await anna.poll('pool')).result, null, 'The result a millisecond before the closing');
      bench.clock.set(closing);
      for (const adapter of [anna, ben])
        same(votesOf(await adapter.poll('pool')), { yes: 1, no: 0 }, 'The result after the closing');
    },
  },
  {
    name: 'poll: opens and closes by the backend’s clock, whatever the device claims',
    needs: debate,
    async run(bench) {
      const { anna } = people(bench);
      const wait = denied('not-open-yet', 'wait', '2026-08-31T22:00:00.000Z');
      const autumn = await anna.poll('autumn');
      same([autumn.state, autumn.can['poll.cast']], ['upcoming', wait], 'The poll before it opens');
      const later = { at: '2026-10-01T00:00:00.000Z' };
      await refused(anna.submit(act.cast('autumn', { yes: 1 }, later)), 'not-open-yet');
      const spring = await anna.poll('spring');
      same([spring.state, spring.can['poll.cast']], ['closed', denied('closed', 'none')], 'The poll after it closed');
      const earlier = { at: '2026-02-01T00:00:00.000Z' };
      await refused(anna.submit(act.cast('spring', { yes: 1 }, earlier)), 'closed');
      bench.clock.set(september - 1);
      same((await anna.poll('autumn')).state, 'upcoming', 'The state a millisecond before the opening');
      bench.clock.set(september);
      await anna.submit(act.cast('autumn', { yes: 1 }));
      const open = await anna.poll('autumn');
      same([open.state, open.ballotCount], ['open', 1], 'The poll once it is open');
    },
  },
  {
    name: 'poll: a ballot that was under way when the poll closed is taken within the grace, and no other',
    needs: square,
    async run(bench) {
      const { anna, ben, cem, dora } = people(bench);
      const underWay = { at: '2026-05-11T11:59:59.999Z' };
      bench.clock.set(closing + 599_999);
      same((await anna.poll('pool')).state, 'closed', 'The state within the grace');
      await anna.submit(act.cast('pool', { yes: 1 }, underWay));
      await refused(ben.submit(act.cast('pool', { no: 1 }, { at: '2026-05-11T12:00:00.000Z' })), 'closed');
      await refused(cem.submit(act.cast('pool', { no: 1 }, { at: '2026-05-11T12:05:00.000Z' })), 'closed');
      bench.clock.set(closing + 600_000);
      await refused(dora.submit(act.cast('pool', { no: 1 }, underWay)), 'closed');
      same(votesOf(await ben.poll('pool')), { yes: 1, no: 0 }, 'The result');
    },
  },
  {
    name: 'poll: a project that is closed to a person takes no ballot of theirs',
    needs: ['poll.cast', 'project:residents'],
    async run(bench) {
      const { anna, vera } = people(bench);
      const id = 'BO.OM.97/24:№ 5 #100%';
      const join = { ...denied('not-allowed', 'sign-in'), lacks: 'group' };
      same((await anna.poll(id)).can['poll.cast'], join, 'Whether a guest may cast');
      await refused(anna.submit(act.cast(id, { 'ja/да': 1 })), 'not-allowed');
      await vera.submit(act.cast(id, { 'nein: 0 %': 1 }));
      const poll = await vera.poll(id);
      same(poll.id, id, 'The id');
      same([poll.ballotCount, votesOf(poll)], [1, { 'ja/да': 0, 'nein: 0 %': 1 }], 'How many took part, and the votes');
    },
  },
  {
    name: 'poll: what is not there is not found, and never null',
    needs: ['poll.cast'],
    async run(bench) {
      const { anna } = people(bench);
      for (const id of ['no-such-poll', '__proto__', 'constructor']) {
        await refused(anna.poll(id), 'not-found');
        await refused(anna.submit(act.cast(id, { yes: 1 })), 'not-found', 'poll');
      }
    },
  },
  {
    name: 'poll: a secret ballot never reaches a ledger',
    needs: square,
    async run(bench) {
      const { anna } = people(bench);
      same((await anna.poll('mayor')).can['poll.cast'], denied('not-supported', 'none'), 'Whether one may cast');
      await refused(anna.submit(act.cast('mayor', { a: 1 })), 'not-supported', 'poll');
      same((await anna.poll('mayor')).ballotCount, 0, 'How many took part');
    },
  },
];
