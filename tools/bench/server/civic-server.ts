/**
 * Child process: our server on a database with a thousand ideas, as `civic serve` runs it, but with limits that nobody
 * reaches and no line for each request. Arguments: the database, how many guests to expect.
 */
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { ordinaryLimits, serve, type Limits, type Serving } from '@civic-widgets/server';
import pg from 'pg';
import { answerParent } from '../child.ts';
import { benchSpace, entriesOf, thousandIdeas } from '../thousand-ideas.ts';
import { settled, spent, type Kept, type Question } from './questions.ts';

export interface CivicReady {
  /** Of the space's routes, such as `/ideas`. */
  readonly url: string;
  /** The same, of a server that keeps no answer: everything comes from the database. */
  readonly uncached: string;
  /** One a guest. */
  readonly tokens: readonly string[];
}

const [where = '', guests = '0'] = process.argv.slice(2);
const file = benchSpace('http://localhost');
const ideas = thousandIdeas(file);
const entries = entriesOf(ideas, file.projects[0]?.id ?? '');

const much = { burst: 1e9, perSecond: 1e9 };
const each = Object.fromEntries(Object.keys(ordinaryLimits.person).map((cost) => [cost, much])) as Limits['person'];
const limits: Limits = { person: each, network: each, streams: { ofSpace: 5_000, ofNetwork: 5_000 } };

/** Never so full that it refuses: on a busy machine that would be told by what is measured, and not by a failure. */
const pressure = { most: 1_000, least: 1_000 };
const keepsNothing = { keep: 0 };

const start = (async () => {
  const database = await openDatabase(where, { patience: { statement: 30_000, lock: 10_000 } });
  const backend = database.backend(file.id);
  await backend.apply(file);
  if ((await backend.position()) === 0) {
    const report = await backend.load(entries);
    if (report.taken !== entries.length) throw new Error(`Refused: ${JSON.stringify(report.refused[0])}`);
  }
  const tokens: string[] = [];
  const people = database.people(file.id);
  while (tokens.length < Number(guests)) {
    const some = await Promise.all(Array.from({ length: 100 }, () => people.guest()));
    tokens.push(...some.map(({ token }) => token));
  }
  await rowsOf(database, 'vacuum analyze');
  const options = { database, port: 0, host: '127.0.0.1', limits, pressure };
  const server = await serve(options);
  const uncached = await serve({ ...options, ...keepsNothing });
  const addressOf = ({ url }: Serving): string => `${url}/api/v1/spaces/${file.id}`;
  const ready: CivicReady = { url: addressOf(server), uncached: addressOf(uncached), tokens };
  return {
    ready,
    database,
    async close() {
      await Promise.all([server.close(), uncached.close()]);
      await database.close();
    },
  };
})();

answerParent(start, async (question) => {
  const { ask } = question as Question;
  if (ask === 'kept') return kept();
  return ask === 'settled' ? settled() : spent();
});

/** What came in since the server started: by position, by person and subject, and as it is counted. */
async function kept(): Promise<Kept> {
  const { database } = await start;
  const [row] = await rowsOf(
    database,
    `select count(*) filter (where kind = 'idea.vote') as votes,
       count(distinct (person, subject)) filter (where kind = 'idea.vote') as voters,
       (select sum(up) from idea) as counted,
       count(*) filter (where kind = 'idea.propose') as proposed, (select count(*) from idea) as ideas,
       count(distinct (person, subject)) filter (where kind = 'poll.cast') as casters,
       (select count(*) from ballot) as ballots, (select sum(ballots) from poll) as polled,
       count(*) as entries, max(position) as position
     from entry where position > ${entries.length}`,
  );
  const told = (name: string): number => Number(row?.[name] ?? 0);
  const supporters = ideas.reduce((sum, idea) => sum + idea.supporters, 0);
  const gapless = told('entries') === (told('position') || entries.length) - entries.length;
  if (!gapless) throw new Error(`The ledger has gaps: ${JSON.stringify(row)}`);
  return {
    votes: [told('votes'), told('voters'), told('counted') - supporters],
    ideas: [told('proposed'), told('ideas') - ideas.length],
    ballots: [told('casters'), told('ballots'), told('polled')],
  };
}

async function rowsOf({ engine }: Database, text: string): Promise<readonly Record<string, unknown>[]> {
  if (engine.kind === 'pglite') return (await engine.instance.query(text)).rows as Record<string, unknown>[];
  const client = new pg.Client({ connectionString: engine.address });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
