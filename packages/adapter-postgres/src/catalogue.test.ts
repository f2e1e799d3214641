import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { migrate } from './migrate.ts';
import { connections } from '../testing/scratch.ts';

/** What the catalogue says against sharding by space: nothing, in a schema that can be. `$1` is the register's name. */
const offences = {
  'an index that the space does not lead': `
    select c.relname || ' on ' || t.relname as what
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_class t on t.oid = i.indrelid
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
    where a.attname is distinct from 'space' and t.relname <> $1`,
  'a constraint that the space does not lead': `
    select k.conname || ' on ' || t.relname as what
    from pg_constraint k
    join pg_class t on t.oid = k.conrelid
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
    where k.contype in ('p', 'u', 'f', 'x') and a.attname is distinct from 'space' and t.relname <> $1`,
  'a table without a primary key': `
    select t.relname as what from pg_class t
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    where t.relkind = 'r' and t.relname <> $1
      and not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')`,
  'a trigger, a rule or a sequence': `
    select g.tgname::text as what from pg_trigger g join pg_class t on t.oid = g.tgrelid and t.relname <> $1
      join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    union all
    select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
    union all
    select rulename from pg_rules where schemaname = 'public'`,
  'a text that the machine’s locale sorts': `
    select t.relname || '.' || a.attname as what from pg_attribute a
    join pg_class t on t.oid = a.attrelid and t.relkind = 'r' and t.relname <> $1
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    where a.atttypid = 'text'::regtype and a.attcollation <> '"C"'::regcollation`,
  'a column for network addresses': `
    select table_name || '.' || column_name as what from information_schema.columns
    where table_schema = 'public' and table_name <> $1
      and (data_type in ('inet', 'cidr') or column_name ~ '(^|_)(ip|address|agent)(_|$)')`,
} as const;

for (const [name, open] of Object.entries(connections)) {
  describe(`the schema on ${name}`, () => {
    test('shards by space: a space leads every key and index, and nothing works behind the statements', async () => {
      const connection = await open();
      try {
        await migrate(connection);
        for (const [offence, text] of Object.entries(offences)) {
          assert.deepEqual(await connection.query(text, ['civic_migration']), [], offence);
        }
      } finally {
        await connection.close();
      }
    });

    test('is found wanting where it is not so', async () => {
      const connection = await open();
      try {
        await migrate(connection);
        for (const text of [
          'create table loose (id serial, ip inet, word text, unique (id))',
          'create index loose_vote on vote (person)',
          'alter table comment add foreign key (idea, space) references loose_idea (id, space)',
        ]) {
          if (text.includes('references')) {
            await connection.query('create table loose_idea (id text, space text, primary key (id, space))');
          }
          await connection.query(text);
        }
        for (const [offence, text] of Object.entries(offences)) {
          assert.notDeepEqual(await connection.query(text, ['civic_migration']), [], offence);
        }
      } finally {
        await connection.close();
      }
    });
  });
}
