import { visitor, type CivicAdapter } from '@civic-widgets/core';
import { actors } from './actors.ts';
import type { Bench } from './harness.ts';
import { asked } from './promise.ts';
import { allIdeas, walk } from './walk.ts';

/** All that some very different people can read, so that two moments can be compared. */
export async function everything(bench: Bench): Promise<unknown> {
  const { anna, ben, vera, mo } = actors;
  return Promise.all([visitor, anna, ben, vera, mo].map((actor) => everythingSeenBy(bench.as(actor))));
}

async function everythingSeenBy(adapter: CivicAdapter): Promise<unknown> {
  const { supports } = await adapter.space();
  const ideas = await allIdeas(adapter);
  const hidden = await allIdeas(adapter, { hidden: true });
  const targets = supports.filters.includes('mergedInto') ? ideas.filter(({ mergedFrom }) => mergedFrom) : [];
  const joined = await Promise.all(targets.map(({ id }) => allIdeas(adapter, { mergedInto: id })));
  return {
    viewer: await adapter.viewer(),
    ideas: ideas.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    hidden,
    joined,
    orders: await Promise.all(
      supports.orders.map(async (order) => (await allIdeas(adapter, { order })).map(({ id }) => id)),
    ),
    comments: await Promise.all(
      [...ideas, ...hidden].map(({ id }) =>
        walk((cursor) => adapter.comments(id, { ...(cursor !== undefined && { cursor }) })),
      ),
    ),
    polls: await walk((cursor) => adapter.polls({ ...(cursor !== undefined && { cursor }) })),
    standing: await adapter.standing?.(),
    insight: await adapter.insight?.({ from: '2025-01-01', to: '2026-12-31' }),
    mine: supports.mine && (await walk((cursor) => asked(adapter.mine?.({ ...(cursor !== undefined && { cursor }) })))),
  };
}
