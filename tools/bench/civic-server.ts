/** Child process: our server on a database with a thousand ideas. Arguments: the database, how many guests to expect. */
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { serve } from '@civic-widgets/server';
import type { Idea, Page } from '@civic-widgets/core';
import { answerParent } from './child.ts';
import { benchSpace, entriesOf, thousandIdeas } from './thousand-ideas.ts';

export interface CivicReady {
  /** Of the space's routes, such as `/ideas`. */
  readonly url: string;
  /** One a guest. */
  readonly tokens: readonly string[];
}

/** Votes that came in since the server started, told in three ways that should agree. */
export interface Kept {
  /** Entries of the ledger, by its last position. */
  readonly positions: number;
  /** Votes in the ledger, each person and idea once. */
  readonly rows: number;
  /** Votes as the ideas count them. */
  readonly counted: number;
}

const [where = '', guests = '0'] = process.argv.slice(2);
const file = benchSpace('http://localhost');
const ideas = thousandIdeas(file);
const entries = entriesOf(ideas, file.projects[0]?.id ?? '');

const start = (async () => {
  const database = await openDatabase(where);
  const backend = database.backend(file.id);
  await backend.apply(file);
  const report = await backend.load(entries);
  if (report.taken !== entries.length) throw new Error(`Refused: ${JSON.stringify(report.refused[0])}`);
  const tokens: string[] = [];
  const people = database.people(file.id);
  while (tokens.length < Number(guests)) {
    const some = await Promise.all(Array.from({ length: 100 }, () => people.guest()));
    tokens.push(...some.map(({ token }) => token));
  }
  const server = await serve({ database, port: 0, host: '127.0.0.1' });
  const ready: CivicReady = { url: `${server.url}/api/v1/spaces/${file.id}`, tokens };
  return {
    ready,
    backend,
    async close() {
      await server.close();
      await database.close();
    },
  };
})();

answerParent(start, async (): Promise<Kept> => {
  const { backend, ready } = await start;
  const pairs = new Set<string>();
  for await (const { action, person } of backend.entries(entries.length)) {
    if (action.kind === 'idea.vote') pairs.add(`${action.idea}\n${person}`);
  }
  const supporters = ideas.reduce((sum, idea) => sum + idea.supporters, 0);
  return {
    positions: (await backend.position()) - entries.length,
    rows: pairs.size,
    counted: (await votesOn(ready.url)) - supporters,
  };
});

async function votesOn(url: string): Promise<number> {
  let votes = 0;
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${url}/ideas?order=newest&limit=100${more}`);
    const page = (await answer.json()) as Page<Idea>;
    votes += page.items.reduce((sum, idea) => sum + (idea.votes.up ?? 0), 0);
    cursor = page.next;
  }
  return votes;
}
