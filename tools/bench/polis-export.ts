import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash32 } from '@civic-widgets/core';

const start = Date.UTC(2026, 0, 1);

export interface PolisSize {
  readonly votes: number;
  readonly statements: number;
  readonly people: number;
}

/** The size of a large conversation with as many votes as given. */
export function polisSize(votes: number): PolisSize {
  return { votes, statements: 1_000, people: Math.max(1_000, Math.round(votes / 50)) };
}

export function polisSummary(): string {
  return 'topic,Shade for the market\nurl,https://pol.is/bench\n';
}

/** comments.csv, made up: statements with commas, quotes and line breaks; every 20th was moderated out. */
export function* polisComments({ statements, people }: PolisSize): Generator<string> {
  yield 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n';
  for (let id = 0; id < statements; id++) {
    const moderated = id % 20 === 19 ? -1 : 1;
    yield `${start + id},${day},${id},${(id * 31) % people},0,0,${moderated},"Statement ${id}, on ""shade""\nand on benches"\n`;
  }
}

/** votes.csv, a thousand rows a piece, newest first, so that all have to be sorted; some people vote again. */
export function* polisVotes({ votes, statements, people }: PolisSize): Generator<string> {
  yield 'timestamp,datetime,comment-id,voter-id,vote\n';
  for (let row = votes; row > 0; row -= 1_000) {
    const piece = Array.from({ length: Math.min(1_000, row) }, (_, index) => {
      const number = row - index;
      const drawn = hash32(String(number));
      const vote = (drawn % 3) - 1;
      return `${start + number * 50},${day},${drawn % statements},${hash32(`voter ${number}`) % people},${vote}\n`;
    });
    yield piece.join('');
  }
}

/** Polis writes the moment in words too; nobody reads it. */
const day = 'Thu Jan 01 2026 00:00:00 GMT+0000 (Coordinated Universal Time)';

/** Writes an export into a folder. */
export async function writePolis(folder: string, size: PolisSize): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await writeFile(join(folder, 'summary.csv'), polisSummary());
  await writeFile(join(folder, 'comments.csv'), polisComments(size));
  await writeFile(join(folder, 'votes.csv'), polisVotes(size));
}
