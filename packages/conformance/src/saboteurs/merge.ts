import { CivicError, type Action, type CivicAdapter, type Idea } from '@civic-widgets/core';
import { actors } from '../actors.ts';
import type { Bench } from '../harness.ts';
import { adapterLie, filterPage, ideaLie, mapPage, type Saboteur } from './saboteur.ts';

type Merge = Extract<Action, { kind: 'idea.merge' }>;

/** Both ideas as they were before they were joined. */
type Before = readonly [from: Idea, into: Idea];

/** Remembers what was joined, and changes ideas by it. */
function joinedLie(name: string, lie: (idea: Idea, before: Before) => Idea): Saboteur {
  return adapterLie(name, ['merge'], () => {
    const known: Before[] = [];
    const told = (idea: Idea): Idea => known.reduce((now, before) => lie(now, before), idea);
    return (adapter) => ({
      async submit(action) {
        const before = action.kind === 'idea.merge' && (await bothOf(adapter, action));
        const receipt = await adapter.submit(action);
        if (before) known.push(before);
        return receipt;
      },
      idea: async (...asked) => told(await adapter.idea(...asked)),
      ideas: async (...asked) => mapPage(await adapter.ideas(...asked), told),
    });
  });
}

async function bothOf(adapter: CivicAdapter, { idea, into }: Merge): Promise<Before | false> {
  try {
    return [await adapter.idea(idea), await adapter.idea(into)];
  } catch {
    return false;
  }
}

function submitLie(
  name: string,
  lie: (adapter: CivicAdapter, action: Merge, bench: Bench) => ReturnType<CivicAdapter['submit']>,
): Saboteur {
  return adapterLie(name, ['merge'], (bench) => (adapter) => ({
    submit: (action) => (action.kind === 'idea.merge' ? lie(adapter, action, bench) : adapter.submit(action)),
  }));
}

export const mergeSaboteurs: readonly Saboteur[] = [
  joinedLie('adds votes up when ideas are joined', (idea, [from, into]) =>
    idea.id === into.id ? { ...idea, votes: { ...idea.votes, up: (from.votes.up ?? 0) + (into.votes.up ?? 0) } } : idea,
  ),
  joinedLie('leaves votes on the duplicate', (idea, [from]) =>
    idea.id === from.id ? { ...idea, votes: from.votes } : idea,
  ),
  joinedLie('takes imported totals along', (idea, [from, into]) =>
    idea.id === into.id ? { ...idea, imported: from.imported + into.imported } : idea,
  ),
  joinedLie('leaves followers behind', (idea, [, into]) => (idea.id === into.id ? { ...idea, followed: false } : idea)),
  ideaLie('forgets where an idea went', ['merge'], ({ mergedInto: _mergedInto, ...idea }) => idea),
  ideaLie('offers to vote on what was joined', ['merge'], (idea) => ({
    ...idea,
    can: { ...idea.can, 'idea.vote': { allowed: true } },
  })),
  adapterLie('moves comments out of sight', ['merge'], () => (adapter) => ({
    async comments(...asked) {
      const { mergedInto } = await adapter.idea(asked[0]);
      return mergedInto === undefined ? adapter.comments(...asked) : { items: [] };
    },
  })),
  adapterLie('lists what was joined', ['merge'], () => (adapter) => ({
    async ideas(query = {}, ...asked) {
      const page = await adapter.ideas(query, ...asked);
      const joined = page.items.filter(({ mergedFrom }) => mergedFrom);
      const more = await Promise.all(joined.map(({ id }) => adapter.ideas({ mergedInto: id })));
      return { ...page, items: [...page.items, ...more.flatMap(({ items }) => items)] };
    },
  })),
  adapterLie('leaves what was joined out of every list', ['merge'], () => (adapter) => ({
    ideas: async (...asked) => filterPage(await adapter.ideas(...asked), ({ mergedInto }) => mergedInto === undefined),
  })),
  submitLie('joins for anyone who asks', (adapter, action, { backend }) =>
    (backend?.as(actors.mo) ?? adapter).submit(action),
  ),
  submitLie('says yes to whatever is to be joined', (adapter, action) =>
    adapter.submit(action).catch((error: unknown) => {
      if (error instanceof CivicError && error.code === 'not-allowed') throw error;
      return { action: action.id, position: 1, acceptedAt: action.at, subject: action.idea };
    }),
  ),
  submitLie('joins the other way round', (adapter, action) =>
    adapter.submit({ ...action, idea: action.into, into: action.idea }),
  ),
  adapterLie('rewards who joins ideas', ['merge'], () => {
    let joined = 0;
    return (adapter) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (action.kind === 'idea.merge') joined += 1;
        return receipt;
      },
      async standing(...asked) {
        const standing = await adapter.standing?.(...asked);
        if (!standing) throw new CivicError('not-supported');
        return { ...standing, points: standing.points + joined };
      },
    });
  }),
  adapterLie('tells nobody that an idea was joined', ['merge'], () => (adapter) => ({
    watch: (scope, listener, options) =>
      adapter.watch(
        scope,
        (change) => {
          if (change.kind !== 'idea-gone') listener(change);
        },
        options,
      ),
  })),
  adapterLie('loses what comes late', ['merge'], ({ backend }) => (adapter, actor) => ({
    async idea(...asked) {
      const idea = await adapter.idea(...asked);
      const entries = backend?.entries() ?? [];
      let late = 0;
      for await (const { action, acceptedAt } of entries)
        if (action.kind === 'idea.vote' && acceptedAt < '2026-05-11') late += 1;
      return actor.role === 'guest' && late > 0 && idea.votes.up
        ? { ...idea, votes: { ...idea.votes, up: idea.votes.up - 1 } }
        : idea;
    },
  })),
];
