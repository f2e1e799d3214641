import { CivicError, newId, type CivicAdapter, type Page, type QueueItem } from '@civic-widgets/core';
import { actors } from '../actors.ts';
import { adapterLie, ideaLie, mapPage, type Saboteur } from './saboteur.ts';

const none: Page<QueueItem> = { items: [] };

async function queueOf(adapter: CivicAdapter, ...asked: Parameters<NonNullable<CivicAdapter['queue']>>) {
  const page = await adapter.queue?.(...asked);
  if (!page) throw new CivicError('not-supported');
  return page;
}

function queueLie(name: string, lie: (page: Page<QueueItem>) => Page<QueueItem>): Saboteur {
  return adapterLie(name, ['report'], () => (adapter) => ({
    queue: async (...asked) => lie(await queueOf(adapter, ...asked)),
  }));
}

function itemLie(name: string, lie: (item: QueueItem) => QueueItem): Saboteur {
  return queueLie(name, (page) => mapPage(page, lie));
}

export const reportSaboteurs: readonly Saboteur[] = [
  queueLie('lets nothing wait', () => none),
  queueLie('lets comments wait with no one', (page) => ({ ...page, items: page.items.filter((one) => !one.comment) })),
  itemLie('keeps the reasons', (item) => ({ ...item, reasons: [] })),
  itemLie('tells who reported', (item) => ({ ...item, reasons: item.reasons.map((told) => `person-ben: ${told}`) })),
  itemLie('says that all waits since today', (item) => ({ ...item, since: '2026-05-11T00:00:00.000Z' })),
  adapterLie('tells everyone what was reported', ['report'], ({ backend }) => (adapter, actor) => ({
    queue: async (...asked) => queueOf(backend && actor.role === 'guest' ? backend.as(actors.mo) : adapter, ...asked),
  })),
  ideaLie('tells everyone how often something was reported', ['report'], (idea, { role }) =>
    role === 'guest' ? { ...idea, reports: 7 } : idea,
  ),
  adapterLie('counts each time that one person reports', ['report'], ({ backend }) => (adapter, actor) => ({
    async submit(action) {
      const receipt = await adapter.submit(action);
      if (action.kind === 'idea.report' || action.kind === 'comment.report')
        await backend?.as({ ...actor, person: newId() }).submit({ ...action, id: newId() });
      return receipt;
    },
  })),
  adapterLie('hears the same person again', ['report'], ({ backend }) => {
    const again = new Set<string>();
    return (adapter, actor) => ({
      submit(action) {
        if (action.kind !== 'idea.report') return adapter.submit(action);
        const key = `${actor.person} ${action.idea} ${action.payload?.reason}`;
        if (!backend || again.has(key)) return adapter.submit(action);
        again.add(key);
        return backend.as({ ...actor, person: key }).submit(action);
      },
    });
  }),
  adapterLie('lets wait on what was settled', ['report'], () => {
    const seen = new Map<string, QueueItem>();
    return (adapter) => ({
      async queue(...asked) {
        const { items, ...page } = await queueOf(adapter, ...asked);
        for (const item of items) seen.set(item.comment?.id ?? item.idea.id, item);
        return { ...page, items: items.length === 0 ? [...seen.values()] : items };
      },
    });
  }),
  adapterLie('tells officials what was reported elsewhere', ['report'], ({ backend }) => (adapter, actor) => ({
    queue: async (...asked) =>
      queueOf(backend && actor.role === 'official' ? backend.as(actors.mo) : adapter, ...asked),
  })),
  adapterLie('tells what came last first', ['report'], () => (adapter) => ({
    async queue(...asked) {
      const page = await queueOf(adapter, ...asked);
      return { ...page, items: page.items.toReversed() };
    },
  })),
  adapterLie('counts pages of what waits from the top', ['report'], () => (adapter) => ({
    async queue({ cursor, limit = 20, ...query } = {}, ...asked) {
      const { items } = await queueOf(adapter, { ...query, limit: 100 }, ...asked);
      const [from, to] = [Number(cursor ?? 0), Number(cursor ?? 0) + limit];
      return { items: items.slice(from, to), ...(to < items.length && { next: String(to) }) };
    },
  })),
  adapterLie('takes a report of nothing, for no reason', ['report'], () => (adapter) => ({
    submit: (action) =>
      adapter.submit(action).catch((error: unknown) => {
        if (!action.kind.endsWith('.report')) throw error;
        return { action: action.id, position: 1, acceptedAt: action.at, subject: action.id };
      }),
  })),
  adapterLie('tells who watches what was reported', ['report'], () => {
    const listeners = new Set<Parameters<CivicAdapter['watch']>[1]>();
    return (adapter) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (action.kind === 'idea.report')
          for (const tell of listeners)
            tell({ kind: 'idea-gone', position: receipt.position, idea: action.idea, project: 'square' });
        return receipt;
      },
      watch(scope, listener, options) {
        listeners.add(listener);
        return adapter.watch(scope, listener, options);
      },
    });
  }),
  adapterLie('takes reporting for a contribution', ['report'], () => {
    let reports = 0;
    return (adapter) => ({
      async submit(action) {
        if (action.kind === 'idea.report') reports += 1;
        return adapter.submit(action);
      },
      async standing(...asked) {
        const standing = await adapter.standing?.(...asked);
        if (!standing) throw new CivicError('not-supported');
        return { ...standing, points: standing.points + reports };
      },
    });
  }),
];
