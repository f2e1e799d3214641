import {
  CivicError,
  pageLimit,
  pollState,
  viewPoll,
  type OptionRow,
  type Look,
  type Page,
  type Poll,
  type PollFile,
  type PollQuery,
  type PollRow,
} from '@civic-widgets/core';
import { statements } from '../ledger/columns.ts';
import { findRows } from '../ledger/rows.ts';
import type { Sql } from '../sql.ts';

/** In the order of the configuration; the cursor is the last poll's id. */
export async function listPolls(sql: Sql, query: PollQuery, look: Look): Promise<Page<Poll>> {
  const files = look.space.polls
    .filter(({ project }) => query.project === undefined || project === query.project)
    .filter((poll) => query.state === undefined || pollState(poll, look.now) === query.state);
  const before = files.findIndex(({ id }) => id === query.cursor);
  if (query.cursor !== undefined && before < 0) throw new CivicError('malformed', { field: 'cursor' });
  const rest = files.slice(before + 1);
  const page = rest.slice(0, pageLimit(query.limit));
  const last = page.at(-1);
  return {
    items: page.map(await viewerOf(sql, page, look)),
    ...(last && rest.length > page.length && { next: last.id }),
  };
}

export async function readPoll(sql: Sql, id: string, look: Look): Promise<Poll> {
  const file = look.space.polls.find((poll) => poll.id === id);
  if (!file) throw new CivicError('not-found', { field: 'poll' });
  return (await viewerOf(sql, [file], look))(file);
}

/** Reads what is known of these polls, and shows each as one person sees it. */
async function viewerOf(sql: Sql, files: readonly PollFile[], look: Look): Promise<(file: PollFile) => Poll> {
  const { space, actor } = look;
  const { person } = actor;
  const ids = files.map(({ id }) => id);
  const asked = person === undefined ? [] : ids.map((id) => [id, person]);
  const mine = asked.length === 0 ? [] : await findRows(sql, space.id, 'ballot', asked);
  const options = await sql.query<OptionRow>(
    `select ${statements.option.select} from option t where t.space = $1 and t.poll = any($2::text[])`,
    [space.id, ids],
  );
  const counts = await readBallotCounts(sql, space.id, ids);
  return (file) => {
    const ballot = mine.find(({ poll }) => poll === file.id);
    const theirs = options.filter(({ poll }) => poll === file.id);
    return viewPoll(file, counts.get(file.id) ?? 0, theirs, ballot, look);
  };
}

/** How many ballots were cast; a poll without any is missing. */
export async function readBallotCounts(
  sql: Sql,
  space: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows: readonly PollRow[] = await findRows(
    sql,
    space,
    'poll',
    ids.map((id) => [id]),
  );
  return new Map(rows.map(({ poll, ballots }) => [poll, ballots]));
}
