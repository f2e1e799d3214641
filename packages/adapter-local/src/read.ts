import {
  CivicError,
  compareIds,
  countsFor,
  dayIn,
  fairStart,
  historyLength,
  insight,
  mayCommentBeSeen,
  levelOf,
  mayIdeaBeSeen,
  maySeeSupport,
  pageLimit,
  permission,
  pollState,
  queueProjects,
  readCursor,
  releasedUntil,
  readMomentCursor,
  rankSimilar,
  searchWords,
  sortKey,
  standing,
  viewComment,
  viewIdea,
  viewPoll,
  viewWaiting,
  waitingOf,
  writeCursor,
  writeMomentCursor,
  type Comment,
  type Cursor,
  type Demographics,
  type Entry,
  type Idea,
  type IdeaQuery,
  type IdeaRow,
  type Insight,
  type CommentRow,
  type InsightQuery,
  type Look,
  type Own,
  type Page,
  type PeopleCount,
  type Poll,
  type PollFile,
  type PollQuery,
  type QueueItem,
  type QueueQuery,
  type SimilarOptions,
  type Standing,
  type State,
  type Support,
} from '@civic-widgets/core';

export function readIdeas(state: State, query: IdeaQuery, look: Look): Page<Idea> {
  const order = query.order ?? 'fair';
  const today = fairStart(look.space.id, dayIn(look.space.timeZone, look.now));
  const place = readCursor(query.cursor, order, today);
  const words = searchWords(query.text ?? '');
  const rows = [...state.all('idea')]
    .filter((row) => matches(row, query, words, look) && (!query.followed || follows(state, row, look)))
    .map((row) => ({ row, key: sortKey(row, order, place.start) }))
    .sort((a, b) => a.key - b.key || compareIds(a.row.id, b.row.id));
  const { after } = place;
  const rest = after
    ? rows.filter(({ row, key }) => key > after.key || (key === after.key && row.id > after.id))
    : rows;
  const limit = pageLimit(query.limit);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ row }) => idea(state, row, look)),
    ...(last && rest.length > limit && { next: writeCursor({ ...place, after: { key: last.key, id: last.row.id } }) }),
  };
}

function matches(row: IdeaRow, query: IdeaQuery, words: readonly string[], look: Look): boolean {
  const mine = look.actor.person !== undefined && row.person === look.actor.person;
  return (
    (query.project === undefined || row.project === query.project) &&
    (query.topic === undefined || row.topic === query.topic) &&
    (query.area === undefined || row.area === query.area) &&
    (query.status === undefined || row.status === query.status) &&
    (!query.mine || mine) &&
    words.every((word) => row.folded.includes(word)) &&
    (query.mergedInto === undefined || row.mergedInto === query.mergedInto) &&
    isListed(row, query, mine, look)
  );
}

function follows(state: State, { id }: IdeaRow, { actor: { person } }: Look): boolean {
  return person !== undefined && (state.get('follow', [id, person])?.follows ?? false);
}

/** Hidden ideas are listed for those who ask for them and may restore them, and among one's own, as joined ones are. */
function isListed(row: IdeaRow, query: IdeaQuery, mine: boolean, look: Look): boolean {
  if (!query.hidden) {
    const joined = row.mergedInto !== null && query.mergedInto === undefined;
    return (row.hidden === null && !joined) || (query.mine === true && mine);
  }
  const project = look.space.projects.find(({ id }) => id === row.project);
  return (
    row.hidden !== null && project !== undefined && permission('idea.restore', project, look.actor, look.now).allowed
  );
}

function idea(state: State, row: IdeaRow, look: Look): Idea {
  return viewIdea(row, ownOf(state, row, look), look);
}

function ownOf(state: State, { id }: IdeaRow, { actor: { person } }: Look): Own {
  return person === undefined
    ? {}
    : { vote: state.get('vote', [id, person]), follow: state.get('follow', [id, person]) };
}

export function readIdea(state: State, id: string, look: Look): Idea {
  const row = visibleIdea(state, id, look);
  const support = maySeeSupport(row, look) ? supportOf(state, id) : undefined;
  return viewIdea(row, { ...ownOf(state, row, look), support }, look);
}

function supportOf(state: State, id: string): Support {
  const support = { guest: 0, participant: 0, verified: 0 };
  for (const { vote, role } of state.list('vote', [id])) if (vote === 'for') support[levelOf(role)] += 1;
  return support;
}

function visibleIdea(state: State, id: string, look: Look): IdeaRow {
  const row = state.get('idea', [id]);
  if (!row || !mayIdeaBeSeen(row, look)) throw new CivicError('not-found', { field: 'idea' });
  return row;
}

export function readComments(
  state: State,
  id: string,
  cursor: Cursor | undefined,
  limit: number,
  look: Look,
): Page<Comment> {
  const row = visibleIdea(state, id, look);
  const visible = [...state.all('comment')]
    .filter((comment) => comment.idea === id && mayCommentBeSeen(comment, row, look))
    .sort((a, b) => a.createdAt - b.createdAt || compareIds(a.id, b.id))
    .map((comment) => viewComment(comment, row, look));
  return pageOf(visible, ({ id: comment }) => comment, cursor, limit);
}

export function readSimilar(state: State, text: string, { project }: SimilarOptions, look: Look): readonly Idea[] {
  const visible = [...state.all('idea')].filter(({ hidden }) => !hidden);
  const candidates = visible.filter(({ mergedInto }) => mergedInto === null);
  return rankSimilar(text, candidates, { ideas: visible.length, project }).map((row) => idea(state, row, look));
}

export function readQueue(state: State, query: QueueQuery, look: Look): Page<QueueItem> {
  const projects = queueProjects(query, look);
  const after = readMomentCursor(query.cursor);
  const limit = pageLimit(query.limit);
  const waiting = [...decisions(state, projects.ideas, projects.comments)]
    .filter(({ row }) => mayIdeaBeSeen(row, look))
    .filter(({ at, id }) => !after || at > after.at || (at === after.at && id > after.id))
    .sort((a, b) => a.at - b.at || compareIds(a.id, b.id));
  const page = waiting.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ row, comment }) =>
      viewWaiting(row, comment, reasonsOf(state, row, comment), ownOf(state, row, look), look),
    ),
    ...(last && waiting.length > limit && { next: writeMomentCursor(last) }),
  };
}

/** What waits for a decision: for a review, or because it was reported. */
function* decisions(
  state: State,
  ofIdeas: readonly string[],
  ofComments: readonly string[],
): Generator<{ at: number; id: string; row: IdeaRow; comment?: CommentRow }> {
  for (const row of state.all('idea')) {
    const waiting = waitingOf(row);
    if (waiting && ofIdeas.includes(row.project)) yield { at: waiting.at, id: row.id, row };
  }
  for (const comment of state.all('comment')) {
    const waiting = waitingOf(comment);
    const row = waiting && state.get('idea', [comment.idea]);
    if (waiting && row && ofComments.includes(row.project)) yield { at: waiting.at, id: comment.id, row, comment };
  }
}

function reasonsOf(state: State, { id }: IdeaRow, comment: CommentRow | undefined): readonly string[] {
  return [...state.list('report', [id, comment?.id ?? ''])]
    .filter(({ settled }) => !settled)
    .sort((a, b) => a.at - b.at || compareIds(a.person, b.person))
    .map(({ reason }) => reason);
}

export function readPolls(state: State, query: PollQuery, look: Look): Page<Poll> {
  const polls = look.space.polls
    .filter(({ project }) => query.project === undefined || project === query.project)
    .filter((poll) => query.state === undefined || pollState(poll, look.now) === query.state)
    .map((poll) => viewOf(state, poll, look));
  return pageOf(polls, ({ id }) => id, query.cursor, pageLimit(query.limit));
}

export function readPoll(state: State, id: string, look: Look): Poll {
  const poll = look.space.polls.find((known) => known.id === id);
  if (!poll) throw new CivicError('not-found', { field: 'poll' });
  return viewOf(state, poll, look);
}

function viewOf(state: State, poll: PollFile, look: Look): Poll {
  const options = poll.options.flatMap(({ id }) => state.get('option', [poll.id, id]) ?? []);
  const mine = look.actor.person === undefined ? undefined : state.get('ballot', [poll.id, look.actor.person]);
  return viewPoll(poll, state.get('poll', [poll.id])?.ballots ?? 0, options, mine, look);
}

export function readStanding(state: State, { actor, space }: Look): Standing {
  if (actor.person === undefined) return standing(undefined, [], space.badges);
  const credits = [...state.all('credit')].filter(({ person }) => person === actor.person);
  credits.sort((a, b) => b.at - a.at);
  return standing(state.get('person', [actor.person]), credits.slice(0, historyLength), space.badges);
}

/** @param people who had taken part, as they are counted today; see {@link countPeople} */
export function readInsight(
  state: State,
  query: InsightQuery,
  people: readonly PeopleCount[],
  { space, now }: Look,
): Insight {
  return insight(query, state.all('activity'), people, space, now);
}

/** @param told what people told of themselves */
export function countPeople(state: State, told: readonly Demographics[], { space, now }: Look): readonly PeopleCount[] {
  const until = releasedUntil(space, now);
  const known = new Map(told.map((one) => [one.person, one]));
  const people = new Map<string, PeopleCount>();
  for (const { person, at } of state.all('credit')) {
    const { ageBand: age = null, area = null } = known.get(person) ?? {};
    if (at < until) people.set(person, { age, area, people: 1 });
  }
  return [...people.values()];
}

export function readMine(
  entries: readonly Entry[],
  state: State,
  { actor }: Look,
  cursor: Cursor | undefined,
  limit: number,
): Page<Entry> {
  const mine = entries.filter(({ person }) => countsFor(state, person) === actor.person).reverse();
  return pageOf(mine, ({ action }) => action.id, cursor, limit);
}

/** A page of a list whose items keep their order; the cursor is the last item's id. */
function pageOf<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  cursor: Cursor | undefined,
  limit: number,
): Page<Item> {
  const before = cursor === undefined ? -1 : items.findIndex((item) => idOf(item) === cursor);
  if (cursor !== undefined && before < 0) throw new CivicError('malformed', { field: 'cursor' });
  const page = items.slice(before + 1, before + 1 + limit);
  const last = page.at(-1);
  return { items: page, ...(last !== undefined && before + 1 + limit < items.length && { next: idOf(last) }) };
}
