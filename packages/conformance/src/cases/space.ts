import { instant, newId, type Action, type IdeaFilter, type IdeaQuery } from '@civic-widgets/core';
import { act } from '../act.ts';
import { actors } from '../actors.ts';
import type { Case } from '../harness.ts';
import { backendOf, people, proposed } from '../people.ts';
import { check, refused, same } from '../promise.ts';
import { start, town } from '../town.ts';

export const spaceCases: readonly Case[] = [
  {
    name: 'space: is told as it was configured, without what is not for everyone',
    needs: [],
    async run(bench) {
      const space = await people(bench).nobody.space();
      const file = town();
      const { id: _id, projects, supports: _supports, ...told } = space;
      const { id: _own, projects: configured, origins: _origins, polls: _polls, ...expected } = file;
      same(told, expected, 'The space');
      check(projects.length > 0, 'A space should have at least one project.');
      for (const project of projects) {
        same(
          project,
          configured.find(({ id }) => id === project.id),
          `The project ${project.id}`,
        );
      }
    },
  },
  {
    name: 'space: every power that it names is there',
    needs: [],
    async run(bench) {
      const adapter = people(bench).anna;
      const { supports } = await adapter.space();
      for (const power of ['similar', 'standing', 'insight', 'mine', 'queue'] as const) {
        const there = typeof adapter[power] === 'function';
        check(
          there || !supports[power],
          `The space says that ${power} is supported, but the adapter has no ${power}().`,
        );
      }
      check(['browser', 'server'].includes(supports.keeps), 'The space should say where what people do is kept.');
    },
  },
  {
    name: 'space: what it does not support is refused as not-supported, and never passed over',
    needs: [],
    async run(bench) {
      const adapter = people(bench).anna;
      const { supports } = await adapter.space();
      const idea = await proposed(adapter);
      for (const action of oneOfEach(idea).filter(({ kind }) => !supports.actions.includes(kind)))
        await refused(adapter.submit(action), 'not-supported');
      for (const order of (['fair', 'hot', 'newest'] as const).filter((order) => !supports.orders.includes(order)))
        await refused(adapter.ideas({ order }), 'not-supported');
      for (const [filter, query] of Object.entries(filters) as [IdeaFilter, IdeaQuery][])
        if (!supports.filters.includes(filter)) await refused(adapter.ideas(query), 'not-supported');
    },
  },
  {
    name: 'viewer: is told the role, the person, and what may be done in each project',
    needs: [],
    async run(bench) {
      const { nobody, anna, vera } = people(bench);
      const { projects } = await nobody.space();
      for (const [adapter, role, person] of [
        [nobody, 'visitor', undefined],
        [anna, 'guest', actors.anna.person],
        [vera, 'verified', actors.vera.person],
      ] as const) {
        const viewer = await adapter.viewer();
        same([viewer.role, viewer.person], [role, person], 'The viewer');
        same(Object.keys(viewer.can).toSorted(), projects.map(({ id }) => id).toSorted(), 'The projects of the viewer');
      }
    },
  },
  {
    name: 'viewer: a visitor may what a guest may',
    needs: ['idea.propose'],
    async run(bench) {
      const { nobody, anna } = people(bench);
      same((await nobody.viewer()).can, (await anna.viewer()).can, 'What a visitor may');
      const idea = await proposed(anna);
      same((await nobody.idea(idea)).can, (await anna.idea(idea)).can, 'What a visitor may with an idea');
    },
  },
  {
    name: 'space: an apply puts a higher version in force, and every read follows',
    needs: ['backend'],
    async run(bench) {
      const adapter = people(bench).anna;
      const backend = backendOf(bench);
      const file = await backend.file();
      await backend.apply({ ...file, version: file.version + 1, name: 'Aubach am See' });
      same((await adapter.space()).name, 'Aubach am See', 'The name');
      same((await backend.file()).version, file.version + 1, 'The version in force');
    },
  },
  {
    name: 'space: an apply refuses a version that is not higher, and takes the same file again',
    needs: ['backend'],
    async run(bench) {
      const backend = backendOf(bench);
      const file = await backend.file();
      await backend.apply(file);
      await refused(backend.apply({ ...file, name: 'Sea' }), 'invalid', 'version');
      await refused(backend.apply({ ...file, name: 'Sea', version: file.version - 1 }), 'invalid', 'version');
      same(await backend.file(), file, 'The file in force');
    },
  },
  {
    name: 'space: an apply refuses a file that makes no sense, and says where',
    needs: ['backend'],
    async run(bench) {
      const backend = backendOf(bench);
      const file = await backend.file();
      const wrong = { ...file, version: file.version + 1, timeZone: 'Europe/Aubach' };
      await refused(backend.apply(wrong), 'invalid', 'timeZone');
      same(await backend.file(), file, 'The file in force');
    },
  },
];

/** An action of each kind that someone may want, all about one idea. */
function oneOfEach(idea: string): readonly Action[] {
  const envelope = { id: newId(), at: instant(start) };
  return [
    act.vote(idea),
    act.comment(idea, 'Text'),
    act.cast('bench', { red: 1 }),
    { ...envelope, kind: 'idea.follow', idea, follow: true },
    { ...envelope, id: newId(), kind: 'idea.report', idea, payload: { reason: 'Spam' } },
  ];
}

const filters: Readonly<Record<IdeaFilter, IdeaQuery>> = {
  project: { project: 'square' },
  topic: { topic: 'green' },
  area: { area: 'north' },
  status: { status: 'received' },
  text: { text: 'bench' },
  mine: { mine: true },
  followed: { followed: true },
  hidden: { hidden: true },
  mergedInto: { mergedInto: 'nothing' },
};
