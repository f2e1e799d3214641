import { CivicError, newId, type CivicAdapter, type Idea, type Page, type QueueItem } from '@civic-widgets/core';
import { act } from '../act.ts';
import { actors } from '../actors.ts';
import { adapterLie, backendLie, ideaLie, spaceLie, type Saboteur } from './saboteur.ts';

async function queueOf(adapter: CivicAdapter, ...asked: Parameters<NonNullable<CivicAdapter['queue']>>) {
  const page = await adapter.queue?.(...asked);
  if (!page) throw new CivicError('not-supported');
  return page;
}

function queueLie(name: string, lie: (items: readonly QueueItem[]) => readonly QueueItem[]): Saboteur {
  return adapterLie(name, ['review'], () => (adapter) => ({
    queue: async (...asked) => {
      const page = await queueOf(adapter, ...asked);
      return { ...page, items: lie(page.items) } satisfies Page<QueueItem>;
    },
  }));
}

function withoutReview({ hidden, ...idea }: Idea): Idea {
  if (!hidden) return idea;
  const { review: _review, ...rest } = hidden;
  return { ...idea, hidden: rest };
}

export const reviewSaboteurs: readonly Saboteur[] = [
  spaceLie('publishes at once what is to be looked at first', ['review'], (file) => ({
    ...file,
    projects: file.projects.map((project) => ({ ...project, review: 'after' })),
  })),
  spaceLie('looks at everything first', ['review'], (file) => ({
    ...file,
    projects: file.projects.map((project) => ({ ...project, review: 'before' })),
  })),
  adapterLie('says of nothing that it waits', ['review'], () => (adapter) => ({
    async submit(action) {
      const { state: _state, ...receipt } = await adapter.submit(action);
      return receipt;
    },
  })),
  ideaLie('does not tell what waits from what is hidden', ['review'], withoutReview),
  adapterLie('lets officials wait like everyone', ['review'], () => (adapter) => ({
    submit: async (action) => ({
      ...(await adapter.submit(action)),
      ...(action.kind === 'idea.propose' && action.project === 'careful' && { state: 'review' }),
    }),
  })),
  adapterLie('tells strangers that what waits is hidden', ['review'], () => (adapter) => ({
    submit: (action) =>
      adapter.submit(action).catch((error: unknown) => {
        throw error instanceof CivicError && error.code === 'not-found' ? new CivicError('hidden') : error;
      }),
  })),
  adapterLie('credits what waits', ['review'], () => {
    let sent = 0;
    return (adapter) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (receipt.state) sent += 1;
        return receipt;
      },
      async standing(...asked) {
        const standing = await adapter.standing?.(...asked);
        if (!standing) throw new CivicError('not-supported');
        return { ...standing, points: standing.points + sent };
      },
    });
  }),
  ideaLie('keeps the moment at which it was sent', ['review'], (idea) => ({
    ...idea,
    createdAt: '2026-05-11T10:00:00.000Z',
  })),
  ideaLie('tells authors no reason', ['review'], ({ hidden, ...idea }) => ({
    ...idea,
    ...(hidden && { hidden: { ...hidden, reason: '' } }),
  })),
  adapterLie('counts comments that wait', ['review'], () => {
    const waiting = new Map<string, number>();
    return (adapter) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (receipt.state && action.kind === 'idea.comment')
          waiting.set(action.idea, (waiting.get(action.idea) ?? 0) + 1);
        return receipt;
      },
      async idea(id, ...asked) {
        const idea = await adapter.idea(id, ...asked);
        return { ...idea, comments: idea.comments + (waiting.get(id) ?? 0) };
      },
    });
  }),
  queueLie('lets nothing wait for a review', (items) => items.filter(({ because }) => because !== 'review')),
  queueLie('says of everything that it was reported', (items) => items.map((item) => ({ ...item, because: 'report' }))),
  adapterLie('goes on asking for a review of what is blank', ['review'], () => {
    const seen = new Map<string, QueueItem>();
    return (adapter) => ({
      async queue(...asked) {
        const page = await queueOf(adapter, ...asked);
        for (const item of page.items) seen.set(item.comment?.id ?? item.idea.id, item);
        return page.items.length === 0 ? { items: [...seen.values()] } : page;
      },
    });
  }),
  adapterLie('tells who watches that something waits', ['review'], () => {
    const listeners = new Set<Parameters<CivicAdapter['watch']>[1]>();
    return (adapter) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (receipt.state)
          for (const tell of listeners)
            tell({ kind: 'idea-gone', position: receipt.position, idea: receipt.subject, project: 'careful' });
        return receipt;
      },
      watch(scope, listener, options) {
        listeners.add(listener);
        return adapter.watch(scope, listener, options);
      },
    });
  }),
  adapterLie('tells who watches that somebody had to look', ['review'], () => {
    const listeners = new Set<Parameters<CivicAdapter['watch']>[1]>();
    return (adapter) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (action.kind === 'idea.restore' || action.kind === 'comment.restore')
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
  backendLie('publishes what waited where it was loaded from', ['review'], (backend) => ({
    load: async (entries) => {
      const all = [];
      for await (const { review: _review, ...entry } of entries) all.push(entry);
      return backend.load(all);
    },
  })),
  backendLie('publishes what waits with a rebuild', ['review'], (backend) => ({
    async rebuild() {
      await backend.rebuild();
      const page = await backend.as(actors.mo).queue?.();
      for (const { idea } of page?.items ?? [])
        if (idea.hidden) await backend.as(actors.mo).submit(act.restore(idea.id, { id: newId() }));
    },
  })),
  adapterLie('finds what waits for its author', ['review'], () => {
    const sent: string[] = [];
    return (adapter) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (receipt.state && action.kind === 'idea.propose') sent.push(receipt.subject);
        return receipt;
      },
      async similar(...asked) {
        const found = (await adapter.similar?.(...asked)) ?? [];
        const waits = await Promise.all(sent.map((id) => adapter.idea(id).catch(() => undefined)));
        return [...found, ...waits.filter((idea) => idea !== undefined)];
      },
    });
  }),
];
