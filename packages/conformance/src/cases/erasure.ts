import { act } from '../act.ts';
import { actors } from '../actors.ts';
import { everything } from '../everything.ts';
import type { Case } from '../harness.ts';
import { past } from '../past.ts';
import { backendOf, people, proposed } from '../people.ts';
import { check, refused, same } from '../promise.ts';
import { gather } from '../walk.ts';
import { busyDay, entriesOf } from './ledger.ts';

const needs = ['backend'] as const;

export const erasureCases: readonly Case[] = [
  {
    name: 'erase: blanks the words everywhere, and keeps votes, counts and order',
    needs,
    async run(bench) {
      const idea = await busyDay(bench);
      const { ben, anna, ada } = people(bench);
      const before = await ben.idea(idea);
      await backendOf(bench).erase(actors.anna.person, actors.ada);
      const after = await ben.idea(idea);
      same([after.title, after.text, after.author.name, after.erased], ['', '', undefined, true], 'The idea’s words');
      const left = { title: '', text: '', author: { mine: false, official: false }, erased: true };
      same(after, { ...before, ...left }, 'What is left of the idea');
      const comments = (await ben.comments(idea)).items;
      same(
        comments.map(({ text, erased }) => [text, erased]),
        [
          ['', true],
          ['Ben’s comment', false],
        ],
        'The comments',
      );
      const all = JSON.stringify([await entriesOf(bench), await everything(bench), (await ada.ideas()).items]);
      for (const words of ['own words', 'more of them', 'Anna’s comment', 'Anna A.'])
        check(!all.includes(words), `After an erasure nothing should hold “${words}”.`);
      same((await anna.idea(idea)).myVote, 'for', 'The vote of who was erased');
    },
  },
  {
    name: 'erase: is an entry of its own, and what is derived again is the same',
    needs,
    async run(bench) {
      await busyDay(bench);
      const position = await backendOf(bench).position();
      const receipt = await backendOf(bench).erase(actors.anna.person, actors.ada);
      same(receipt.position, position + 1, 'The position of the erasure');
      const last = (await entriesOf(bench, position))[0];
      same([last?.action.kind, last?.person], ['person.erase', actors.ada.person], 'The last entry, and whose it is');
      const before = await everything(bench);
      await backendOf(bench).rebuild();
      same(await everything(bench), before, 'What people can read');
    },
  },
  {
    name: 'erase: a search no longer finds the words, and sending them again brings nothing back',
    needs: ['backend', 'filter:text'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const action = act.propose('square', 'Unmistakable');
      const receipt = await anna.submit(action);
      await backendOf(bench).erase(actors.anna.person, actors.ada);
      same((await ben.ideas({ text: 'unmistakable' })).items, [], 'What a search finds');
      same(await anna.submit(action), receipt, 'The receipt of the same action');
      same((await ben.idea(receipt.subject)).title, '', 'The title');
    },
  },
  {
    name: 'erase: of somebody else is for administrators, and what is refused touches nothing',
    needs,
    async run(bench) {
      await busyDay(bench);
      const before = [await everything(bench), await entriesOf(bench)];
      for (const by of [actors.ben, actors.olga, actors.mo])
        await refused(backendOf(bench).erase(actors.anna.person, by), 'not-allowed');
      same([await everything(bench), await entriesOf(bench)], before, 'What is there');
    },
  },
  {
    name: 'demographics: are kept apart, replaced person by person, and forgotten with an erasure',
    needs,
    async run(bench) {
      const backend = backendOf(bench);
      const [anna, ben] = [actors.anna.person, actors.ben.person];
      await backend.describe([
        { person: anna, area: 'north', ageBand: '25-44', gender: 'female' },
        { person: ben, ageBand: '65-' },
      ]);
      await backend.describe([{ person: anna, area: 'south' }]);
      const told = async () =>
        (await gather(backend.demographics())).toSorted((a, b) => (a.person < b.person ? -1 : 1));
      same(
        await told(),
        [
          { person: anna, area: 'south' },
          { person: ben, ageBand: '65-' },
        ],
        'What people told',
      );
      await proposed(people(bench).anna);
      await backend.erase(anna, actors.ada);
      same(await told(), [{ person: ben, ageBand: '65-' }], 'What is left after an erasure');
      check(!JSON.stringify(await entriesOf(bench)).includes('ageBand'), 'Demographics should not be in the ledger.');
    },
  },
  {
    name: 'demographics: are forgotten also where the erasure is an action that somebody submits or loads',
    needs,
    async run(bench) {
      const backend = backendOf(bench);
      const [anna, ben] = [actors.anna.person, actors.ben.person];
      await backend.describe([
        { person: anna, area: 'north' },
        { person: ben, area: 'south' },
      ]);
      await people(bench).ada.submit(act.erase(anna));
      same(await gather(backend.demographics()), [{ person: ben, area: 'south' }], 'What is left after an action');
      await backend.load([
        past(act.erase(ben), actors.ada.person, '2026-05-01T00:00:00.000Z', { role: 'administrator' }),
      ]);
      same(await gather(backend.demographics()), [], 'What is left after a load');
    },
  },
  {
    name: 'erase: everyone may erase themselves, and nobody else',
    needs: ['person.erase', 'idea.propose'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const { subject: idea } = await anna.submit(act.propose('square', 'Anna’s own words'));
      await refused(ben.submit(act.erase(actors.anna.person)), 'not-allowed');
      same((await ben.idea(idea)).title, 'Anna’s own words', 'The title');
      await anna.submit(act.erase(actors.anna.person));
      const after = await ben.idea(idea);
      same([after.title, after.erased], ['', true], 'What is left of the idea');
    },
  },
];
