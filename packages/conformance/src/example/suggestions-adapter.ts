import {
  checkAction,
  checkText,
  CivicError,
  firstOf,
  idempotent,
  instant,
  isRefusal,
  limits,
  offeredVotes,
  pageLimit,
  permission,
  publicSpace,
  refusalError,
  refuse,
  visitor,
  type Actor,
  type Can,
  type CivicAdapter,
  type Idea,
  type IdeaQuery,
  type Page,
  type ProposeIdea,
  type Receipt,
  type Refusal,
  type SpaceFile,
  type Supports,
  type VoteOnIdea,
} from '@civic-widgets/core';
import { suggestionsClient, type Suggestion } from './suggestions-client.ts';

export interface SuggestionsOptions {
  /** Where the suggestion box answers, e.g. `https://vorschlag.aubach.example/api`. */
  readonly url: string;
  /** The city's configuration, with the one project that the suggestion box stands for. */
  readonly space: SpaceFile;
  readonly project: string;
  /** Who is signed in at the city's site, and their key for the suggestion box; a visitor unless given. */
  readonly actor?: Actor;
  readonly key?: string;
  /** Milliseconds since 1970; the device's clock unless given. */
  readonly clock?: () => number;
}

const supports: Supports = {
  actions: ['idea.propose', 'idea.vote'],
  orders: ['newest'],
  filters: ['project'],
  watch: false,
  similar: false,
  standing: false,
  insight: false,
  mine: false,
  queue: false,
  attachments: false,
  keeps: 'server',
};

/** A suggestion box that knows suggestions and likes, as a Civic Widgets backend. */
export function suggestionsAdapter(options: SuggestionsOptions): CivicAdapter {
  const { space: file, actor = visitor, clock = Date.now } = options;
  const client = suggestionsClient(options.url, options.key);
  const project = file.projects.find(({ id }) => id === options.project);
  if (!project) throw new CivicError('invalid', { field: 'project', detail: `No project “${options.project}”.` });
  const may = (kind: 'idea.propose' | 'idea.vote') => permission(kind, project, actor, clock());

  function view(suggestion: Suggestion): Idea {
    return {
      id: String(suggestion.number),
      project: options.project,
      title: suggestion.title,
      text: suggestion.body,
      attachments: [],
      createdAt: instant(suggestion.created * 1000),
      author: { mine: suggestion.own, official: false },
      channel: 'online',
      status: file.statuses[0]?.id ?? '',
      answers: [],
      votes: { up: suggestion.likes, down: 0, pass: 0 },
      imported: 0,
      ...(suggestion.liked && { myVote: 'for' }),
      followed: false,
      comments: 0,
      erased: false,
      can: { 'idea.vote': may('idea.vote') },
    };
  }

  async function ideas({ order, limit, cursor, project: only, ...filters }: IdeaQuery = {}, signal?: AbortSignal) {
    const [surplus] = Object.entries(filters).filter(([, value]) => Boolean(value));
    if (surplus) throw new CivicError('not-supported', { field: surplus[0] });
    if (order !== undefined && order !== 'newest') throw new CivicError('not-supported', { field: 'order' });
    if (cursor !== undefined && !isNumber(cursor)) throw new CivicError('malformed', { field: 'cursor' });
    if (only !== undefined && only !== options.project) return { items: [] };
    const { suggestions, more } = await client.list(pageLimit(limit), cursor, signal);
    const last = suggestions.at(-1);
    return { items: suggestions.map(view), ...(more && last && { next: String(last.number) }) } satisfies Page<Idea>;
  }

  async function idea(id: string, signal?: AbortSignal): Promise<Idea> {
    if (!isNumber(id)) throw new CivicError('not-found', { field: 'idea' });
    return view(await client.read(id, signal));
  }

  async function propose(action: ProposeIdea): Promise<Receipt> {
    const { payload } = action;
    const refusal = refusalOf(action);
    if (refusal || !payload) throw refusalError(refusal ?? refuse('text-missing', 'payload'));
    const { number, created } = await client.create(payload.title, payload.text ?? '');
    // The box keeps no ledger: its receipts have no position.
    return { action: action.id, position: 0, acceptedAt: instant(created * 1000), subject: String(number) };
  }

  function refusalOf(action: ProposeIdea): Refusal | undefined {
    const { payload } = action;
    if (action.project !== options.project) return refuse('not-found', 'project');
    const verdict = may('idea.propose');
    if (!verdict.allowed) return refuse(verdict.because);
    if (!payload) return refuse('text-missing', 'payload');
    // Better refused than dropped: the box has no room for these.
    const surplus = (['name', 'organisation', 'lang', 'point', 'attachments'] as const).find((field) => payload[field]);
    if (surplus) return refuse('not-supported', `payload.${surplus}`);
    const place = (['topic', 'area'] as const).find((field) => action[field] !== undefined);
    if (place) return refuse('not-supported', place);
    return firstOf(
      checkText(payload.title, limits.title, 'payload.title', true),
      payload.text ? checkText(payload.text, limits.text, 'payload.text', true) : undefined,
    );
  }

  async function vote({ id, idea: about, vote: voted }: VoteOnIdea): Promise<Receipt> {
    const verdict = may('idea.vote');
    if (!verdict.allowed) throw new CivicError(verdict.because);
    if (!isNumber(about)) throw new CivicError('not-found', { field: 'idea' });
    if (voted !== 'withdrawn' && !offeredVotes.support.includes(voted))
      throw new CivicError('vote-not-offered', { field: 'vote' });
    const { at } = await client.like(about, voted === 'for');
    return { action: id, position: 0, acceptedAt: instant(at * 1000), subject: about };
  }

  return {
    space: (asked) => soon(asked?.signal, () => publicSpace({ ...file, projects: [project] }, supports)),
    viewer: (asked) =>
      soon(asked?.signal, () => {
        const can: Can = { 'idea.propose': may('idea.propose'), 'idea.vote': may('idea.vote') };
        const { role, person } = actor;
        return { role, ...(person !== undefined && { person }), can: { [options.project]: can } };
      }),
    ideas: (query, asked) => ideas(query, asked?.signal),
    idea: (id, asked) => idea(id, asked?.signal),
    comments: async (id, asked) => (await idea(id, asked?.signal), { items: [] }),
    polls: (_query, asked) => soon(asked?.signal, () => ({ items: [] })),
    poll: () => Promise.reject(new CivicError('not-found', { field: 'poll' })),
    submit: idempotent(async (action) => {
      const checked = checkAction(action);
      if (isRefusal(checked)) throw refusalError(checked);
      if (actor.person === undefined) throw new CivicError('unauthenticated');
      if (checked.behalf) throw new CivicError('not-supported', { field: 'behalf' });
      if (checked.kind === 'idea.propose') return propose(checked);
      if (checked.kind === 'idea.vote') return vote(checked);
      throw new CivicError('not-supported', { field: 'kind' });
    }),
    watch: () => () => undefined,
  };
}

/** The box numbers what it holds, from 1. */
function isNumber(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}

/** An answer that needs no request, as a copy that the caller may keep and change. */
async function soon<Answer>(signal: AbortSignal | undefined, answer: () => Answer): Promise<Answer> {
  signal?.throwIfAborted();
  return Promise.resolve(structuredClone(answer()));
}
