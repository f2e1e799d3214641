import {
  CivicError,
  dayIn,
  fairStart,
  readCursor,
  visitor,
  writeCursor,
  type Action,
  type CivicAdapter,
  type Idea,
  type IdeaQuery,
} from '@civic-widgets/core';
import { actors } from '../actors.ts';
import { adapterLie, filterPage, ideaLie, mapPage, type Saboteur } from './saboteur.ts';

function mended(adapter: CivicAdapter, change: (action: Action) => Action): Partial<CivicAdapter> {
  return { submit: (action) => adapter.submit(change(action)) };
}

const moderators = ['official', 'moderator', 'administrator'];
const nothing = null as unknown as Idea;
const missing = (error: unknown): null => {
  if (error instanceof CivicError && error.code === 'not-found') return null;
  throw error;
};

export const ideaSaboteurs: readonly Saboteur[] = [
  adapterLie('answers null for what is missing', ['idea', 'poll', 'hide'], () => (adapter) => ({
    idea: (...asked) => adapter.idea(...asked).catch(missing) as Promise<never>,
    poll: (...asked) => adapter.poll(...asked).catch(missing) as Promise<never>,
    comments: (...asked) => adapter.comments(...asked).catch(missing) as Promise<never>,
  })),
  adapterLie('cuts ids at a slash', ['idea', 'comment', 'poll', 'hide', 'watch'], () => (adapter) => ({
    idea: (id, ...asked) => adapter.idea(id.split('/')[0] ?? '', ...asked),
    poll: (id, ...asked) => adapter.poll(id.split('/')[0] ?? '', ...asked),
    comments: (id, ...asked) => adapter.comments(id.split('/')[0] ?? '', ...asked),
  })),
  adapterLie('finds what objects have by themselves', ['idea', 'poll'], () => (adapter) => ({
    idea: (id, ...asked) => (id in {} ? Promise.resolve(nothing) : adapter.idea(id, ...asked)),
    poll: (id, ...asked) => (id in {} ? Promise.resolve(nothing as never) : adapter.poll(id, ...asked)),
  })),
  ideaLie('says that everything is everyone’s', ['idea', 'permission'], (idea) => ({
    ...idea,
    author: { ...idea.author, mine: true },
  })),
  ideaLie('says that nothing is official', ['idea'], (idea) => ({
    ...idea,
    author: { ...idea.author, official: false },
  })),
  ideaLie('says that everything came online from the start', ['idea', 'permission'], (idea) => ({
    ...idea,
    channel: 'paper',
  })),
  ideaLie('knows neither topic nor area', ['idea'], ({ topic: _topic, area: _area, ...idea }) => idea),
  ideaLie('drops who spoke and where', ['idea'], ({ point: _point, ...idea }) => ({
    ...idea,
    attachments: [],
    author: { mine: idea.author.mine, official: idea.author.official },
  })),
  adapterLie(
    'drops a place that it does not take',
    ['idea'],
    () => (adapter) =>
      mended(adapter, (action) => {
        if (action.kind !== 'idea.propose' || !action.payload) return action;
        const { area: _area, topic: _topic, ...rest } = action;
        const { point: _point, ...payload } = action.payload;
        return { ...rest, payload };
      }),
  ),
  adapterLie(
    'drops what it does not take for a language',
    ['idea'],
    () => (adapter) =>
      mended(adapter, (action) => {
        if (action.kind !== 'idea.propose' || !action.payload?.lang?.includes(' ')) return action;
        const { lang: _lang, ...payload } = action.payload;
        return { ...action, payload };
      }),
  ),
  adapterLie('asks of an official what a project asks of people', ['permission'], () => (adapter, actor) => ({
    async submit(action) {
      if (action.kind !== 'idea.vote' || !action.behalf) return adapter.submit(action);
      const { project } = await adapter.idea(action.idea);
      const asked = (await adapter.space()).projects.find(({ id }) => id === project)?.policy['idea.vote'];
      if (asked?.areas?.every((area) => area !== actor.area)) throw new CivicError('not-allowed');
      return adapter.submit(action);
    },
  })),
  adapterLie('shows less in a list than on its own', ['idea'], () => (adapter) => ({
    ideas: async (...asked) =>
      mapPage(await adapter.ideas(...asked), (idea) => ({ ...idea, text: idea.text.slice(0, 5) })),
  })),
  adapterLie('shows a new idea only later', ['idea', 'list', 'submit'], (bench) => (adapter) => ({
    ideas: async (...asked) =>
      filterPage(await adapter.ideas(...asked), ({ createdAt }) => Date.parse(createdAt) < bench.clock.now()),
  })),

  adapterLie('forgets an item at the border of pages', ['list', 'comment', 'mine', 'poll'], () => (adapter) => ({
    ideas: async (query, ...asked) => shorter(await adapter.ideas(query, ...asked), query?.cursor),
    comments: async (id, options) => shorter(await adapter.comments(id, options), options?.cursor),
    polls: async (query, ...asked) => shorter(await adapter.polls(query, ...asked), query?.cursor),
    ...(adapter.mine && {
      mine: async (options) => shorter((await adapter.mine?.(options)) ?? { items: [] }, options?.cursor),
    }),
  })),
  adapterLie('shows an item on both sides of a border', ['list', 'comment'], () => {
    let last: unknown;
    const longer = <Page extends { readonly items: readonly unknown[] }>(
      page: Page,
      cursor: string | undefined,
    ): Page => {
      const items = cursor === undefined ? page.items : [last, ...page.items];
      last = page.items.at(-1);
      return { ...page, items };
    };
    return (adapter) => ({
      ideas: async (query, ...asked) => longer(await adapter.ideas(query, ...asked), query?.cursor),
      comments: async (id, options) => longer(await adapter.comments(id, options), options?.cursor),
    });
  }),
  adapterLie('counts pages from the top, wherever that is by then', ['list'], () => (adapter) => ({
    async ideas({ cursor, limit = 20, ...query } = {}, ...asked) {
      const { items } = await adapter.ideas({ ...query, limit: 100 }, ...asked);
      const from = Number(cursor ?? 0);
      const to = from + limit;
      return { items: items.slice(from, to), ...(to < items.length && { next: String(to) }) };
    },
  })),
  adapterLie('begins again where it cannot read a cursor', ['list', 'comment', 'poll'], () => (adapter) => ({
    ideas: ({ cursor, ...query } = {}, ...asked) =>
      adapter
        .ideas({ ...query, ...(cursor !== undefined && { cursor }) }, ...asked)
        .catch(() => adapter.ideas(query, ...asked)),
    comments: (id, { cursor, ...options } = {}) =>
      adapter
        .comments(id, { ...options, ...(cursor !== undefined && { cursor }) })
        .catch(() => adapter.comments(id, options)),
    polls: ({ cursor, ...query } = {}) =>
      adapter.polls({ ...query, ...(cursor !== undefined && { cursor }) }).catch(() => adapter.polls(query)),
  })),
  adapterLie('takes a limit literally', ['list', 'comment'], () => (adapter) => ({
    async ideas(query = {}, ...asked) {
      const page = await adapter.ideas(query, ...asked);
      return { ...page, items: page.items.slice(0, Math.max(0, query.limit ?? 20)) };
    },
    async comments(id, options = {}) {
      const page = await adapter.comments(id, options);
      return { ...page, items: page.items.slice(0, Math.max(0, options.limit ?? 50)) };
    },
  })),
  adapterLie('passes over the order', ['list', 'tally'], () => (adapter) => ({
    ideas: (query = {}, ...asked) =>
      adapter.ideas({ ...query, order: query.order === 'newest' ? 'hot' : 'newest' }, ...asked),
  })),
  adapterLie('orders fairly for each person on their own', ['list'], () => (adapter, actor) => ({
    async ideas(query, ...asked) {
      const page = await adapter.ideas(query, ...asked);
      return actor === visitor ? page : { ...page, items: page.items.toReversed() };
    },
  })),
  adapterLie('begins the fair order anew each day, in the middle of a list', ['list'], (bench) => (adapter) => ({
    async ideas({ cursor, ...query } = {}, ...asked) {
      if (cursor === undefined || query.order !== 'fair')
        return adapter.ideas({ ...query, ...(cursor && { cursor }) }, ...asked);
      const { order, after } = readCursor(cursor, 'fair', 0);
      const { id, timeZone } = await adapter.space();
      const start = fairStart(id, dayIn(timeZone, bench.clock.now()));
      return adapter.ideas({ ...query, ...(after && { cursor: writeCursor({ order, start, after }) }) }, ...asked);
    },
  })),
  adapterLie('passes over filters', ['list', 'hide'], () => (adapter) => ({
    ideas: ({ order, limit, cursor } = {}, ...asked) =>
      adapter.ideas(
        { ...(order && { order }), ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) },
        ...asked,
      ),
  })),
  adapterLie('takes the last filter for the only one', ['list'], () => (adapter) => ({
    ideas({ order, limit, cursor, ...filters } = {}, ...asked) {
      const last = Object.fromEntries(Object.entries(filters).slice(-1)) as IdeaQuery;
      const page = {
        ...(order && { order }),
        ...(limit !== undefined && { limit }),
        ...(cursor !== undefined && { cursor }),
      };
      return adapter.ideas({ ...page, ...last }, ...asked);
    },
  })),
  adapterLie('searches for the very letters', ['list'], () => searching((text, wanted) => text.includes(wanted))),
  adapterLie('takes % and _ for wildcards', ['list'], () =>
    searching((text, wanted) => {
      const pattern = wanted
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('%', '.*')
        .replaceAll('_', '.');
      return new RegExp(pattern, 'iu').test(text);
    }),
  ),

  adapterLie('shows what is hidden to everyone', ['hide', 'comment'], (bench) => (adapter, actor) => {
    const moderator = bench.backend?.as(actors.mo);
    if (!moderator || moderators.includes(actor.role)) return {};
    return {
      idea: (id) => adapter.idea(id).catch(() => moderator.idea(id)),
      comments: (id, options) => moderator.comments(id, options),
      async ideas(query = {}) {
        const [shown, hidden] = [await adapter.ideas(query), await moderator.ideas({ ...query, hidden: true })];
        return { ...shown, items: [...shown.items, ...hidden.items] };
      },
    };
  }),
  adapterLie('keeps from its author that something is hidden, and why', ['hide', 'comment'], () => (adapter, actor) => {
    if (moderators.includes(actor.role)) return {};
    const gone = (idea: Idea): Idea => {
      if (idea.hidden) throw new CivicError('not-found');
      return idea;
    };
    return {
      idea: async (...asked) => gone(await adapter.idea(...asked)),
      comments: async (...asked) => filterPage(await adapter.comments(...asked), ({ hidden }) => !hidden),
      ideas: async (...asked) => filterPage(await adapter.ideas(...asked), ({ hidden }) => !hidden),
    };
  }),
  ideaLie('offers to vote on what is hidden', ['hide'], (idea) => ({
    ...idea,
    can: { ...idea.can, 'idea.vote': { allowed: true } },
  })),
  adapterLie('restores nothing', ['restore', 'comment', 'watch'], () => (adapter) => ({
    async submit(action) {
      if (!action.kind.endsWith('.restore')) return adapter.submit(action);
      const { subject } = { subject: 'idea' in action ? action.idea : action.id };
      return { action: action.id, position: 9, acceptedAt: action.at, subject };
    },
  })),
  ideaLie('keeps one answer, without its office', ['answer'], ({ answers, ...idea }) => ({
    ...idea,
    answers: answers.slice(-1).map(({ office: _office, ...answer }) => answer),
  })),
  ideaLie('never changes a status', ['answer', 'list', 'load'], (idea) => ({ ...idea, status: 'received' })),
  ideaLie('tells imported totals as people', ['tally'], (idea) => ({ ...idea, imported: 0 })),
];

function shorter<Page extends { readonly items: readonly unknown[] }>(page: Page, cursor: string | undefined): Page {
  return cursor === undefined ? page : { ...page, items: page.items.slice(1) };
}

/** Searches by itself, over everything that the honest adapter lists. */
function searching(matches: (text: string, wanted: string) => boolean) {
  return (adapter: CivicAdapter): Partial<CivicAdapter> => ({
    async ideas({ text, ...query } = {}, ...asked) {
      const page = await adapter.ideas(query, ...asked);
      return text === undefined ? page : filterPage(page, (idea) => matches(`${idea.title} ${idea.text}`, text));
    },
  });
}
