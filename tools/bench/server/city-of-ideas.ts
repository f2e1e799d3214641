import { hotness, type SpaceFile } from '@civic-widgets/core';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import pg from 'pg';
import { placesOf } from '../../../packages/adapter-postgres/src/idea/places.ts';
import { benchSpace } from '../thousand-ideas.ts';

/** What is listed in a city, with how many ideas have it: of a thousand and of a million the same shares. */
export const filters = {
  'no filter': {},
  topic: { topic: 'verkehr' }, // 30 %
  area: { area: 'nordstadt' }, // 25 %
  status: { status: 'in-pruefung' }, // 16 %
  'topic, area': { topic: 'verkehr', area: 'nordstadt' },
  'topic, status': { topic: 'verkehr', status: 'in-pruefung' },
  'area, status': { area: 'nordstadt', status: 'in-pruefung' },
  'topic, area, status': { topic: 'verkehr', area: 'nordstadt', status: 'eingegangen' },
  'a topic with 30 ideas': { topic: 'barrierefrei' },
  'an area with 30 ideas': { area: 'muehlental' },
  'a status with 30 ideas': { status: 'nicht-moeglich' },
  project: { project: 'marktplatz' }, // 60 %
  'project, topic, area, status': {
    ...{ project: 'marktplatz', topic: 'verkehr', area: 'nordstadt', status: 'eingegangen' },
  },
} as const;

/** Where no promise was made: no index that a write could afford serves them. */
export const further = {
  'a topic and an area that meet in 30 ideas': { topic: 'kultur', area: 'am-hafen' },
  'words that many ideas hold': { text: 'shade river' },
  'a word that 30 ideas hold': { text: 'beekeeper' },
} as const;

/** A city with a number of ideas over two years, put into the tables as the adapter writes them, by one statement. */
export async function cityOfIdeas(address: string, count: number): Promise<{ database: Database; space: SpaceFile }> {
  const database = await openDatabase(address);
  const space = spaceWithProjects();
  const backend = database.backend(space.id);
  await backend.apply(space);
  // One idea comes in by the front door, and the others are like it, in whatever columns there may be.
  const at = '2026-11-03T08:00:00.000Z';
  const payload = { title: 'The first', text: 'Of many', lang: 'en', name: 'A neighbour' };
  const action = { id: 'first', kind: 'idea.propose' as const, at, project: 'marktplatz', payload };
  const entry = { acceptedAt: at, person: 'author', role: 'guest' as const, channel: 'online' as const, action };
  const { taken } = await backend.load([entry]);
  if (taken !== 1) throw new Error('The first idea was refused.');

  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await fill(client, count);
    await check(client);
  } finally {
    await client.end();
  }
  return { database, space };
}

function spaceWithProjects(): SpaceFile {
  const file = benchSpace('http://localhost');
  const projects = file.projects.flatMap((project) =>
    ['marktplatz', 'schulweg', 'elmufer'].map((id) => ({ ...project, id })),
  );
  return { ...file, projects };
}

async function fill(client: pg.Client, count: number): Promise<void> {
  await client.query(`set maintenance_work_mem = '512MB'`);
  await client.query('select setseed(0.5)');
  await put(client, 'idea', (columns) => {
    const values = columns.map((column) => made[column] ?? `f.${column}`);
    const into = `insert into idea (${columns.join(', ')})`;
    return `${into} select ${values.join(', ')} from idea f, lateral (${dice(count)}) d`;
  });
  await put(client, 'place', () => placesOf(`i.id <> 'first'`));
}

/** Puts rows into a table that is there, without a log, and with the indexes made at the end: the same, only sooner. */
async function put(client: pg.Client, table: string, statement: (columns: readonly string[]) => string): Promise<void> {
  const { rows: columns } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass
       and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [table],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = $1::regclass and not i.indisunique`,
    [table],
  );
  await client.query(`alter table ${table} set unlogged`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query(statement(columns.map(({ name }) => name)));
  for (const { definition } of indexes) await client.query(definition);
  await client.query(`vacuum (analyze) ${table}`);
}

const year = 365 * 86_400_000;

/** The random numbers of each idea. Heavy tails: most ideas have no supporter or a few, some have thousands. */
function dice(count: number): string {
  const rare = (which: number): string => `i % ${Math.floor(count / 30)} = ${which}`;
  return `
    select i, made_at, supporters, fate, lpad(to_hex(made_at), 12, '0') as hex, md5(i::text) as hash, beekeeper, project,
      case when meets then 'kultur' else topic end as topic,
      case when meets then 'am-hafen' when topic = 'kultur' and area = 'am-hafen' then 'altstadt' else area end as area,
      status
    from (
      select i, ${Date.now() - 2 * year}::bigint + (i * ${(2 * year) / count}::float8)::bigint as made_at,
        least(20000, floor(power(1 - random(), -0.7) - 1))::bigint as supporters, random() as fate,
        ${rare(5)} as beekeeper, ${rare(17)} as meets,
        case when ${rare(7)} then 'barrierefrei' else ${oneOf({ verkehr: 30, gruen: 25, aufenthalt: 17, kultur: 12, handel: 10, sicherheit: 6 })} end as topic,
        case when ${rare(11)} then 'muehlental' else ${oneOf({ nordstadt: 25, suedvorstadt: 23, weststadt: 18, lindenhoehe: 14, altstadt: 9, 'am-hafen': 7, elmufer: 4 })} end as area,
        case when ${rare(13)} then 'nicht-moeglich' else ${oneOf({ eingegangen: 76, 'in-pruefung': 16, geplant: 6, umgesetzt: 2 })} end as status,
        ${oneOf({ marktplatz: 60, schulweg: 30, elmufer: 10 })} as project
      from generate_series(1, ${count - 1}) i
    ) r`;
}

/** A choice by percentages. One die is thrown for each condition, so each is out of what is left. */
function oneOf(shares: Readonly<Record<string, number>>): string {
  let left = 100;
  const cases = Object.entries(shares).map(([value, share]) => {
    const condition = `when random() < ${share / left} then '${value}'`;
    left -= share;
    return condition;
  });
  return `case ${cases.join(' ')} end`;
}

/** What each column holds, where it is not what the first idea has. */
const made: Readonly<Record<string, string>> = {
  id: `substr(d.hex, 1, 8) || '-' || substr(d.hex, 9, 4) || '-7' || substr(d.hash, 1, 3) || '-8' || substr(d.hash, 4, 3) || '-' || substr(d.hash, 7, 12)`,
  person: `'person ' || d.i / 3`,
  project: 'd.project',
  topic: 'd.topic',
  area: 'd.area',
  status: 'd.status',
  title: `'A bench in the shade by the river, number ' || d.i`,
  text: `'Many of us pass there every day, and there is no place to rest. It would not cost much, the ground belongs to the city, and the neighbours have said that they would look after it.' || case when d.beekeeper then ' Ask the beekeeper.' else '' end`,
  folded: `'a bench in the shade by the river number ' || d.i || ' many of us pass there every day and there is no place to rest it would not cost much the ground belongs to the city and the neighbours have said that they would look after it' || case when d.beekeeper then ' ask the beekeeper' else '' end`,
  created_at: 'd.made_at',
  up: 'd.supporters',
  hot: 'round((log(greatest(d.supporters, 1)) + d.made_at / 1000.0 / 604800)::numeric, 7)::float8',
  shuffle: `('x' || substr(d.hash, 20, 8))::bit(32)::bigint`,
  // One of 200 is hidden, one of 100 was joined to another.
  hidden: `case when d.fate < 0.005 then '{"reason": "an advertisement"}'::jsonb end`,
  merged_into: `case when d.fate > 0.99 then 'first' end`,
};

/** That what was written by SQL is what core would have written. */
async function check(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ up: string; created_at: string; hot: number; shuffle: string }>(
    `select up, created_at, hot, shuffle from idea where id <> 'first' order by up desc limit 50`,
  );
  for (const { up, created_at: createdAt, hot, shuffle } of rows) {
    const right = hotness(Number(up), 0, Number(createdAt));
    if (Math.abs(hot - right) > 1e-6) throw new Error(`An idea is ${hot} hot, and should be ${right}.`);
    if (!(Number(shuffle) >= 0 && Number(shuffle) < 2 ** 32)) throw new Error(`No place in the fair order: ${shuffle}`);
  }
}
