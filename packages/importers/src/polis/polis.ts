import { CivicError, type Project, type RefusedRow } from '@civic-widgets/core';
import { openTable } from '../csv/table.ts';
import type { Chunks, Import, ImportItem, ImportOptions } from '../import.ts';
import { newSpace } from '../space/new-space.ts';
import { commentFormat, readStatements } from './comments.ts';
import { entriesOf } from './entries.ts';
import { readSummary, type Summary } from './summary.ts';
import { VoteLog } from './vote-log.ts';
import { readVotes, voteFormat } from './votes.ts';

/** The files of a Polis export that are read; its other files are derived from these. */
export const polisFiles = ['summary.csv', 'comments.csv', 'votes.csv'] as const;
export type PolisFiles = Readonly<Partial<Record<(typeof polisFiles)[number], Chunks>>>;

/**
 * Reads a Polis export. A statement becomes an idea, its text the title, word for word; every row of votes.csv becomes a
 * vote, so that a mind that was changed is kept, and the last one counts. Statements that were moderated out are hidden.
 *
 * Rejects with `bad-archive`, in one sentence, when this is no Polis export. Rows that cannot be taken are refused items.
 */
export async function importPolis(files: PolisFiles, options: ImportOptions = {}): Promise<Import> {
  const summary = await readSummary(given(files, 'summary.csv'));
  const comments = await openTable(given(files, 'comments.csv'), commentFormat);
  const votes = await openTable(given(files, 'votes.csv'), voteFormat).catch(async (error: unknown) => {
    await comments.return(undefined);
    throw error;
  });
  const project = projectOf(summary, options.project);
  const rows = { 'comments.csv': 0, 'votes.csv': 0 };

  async function* items(): AsyncGenerator<ImportItem> {
    const refused: RefusedRow[] = [...summary.refused];
    const statements = await readStatements(counted(comments, rows, 'comments.csv'), (row) => refused.push(row));
    for (const row of refused) yield { refused: row };

    const places = new Map([...statements.keys()].map((id, place) => [id, place]));
    const log = new VoteLog();
    for await (const row of readVotes(counted(votes, rows, 'votes.csv'), places, log)) yield { refused: row };
    yield* entriesOf([...statements.values()], log, summary.conversation, project.id);
  }

  const space = newSpace(options.space ?? `polis-${summary.conversation}`, project);
  return { project, space, items: items(), rows };
}

function given(files: PolisFiles, name: keyof PolisFiles): Chunks {
  const chunks = files[name];
  if (chunks) return chunks;
  throw new CivicError('bad-archive', { detail: `This is not a Polis export: it has no ${name}.` });
}

function projectOf({ conversation, topic, description }: Summary, id = `polis-${conversation}`): Project {
  return {
    id,
    title: topic === '' ? conversation : topic,
    ...(description !== '' && { description }),
    mode: 'agree-pass-disagree',
    review: 'after',
    place: 'none',
    policy: {},
  };
}

async function* counted<Item>(
  items: AsyncIterable<Item>,
  rows: Record<string, number>,
  file: string,
): AsyncGenerator<Item> {
  for await (const item of items) {
    rows[file] = (rows[file] ?? 0) + 1;
    yield item;
  }
}
