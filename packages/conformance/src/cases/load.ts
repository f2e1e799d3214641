import type { LoadEntry, Vote } from '@civic-widgets/core';
import { act } from '../act.ts';
import { actors } from '../actors.ts';
import { everything } from '../everything.ts';
import type { Case } from '../harness.ts';
import { past } from '../past.ts';
import { backendOf, people, proposed } from '../people.ts';
import { same } from '../promise.ts';
import { allIdeas, gather } from '../walk.ts';

const needs = ['backend'] as const;

/** The n-th minute of a day two years ago. */
function then(minute: number): string {
  return `2024-06-01T12:${String(minute).padStart(2, '0')}:00.000Z`;
}

const old = { id: 'alt/1', origin: { system: 'consul:aubach', id: '1' } };

function oldIdea(more: Partial<LoadEntry> = {}): LoadEntry {
  return past(act.propose('square', 'Two years old', { id: old.id }), 'import-1', then(0), {
    origin: old.origin,
    ...more,
  });
}

function oldVote(minute: number, vote: Vote | 'withdrawn', person = 'import-2', idea = old.id): LoadEntry {
  return past(act.vote(idea, vote, { id: `alt/vote/${person}/${minute}` }), person, then(minute));
}

export const loadCases: readonly Case[] = [
  {
    name: 'load: keeps when and by whom something was accepted, and goes on from the last position',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      await proposed(anna);
      const entries = [oldIdea(), oldVote(1, 'for')];
      same(await backendOf(bench).load(entries), { taken: 2, known: 0, refused: [] }, 'The report');
      const kept = (await gather(backendOf(bench).entries(1))).map(({ position, ...entry }) => [position, entry]);
      same(
        kept,
        [
          [2, entries[0]],
          [3, entries[1]],
        ],
        'The entries',
      );
      const idea = await anna.idea(old.id);
      same([idea.createdAt, idea.votes.up, idea.author.mine], [then(0), 1, false], 'The idea');
    },
  },
  {
    name: 'load: the vote that was accepted last is the last, in whatever order they come',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      const idea = past(act.propose('debate', 'Old debate', { id: old.id }), 'import-1', then(0));
      const first = [oldVote(1, 'for', 'a'), oldVote(5, 'against', 'a')];
      const second = [oldVote(5, 'against', 'b'), oldVote(1, 'for', 'b')];
      const third = [oldVote(9, 'withdrawn', 'c'), oldVote(2, 'against', 'c'), oldVote(3, 'for', 'c')];
      const { refused } = await backendOf(bench).load([idea, ...first, ...second, ...third]);
      same(refused, [], 'What was refused');
      const { votes } = await anna.idea(old.id);
      same([votes.up, votes.down], [0, 2], 'The votes');
    },
  },
  {
    name: 'load: what was accepted before does not undo what people did since',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      const [idea, other] = [await proposed(anna, 'One', { project: 'debate' }), await proposed(anna, 'Other')];
      await anna.submit(act.vote(idea, 'for'));
      await ben.submit(act.vote(other, 'for'));
      await ben.submit(act.vote(other, 'withdrawn'));
      await anna.submit(act.cast('bench', { red: 1 }));
      for (const entry of [
        oldVote(1, 'against', actors.anna.person, idea),
        oldVote(2, 'for', actors.ben.person, other),
        past(act.cast('bench', { blue: 1 }), actors.anna.person, then(3)),
      ])
        same((await backendOf(bench).load([entry])).taken, 1, 'How many entries were taken');
      const { votes, myVote } = await anna.idea(idea);
      same([votes.up, votes.down, myVote], [1, 0, 'for'], 'The votes');
      same((await ben.idea(other)).votes.up, 0, 'The votes after one was withdrawn');
      const { ballotCount, myBallot } = await anna.poll('bench');
      same([ballotCount, myBallot], [1, { red: 1 }], 'How many took part, and the ballot');
    },
  },
  {
    name: 'load: a ballot that was accepted last is the last, in whatever order they come',
    needs,
    async run(bench) {
      const { nobody } = people(bench);
      const ballot = (person: string, minute: number, option: string) =>
        past(act.cast('bench', { [option]: 1 }, { id: `${person}/${minute}` }), person, then(minute));
      await backendOf(bench).load([
        ballot('a', 9, 'red'),
        ballot('a', 1, 'blue'),
        ballot('b', 1, 'blue'),
        ballot('b', 2, 'red'),
      ]);
      const { ballotCount, result } = await nobody.poll('bench');
      same([ballotCount, result?.map(({ votes }) => votes)], [2, [2, 0, 0]], 'How many took part, and the votes');
    },
  },
  {
    name: 'load: answers take their place in time, and the last one’s status holds',
    needs,
    async run(bench) {
      const { nobody } = people(bench);
      const answer = (minute: number, status: string) =>
        past(act.answer(old.id, status, status, { id: `answer/${minute}` }), 'office', then(minute), {
          role: 'official',
        });
      await backendOf(bench).load([oldIdea(), answer(9, 'built'), answer(3, 'checked')]);
      const { status, answers } = await nobody.idea(old.id);
      same(
        [status, answers.map((given) => given.status)],
        ['built', ['checked', 'built']],
        'The status, and the answers',
      );
    },
  },
  {
    name: 'load: the same again changes nothing',
    needs,
    async run(bench) {
      const entries = [oldIdea(), oldVote(1, 'for'), oldVote(2, 'for', 'import-3')];
      await backendOf(bench).load(entries);
      const before = [await everything(bench), await backendOf(bench).position()];
      const again = await backendOf(bench).load([...entries, ...structuredClone(entries)]);
      same(again, { taken: 0, known: 6, refused: [] }, 'The second report');
      same([await everything(bench), await backendOf(bench).position()], before, 'What is there');
    },
  },
  {
    name: 'load: what it refuses is named with index and code, and stops nothing',
    needs,
    async run(bench) {
      const { nobody } = people(bench);
      const lost = oldVote(3, 'for', 'import-9', 'no-such-idea');
      const conflict = { ...oldIdea(), action: act.propose('square', 'Another', { id: old.id }) };
      const report = await backendOf(bench).load([lost, oldIdea(), conflict, oldVote(1, 'for')]);
      same([report.taken, report.known], [2, 0], 'How many were taken, and how many known');
      same(
        report.refused.map(({ index, action, code }) => [index, action, code]),
        [
          [0, lost.action.id, 'not-found'],
          [2, old.id, 'id-conflict'],
        ],
        'What was refused',
      );
      same((await nobody.idea(old.id)).votes.up, 1, 'The votes');
    },
  },
  {
    name: 'load: what is no entry is refused as malformed, and stops nothing',
    needs,
    async run(bench) {
      const { nobody } = people(bench);
      const [idea, vote] = [oldIdea(), oldVote(1, 'for')];
      const nonsense = [
        { ...idea, action: { id: 'odd', kind: 'idea.sing' } },
        { ...vote, acceptedAt: 'yesterday' },
        {},
      ];
      const { taken, refused } = await backendOf(bench).load([...(nonsense as unknown as LoadEntry[]), idea, vote]);
      same(
        [taken, refused.map(({ index, action, code, field }) => [index, action, code, field])],
        [
          2,
          [
            [0, 'odd', 'malformed', 'action.kind'],
            [1, vote.action.id, 'malformed', 'acceptedAt'],
            [2, '', 'malformed', 'acceptedAt'],
          ],
        ],
        'How many were taken, and what was refused',
      );
      same((await nobody.idea(old.id)).votes.up, 1, 'The votes');
    },
  },
  {
    name: 'load: obeys sense alone: no dates, no policy, no role',
    needs,
    async run(bench) {
      const { nobody } = people(bench);
      const elsewhere = (project: string) => past(act.propose(project, project, { id: project }), 'import-1', then(0));
      const closed = ['past', 'coming', 'residents'].map(elsewhere);
      const late = past(act.cast('spring', { yes: 1 }), 'import-1', '2026-04-30T00:00:00.000Z');
      const { refused } = await backendOf(bench).load([...closed, late]);
      same(refused, [], 'What was refused');
      same((await allIdeas(nobody)).length, 3, 'How many ideas there are');
      same((await nobody.poll('spring')).ballotCount, 1, 'How many took part in the poll');
    },
  },
  {
    name: 'load: takes what the configuration offered once, so that a copy is whole',
    needs,
    async run(bench) {
      const { nobody } = people(bench);
      const idea = past(
        act.propose('former', 'Of long ago', { id: old.id, topic: 'former', area: 'former' }),
        'p',
        then(0),
      );
      const answer = past(act.answer(old.id, 'former', 'Done.'), 'office', then(2), { role: 'official' });
      const ballots = [act.cast('former', { yes: 1 }), act.cast('bench', { former: 2, red: 1 })];
      const { taken, refused } = await backendOf(bench).load([
        idea,
        oldVote(1, 'against'),
        answer,
        ...ballots.map((ballot) => past(ballot, 'p', then(3))),
      ]);
      same([taken, refused], [5, []], 'How many were taken, and what was refused');
      const { title, topic, status, votes } = await nobody.idea(old.id);
      same([title, topic, status, votes.down], ['Of long ago', 'former', 'former', 1], 'The idea');
      same(
        (await nobody.poll('bench')).result?.map((option) => option.votes),
        [1, 0, 0],
        'The votes of the poll',
      );
    },
  },
  {
    name: 'load: takes no secret ballot, whatever it comes with',
    needs,
    async run(bench) {
      const { refused, taken } = await backendOf(bench).load([past(act.cast('mayor', { a: 1 }), 'p', then(0))]);
      same([taken, refused.map(({ code }) => code)], [0, ['not-supported']], 'What was taken and refused');
      same(await backendOf(bench).position(), 0, 'The last position');
    },
  },
  {
    name: 'load: counts what came before on its own day',
    needs: ['backend', 'insight'],
    async run(bench) {
      await backendOf(bench).load([oldIdea(), oldVote(1, 'for')]);
      const insight = await people(bench).nobody.insight?.({ from: '2024-06-01', to: '2024-06-01' });
      same([insight?.total.ideas, insight?.total.votes], [1, 1], 'The ideas and votes of that day');
    },
  },
  {
    name: 'load: takes a stream of many, gap-free, with indices from its beginning',
    needs,
    async run(bench) {
      const many = 1_200;
      async function* stream(): AsyncGenerator<LoadEntry> {
        yield oldIdea();
        for (let index = 1; index < many; index++) {
          const idea = index === 1_100 ? 'no-such-idea' : old.id;
          yield past(act.vote(idea, 'for', { id: `v${index}` }), `person-${index}`, then(index % 60));
          if (index % 500 === 0) await Promise.resolve();
        }
      }
      const { taken, refused } = await backendOf(bench).load(stream());
      same(
        [taken, refused.map(({ index }) => index)],
        [many - 1, [1_100]],
        'How many were taken, and what was refused',
      );
      same(await backendOf(bench).position(), many - 1, 'The last position');
      same((await people(bench).nobody.idea(old.id)).votes.up, many - 2, 'The votes');
    },
  },
  {
    name: 'load: an export that is loaded into the same ledger is known, erased words included',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna, 'Soon to be forgotten');
      await anna.submit(act.vote(idea));
      const before = (await gather(backendOf(bench).entries())).map(({ position: _position, ...entry }) => entry);
      await backendOf(bench).erase('person-anna', { role: 'administrator', person: 'person-ada' });
      const report = await backendOf(bench).load(before);
      same(report, { taken: 0, known: 2, refused: [] }, 'The report');
      same((await anna.idea(idea)).title, '', 'The title');
    },
  },
];
