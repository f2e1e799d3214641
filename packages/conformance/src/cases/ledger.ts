import { instant, type Action, type Entry } from '@civic-widgets/core';
import { act } from '../act.ts';
import { actors } from '../actors.ts';
import { awkwardTexts } from '../awkward.ts';
import { everything } from '../everything.ts';
import type { Bench, Case } from '../harness.ts';
import { backendOf, commented, people, proposed } from '../people.ts';
import { failure, find, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { otherwise, slimmer } from '../town-later.ts';
import { gather, walk } from '../walk.ts';

const needs = ['backend'] as const;

export async function entriesOf(bench: Bench, since?: number): Promise<Entry[]> {
  return gather(backendOf(bench).entries(since));
}

/** A little of everything, by several people. */
export async function busyDay(bench: Bench): Promise<string> {
  const { anna, ben, vera, olga, ada } = people(bench);
  const idea = await proposed(anna, 'Anna’s own words', { text: 'And more of them', topic: 'green', name: 'Anna A.' });
  const debate = await proposed(ben, 'One-way streets', { project: 'debate' });
  bench.clock.set(start + 1_000);
  for (const adapter of [anna, ben, vera]) await adapter.submit(act.vote(idea));
  await ben.submit(act.vote(idea, 'withdrawn'));
  await anna.submit(act.vote(debate, 'against'));
  const comment = await commented(anna, idea, 'Anna’s comment', { name: 'Anna A.' });
  bench.clock.set(start + 2_000);
  await commented(ben, idea, 'Ben’s comment', { replyTo: comment });
  await olga.submit(act.hideComment(await commented(ben, debate, 'Rude'), debate, 'Be kind.'));
  await olga.submit(act.answer(idea, 'planned', 'Yes.', { office: 'Bauamt' }));
  await olga.submit(act.hide(await proposed(ben, 'Spam'), 'Spam.'));
  await ada.submit(act.tally(debate, 12, 3));
  bench.clock.set(start + 86_400_000);
  await vera.submit(act.cast('bench', { red: 1 }));
  await vera.submit(act.cast('bench', { blue: 1 }));
  await anna.submit(act.cast('play', { swing: 1, sand: 1 }));
  await olga.submit(act.attend('walk', actors.anna.person));
  return idea;
}

export const ledgerCases: readonly Case[] = [
  {
    name: 'ledger: holds each action as it was sent, in order, with who and when',
    needs,
    async run(bench) {
      const { anna, vera } = people(bench);
      const actions: Action[] = [];
      for (const [index, text] of awkwardTexts.entries()) {
        bench.clock.set(start + index);
        const action = act.propose('square', `No. ${index}`, { text, id: `№ ${index}/${text.length}` });
        actions.push(action);
        await (index % 2 === 0 ? anna : vera).submit(action);
      }
      same(
        await entriesOf(bench),
        actions.map((action, index) => ({
          position: index + 1,
          acceptedAt: instant(start + index),
          person: index % 2 === 0 ? actors.anna.person : actors.vera.person,
          role: index % 2 === 0 ? 'guest' : 'verified',
          channel: 'online',
          action,
        })),
        'The entries',
      );
    },
  },
  {
    name: 'ledger: what is refused leaves no entry and no gap',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      same([await backendOf(bench).position(), await entriesOf(bench)], [0, []], 'The last position, and the entries');
      await anna.submit(act.propose('square', 'One'));
      await failure(anna.submit(act.propose('square', ' ')), 'a title is missing');
      await failure(anna.submit(act.vote('nothing')), 'there is no such idea');
      await anna.submit(act.propose('square', 'Two'));
      same(
        (await entriesOf(bench)).map(({ position }) => position),
        [1, 2],
        'The positions',
      );
      same(await backendOf(bench).position(), 2, 'The last position');
    },
  },
  {
    name: 'ledger: is read on from a position',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      for (let i = 0; i < 5; i++) await proposed(anna, `Idea ${i}`);
      const all = await entriesOf(bench);
      for (const since of [0, 3, 5, 9])
        same(await entriesOf(bench, since), all.slice(since), `What came after ${since}`);
    },
  },
  {
    name: 'ledger: what an official entered names both, and the channel',
    needs,
    async run(bench) {
      const { olga } = people(bench);
      const action = act.propose('square', 'By letter', { behalf: { person: 'letter/17', channel: 'paper' } });
      await olga.submit(action);
      const [entry] = await entriesOf(bench);
      same(
        [entry?.person, entry?.by, entry?.role, entry?.channel],
        ['letter/17', actors.olga.person, 'guest', 'paper'],
        'For whom, by whom, in which role and how',
      );
    },
  },
  {
    name: 'ledger: everything that is derived can be derived again',
    needs,
    async run(bench) {
      await busyDay(bench);
      const [before, entries] = [await everything(bench), await entriesOf(bench)];
      await backendOf(bench).rebuild();
      same(await everything(bench), before, 'What people can read');
      same(await entriesOf(bench), entries, 'The entries');
    },
  },
  {
    name: 'ledger: goes on after everything was derived again',
    needs,
    async run(bench) {
      const idea = await busyDay(bench);
      await backendOf(bench).rebuild();
      const { ben, anna } = people(bench);
      await ben.submit(act.vote(idea));
      await anna.submit(act.vote(idea, 'withdrawn'));
      same((await ben.idea(idea)).votes.up, 2, 'The votes');
      await refused(anna.submit(act.cast('play', { sand: 1 })), 'already-cast');
    },
  },
  {
    name: 'ledger: everything can be derived again when the configuration has moved on',
    needs,
    async run(bench) {
      const idea = await busyDay(bench);
      const backend = backendOf(bench);
      await backend.apply(slimmer(await backend.file()));
      const [before, entries] = [await everything(bench), await entriesOf(bench)];
      await backend.rebuild();
      same(await everything(bench), before, 'What people can read');
      same(await entriesOf(bench), entries, 'The entries');
      await refused(people(bench).ben.submit(act.vote(idea)), 'not-found');
    },
  },
  {
    name: 'ledger: each entry is derived again by the version of the file that it was judged by',
    needs,
    async run(bench) {
      await busyDay(bench);
      const backend = backendOf(bench);
      await backend.apply(otherwise(await backend.file()));
      const { anna, vera } = people(bench);
      const idea = await proposed(anna, 'Under other rules');
      await vera.submit(act.vote(idea));
      await backend.apply(slimmer(await backend.file()));
      await people(bench).ben.submit(act.propose('debate', 'Later still'));
      const before = await everything(bench);
      await backend.rebuild();
      same(await everything(bench), before, 'What people can read');
    },
  },
  {
    name: 'ledger: every version of the file is kept, with the position from which it held',
    needs,
    async run(bench) {
      const backend = backendOf(bench);
      const first = await backend.file();
      await proposed(people(bench).anna);
      const second = otherwise(first);
      await backend.apply(second);
      await backend.apply(second);
      const third = slimmer(second);
      await backend.apply(third);
      const versions = [
        { from: 0, file: first },
        { from: 1, file: second },
        { from: 1, file: third },
      ];
      same(await backend.files(), versions, 'The versions');
      await backend.rebuild();
      same(await backend.files(), versions, 'The versions after everything was derived again');
    },
  },
  {
    name: 'mine: holds everything that one did, the newest first, and nothing of others',
    needs: ['mine', 'idea.comment'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      const own = [act.vote(idea), act.comment(idea, 'One'), act.comment(idea, 'Two'), act.vote(idea, 'withdrawn')];
      for (const action of own) {
        await anna.submit(action);
        await commented(ben, idea, 'Ben’s');
      }
      const read = (limit: number) =>
        walk(
          async (cursor) => (await anna.mine?.({ limit, ...(cursor !== undefined && { cursor }) })) ?? { items: [] },
        );
      for (const limit of [50, 1, 2]) {
        const entries = await read(limit);
        same(
          entries.slice(0, 4).map(({ action }) => action),
          own.toReversed(),
          'One’s own actions',
        );
        same(
          entries.map(({ person }) => person),
          Array(5).fill(actors.anna.person),
          'Whose entries they are',
        );
      }
      same((await people(bench).cem.mine?.())?.items, [], 'What somebody did who did nothing');
      same((await people(bench).nobody.mine?.())?.items, [], 'What a visitor did');
    },
  },
  {
    name: 'ledger: whole and in order also while many write and some load',
    needs,
    async run(bench) {
      const { anna, ben, cem, vera } = people(bench);
      const idea = await proposed(anna);
      const loading = backendOf(bench).load(
        (await entriesOf(bench)).map(({ position: _position, ...entry }) => ({
          ...entry,
          action: act.propose('square', 'From elsewhere'),
        })),
      );
      await Promise.all([loading, ...[anna, ben, cem, vera].map((adapter) => adapter.submit(act.vote(idea)))]);
      const entries = await entriesOf(bench);
      same(
        entries.map(({ position }) => position),
        [1, 2, 3, 4, 5, 6],
        'The positions',
      );
      same(new Set(entries.map(({ action }) => action.id)).size, 6, 'How many different actions there are');
      find(
        entries,
        ({ action }) => action.kind === 'idea.propose' && action.payload?.title === 'From elsewhere',
        'The loaded entry',
      );
    },
  },
];
