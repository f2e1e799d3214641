import type { RefusedRow } from '@civic-widgets/core';
import type { TableFormat, TableItem } from '../csv/table.ts';
import { readTime, readWhole } from './cells.ts';
import type { VoteLog } from './vote-log.ts';

const columns = ['timestamp', 'comment-id', 'voter-id', 'vote'] as const;
type Column = (typeof columns)[number];

export const voteFormat: TableFormat<Column> = {
  file: 'votes.csv',
  of: 'a Polis export',
  columns,
  prose: [],
  isRow: (cells) => readTime(cells.timestamp) !== undefined,
};

/**
 * Every vote that can be taken, re-votes too; refused rows are yielded as they are met.
 *
 * @param comments the place of each comment that can be voted on, by its id
 */
export async function* readVotes(
  items: AsyncIterable<TableItem<Column>>,
  comments: ReadonlyMap<string, number>,
  log: VoteLog,
): AsyncGenerator<RefusedRow> {
  for await (const item of items) {
    if ('refused' in item) {
      yield item.refused;
      continue;
    }
    const reason = takeVote(item.cells, comments, log);
    if (reason !== undefined) yield { file: voteFormat.file, line: item.line, reason };
  }
}

/** Why the row cannot be taken; nothing if it is. */
function takeVote(
  cells: Readonly<Record<Column, string>>,
  comments: ReadonlyMap<string, number>,
  log: VoteLog,
): string | undefined {
  const id = cells['comment-id'].trim();
  const comment = comments.get(id);
  const voter = cells['voter-id'].trim();
  const at = readTime(cells.timestamp);
  const vote = readWhole(cells.vote);
  if (at === undefined) return `timestamp is “${cells.timestamp}”`;
  if (voter === '') return 'voter-id is missing';
  if (vote !== 1 && vote !== 0 && vote !== -1) return `vote is “${cells.vote}”, not 1, 0 or -1`;
  if (comment === undefined) return `there is no comment ${id === '' ? '“”' : id}`;
  log.add({ at, comment, voter, vote });
  return undefined;
}
