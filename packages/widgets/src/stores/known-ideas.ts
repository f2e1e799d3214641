import type { Change, Idea, IdeaId } from '@civic-widgets/core';
import { atom, type ReadableAtom } from 'nanostores';
import { keep, type Connection } from '../connection.ts';
import { join, type Topic } from './live.ts';
import { civicError } from './loadable.ts';
import { whileHeard } from './while-heard.ts';

type IdeaChange = Extract<Change, { kind: 'idea' }>;

/** Every idea that the page has read, in its newest form. */
export interface KnownIdeas {
  readonly ideas: ReadableAtom<ReadonlyMap<IdeaId, Idea>>;
  /** How many ideas came up elsewhere that no list has read yet, by project. */
  readonly unread: ReadableAtom<ReadonlyMap<string, ReadonlySet<IdeaId>>>;
  /** Marks the moment at which a reading begins. */
  begin(): number;
  /** Takes what a reading brought. What another one that began later has brought already stays. */
  put(ideas: readonly Idea[], began: number): void;
}

export function knownIdeas(connection: Connection): KnownIdeas {
  return keep(connection, 'known ideas', () => make(connection));
}

function make(connection: Connection): KnownIdeas {
  const ideas = atom<ReadonlyMap<IdeaId, Idea>>(new Map());
  const unread = atom<ReadonlyMap<string, ReadonlySet<IdeaId>>>(new Map());

  const readAt = new Map<IdeaId, number>();
  let moment = 0;

  const begin = (): number => ++moment;
  const put = (read: readonly Idea[], began: number): void => {
    const newer = read.filter(({ id }) => (readAt.get(id) ?? 0) < began);
    ideas.set(new Map([...ideas.get(), ...newer.map((idea) => [idea.id, idea] as const)]));
    for (const { project, id } of newer) {
      readAt.set(id, began);
      mark(project, id, false);
    }
  };
  const drop = (id: IdeaId): void => ideas.set(new Map([...ideas.get()].filter(([known]) => known !== id)));
  const mark = (project: string, id: IdeaId, isNew: boolean): void => {
    const before = unread.get().get(project);
    if ((before?.has(id) ?? false) === isNew) return;
    const after = new Set(before);
    if (isNew) after.add(id);
    else after.delete(id);
    unread.set(new Map(unread.get()).set(project, after));
  };

  /** Reads one idea again; one that is gone leaves every list. */
  const reread = async (id: IdeaId): Promise<void> => {
    const began = begin();
    try {
      put([await (await connection.adapter).idea(id)], began);
    } catch (error) {
      if (civicError(error).code === 'not-found') drop(id);
    }
  };

  const hear = (change: IdeaChange, soon: (topic: Topic) => void): void => {
    const { idea: id, project, status, votes, comments } = change;
    const before = ideas.get().get(id);
    // A change does not tell whether an idea is new: one that nobody has reacted to yet most likely is.
    const untouched = comments === 0 && !votes.up && !votes.down && !votes.pass;
    if (!before) {
      if (untouched) mark(project, id, true);
      return;
    }
    ideas.set(new Map(ideas.get()).set(id, { ...before, votes, comments }));
    if (before.comments !== comments) soon(`comments:${id}`);
    // A status comes with an answer, whose words the change does not carry.
    if (before.status !== status) soon(`idea:${id}`);
  };

  whileHeard(ideas, () =>
    join(connection, {
      refresh: (topic) => {
        if (!topic.startsWith('idea:')) return undefined;
        return reread(topic.slice('idea:'.length));
      },
      change: (change, soon) => {
        if (change.kind === 'idea') hear(change, soon);
        else if (change.kind === 'idea-gone' && ideas.get().has(change.idea)) void reread(change.idea);
      },
    }),
  );
  return { ideas, unread, begin, put };
}
