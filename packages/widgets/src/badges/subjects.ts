import type { Credit, Idea, IdeaId, Words } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';

/** What a contribution was for. */
export interface Subject {
  readonly title: Words;
  readonly lang?: string | undefined;
  /** Where it stands on this page, if it does. */
  readonly address?: string | undefined;
}

export function subjectKey({ for: kind, subject }: Pick<Credit, 'for' | 'subject'>): string {
  return `${kind} ${subject}`;
}

/** Reads what these contributions were for. What cannot be read, or has no title, is left out. */
export async function findSubjects(
  connection: Connection,
  credits: readonly Credit[],
): Promise<ReadonlyMap<string, Subject>> {
  const commented = await ideasOfComments(connection, credits);
  const found = await Promise.all(
    credits.map(async (credit) => {
      const subject = await subjectOf(connection, credit, commented).catch(() => undefined);
      return subject ? [[subjectKey(credit), subject] as const] : [];
    }),
  );
  return new Map(found.flat());
}

async function subjectOf(
  connection: Connection,
  { for: kind, subject }: Credit,
  commented: ReadonlyMap<string, IdeaId>,
): Promise<Subject | undefined> {
  const adapter = await connection.adapter;
  if (kind === 'meeting.attend') return undefined;
  if (kind === 'poll.cast') {
    const { question } = await adapter.poll(subject);
    return { title: question, address: pollAddress(subject) };
  }
  const isComment = kind === 'idea.comment';
  const id = isComment ? commented.get(subject) : subject;
  if (id === undefined) return undefined;
  const idea = await ideaOf(connection, id);
  if (idea.title === '') return undefined;
  const address = isOnPage(idea) ? ideaAddress(id, isComment ? subject : undefined) : undefined;
  return { title: idea.title, lang: idea.lang, address };
}

/** One reading for however many contributions to it. */
function ideaOf(connection: Connection, id: IdeaId): Promise<Idea> {
  return keep(connection, `idea of a contribution ${id}`, async () => (await connection.adapter).idea(id));
}

/** As the idea board reads it. */
function ideaAddress(idea: IdeaId, comment: string | undefined): string {
  const end = comment === undefined ? '' : `&civic-comment=${encodeURIComponent(comment)}`;
  return `${here()}#civic-idea=${encodeURIComponent(idea)}${end}`;
}

/** The page without its fragment; a page's `<base>` would lead a bare fragment elsewhere. */
function here(): string {
  return location.pathname + location.search;
}

/** A credit names the comment alone; what the person did names the idea as well. */
async function ideasOfComments(
  connection: Connection,
  credits: readonly Credit[],
): Promise<ReadonlyMap<string, IdeaId>> {
  const wanted = new Set(credits.filter((credit) => credit.for === 'idea.comment').map(({ subject }) => subject));
  const found = new Map<string, IdeaId>();
  const adapter = await connection.adapter;
  let cursor: string | undefined;
  while (adapter.mine && found.size < wanted.size) {
    const page = await adapter.mine({ limit: 100, ...(cursor !== undefined && { cursor }) }).catch(() => undefined);
    for (const { action } of page?.items ?? [])
      if (action.kind === 'idea.comment' && wanted.has(action.id)) found.set(action.id, action.idea);
    cursor = page?.next;
    if (cursor === undefined) break;
  }
  return found;
}

function isOnPage({ project }: Idea): boolean {
  const boards = [...document.querySelectorAll('civic-idea-board')];
  return boards.some((board) => (board.getAttribute('project') ?? project) === project);
}

/** A poll has no address of its own; what it stands in may have one. */
function pollAddress(id: string): string | undefined {
  const poll = [...document.querySelectorAll('civic-poll')].find((poll) => poll.getAttribute('poll') === id);
  const place = poll?.closest('[id]');
  return place ? `${here()}#${encodeURIComponent(place.id)}` : undefined;
}
