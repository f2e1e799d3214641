import { milliseconds, type Entry, type Position } from '@civic-widgets/core';
import { readEntries } from '../ledger/entries.ts';
import type { Sql } from '../sql.ts';

/** Entries that are looked at at once. */
const batch = 500;
/** Milliseconds: what was accepted longer ago was imported, or is no news any more. */
const news = 2 * 86_400_000;

/** What a letter is about. The words are read when it is sent. */
export type About =
  | { readonly what: 'answer'; readonly idea: string; readonly at: number }
  | { readonly what: 'comment' | 'reply'; readonly idea: string; readonly comment: string }
  | { readonly what: 'hidden' | 'restored'; readonly idea: string; readonly comment?: string }
  | { readonly what: 'digest'; readonly after: Position; readonly to: Position }
  | { readonly what: 'leaving' };

interface Draft {
  readonly id: string;
  readonly kind: 'answers' | 'comments' | 'decisions';
  readonly people: readonly string[];
  readonly about: About;
}

/**
 * Reads the next entries of the ledger and writes the letters that they ask for, within one transaction with how far it has
 * read: whatever is cut off in between, each fact makes each letter once.
 *
 * @returns whether there may be more
 */
export async function gather(sql: Sql, space: string, now: number): Promise<boolean> {
  const [mark] = await sql.query<{ position: Position }>('select position from mail_mark where space = $1 for update', [
    space,
  ]);
  // Until somebody wants letters there is no mark, and nobody to tell.
  if (!mark) return false;
  const entries = await readEntries(sql, space, mark.position, batch);
  const last = entries.at(-1);
  if (!last) return false;
  for (const entry of entries) {
    if (now - milliseconds(entry.acceptedAt) > news) continue;
    for (const draft of await draftsOf(sql, space, entry))
      await write(sql, space, now, draft, [entry.person, entry.by ?? '']);
  }
  await sql.query('update mail_mark set position = $2 where space = $1', [space, last.position]);
  return entries.length === batch;
}

async function draftsOf(sql: Sql, space: string, entry: Entry): Promise<readonly Draft[]> {
  const { action, position } = entry;
  switch (action.kind) {
    case 'idea.answer': {
      const text = 'select person from follow where space = $1 and idea = $2 and follows';
      const people = await peopleIn(sql, text, [space, action.idea]);
      const about = { what: 'answer', idea: action.idea, at: milliseconds(entry.acceptedAt) } as const;
      return [{ id: `answer ${position}`, kind: 'answers', people, about }];
    }
    case 'idea.comment':
      return commentDrafts(sql, space, action.id);
    case 'idea.hide':
    case 'idea.restore': {
      const text = 'select person from idea where space = $1 and id = $2 and turned >= $3';
      const people = await peopleIn(sql, text, [space, action.idea, turnedBy(entry)]);
      const what = action.kind === 'idea.hide' ? 'hidden' : 'restored';
      return [{ id: `decision ${position}`, kind: 'decisions', people, about: { what, idea: action.idea } }];
    }
    case 'comment.hide':
    case 'comment.restore': {
      const { idea, comment } = action;
      const text = `select c.person from comment c join idea i on i.space = $1 and i.id = c.idea
        where c.space = $1 and c.id = $2 and i.turned >= $3`;
      const people = await peopleIn(sql, text, [space, comment, turnedBy(entry)]);
      if (people.length === 0) return [];
      const what = action.kind === 'comment.hide' ? 'hidden' : 'restored';
      const decision = {
        id: `decision ${position}`,
        kind: 'decisions',
        people,
        about: { what, idea, comment },
      } as const;
      const published = what === 'restored' && (await waited(sql, space, comment));
      return published ? [decision, ...(await commentDrafts(sql, space, comment))] : [decision];
    }
    default:
      return [];
  }
}

/**
 * Since which position something has to have come into sight or gone out of it, for its author to hear of a decision. Restoring
 * what everyone could see all along settles reports, and nobody is told that there were any.
 */
function turnedBy({ action, position }: Entry): Position {
  return action.kind === 'idea.restore' || action.kind === 'comment.restore' ? position : 0;
}

/** A comment that waits for its review is told of by nobody until it is published. */
async function commentDrafts(sql: Sql, space: string, comment: string): Promise<readonly Draft[]> {
  const [row] = await sql.query<{ idea: string; by: string; author: string; replied: string | null }>(
    `select c.idea, c.person as by, i.person as author, p.person as replied
     from comment c join idea i on i.space = $1 and i.id = c.idea
       left join comment p on p.space = $1 and p.id = c.reply_to
     where c.space = $1 and c.id = $2 and c.hidden is null`,
    [space, comment],
  );
  if (!row) return [];
  const people = [...new Set([row.author, ...(row.replied === null ? [] : [row.replied])])];
  const about = { what: 'comment', idea: row.idea, comment } as const;
  return [{ id: `comment ${comment}`, kind: 'comments', people: people.filter((one) => one !== row.by), about }];
}

/** Whether it was kept back until somebody had looked at it. */
async function waited(sql: Sql, space: string, comment: string): Promise<boolean> {
  const text = 'select 1 as one from entry where space = $1 and action_id = $2 and review';
  return (await sql.query(text, [space, comment])).length > 0;
}

async function peopleIn(sql: Sql, text: string, values: readonly unknown[]): Promise<readonly string[]> {
  return (await sql.query<{ person: string }>(text, values)).map(({ person }) => person);
}

/** To those who asked for this kind; nobody is told of what they did themselves. */
async function write(sql: Sql, space: string, now: number, draft: Draft, not: readonly string[]): Promise<void> {
  const { id, kind, people, about } = draft;
  await sql.query(
    `insert into letter (space, id, person, kind, about, state, tries, made_at, next_at)
     select $1, $2 || ' ' || w.person, w.person, $3, $4::text::jsonb, 'waits', 0, $5, $5
     from mail_wish w where w.space = $1 and w.${kind} and w.person = any($6::text[]) and w.person <> all($7::text[])
     on conflict do nothing`,
    [space, id, kind, JSON.stringify(about), now, people, not],
  );
}
