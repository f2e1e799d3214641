import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  compareIds,
  dayIn,
  fairStart,
  fold,
  ideaOrders,
  instant,
  sortKey,
  visitor,
  type IdeaOrder,
  type IdeaQuery,
  type IdeaRow,
  type LoadEntry,
  type Look,
} from '@civic-widgets/core';
import { backendOf } from '../backend.ts';
import { statements } from '../ledger/columns.ts';
import { migrate } from '../migrate.ts';
import type { Connection, Sql } from '../sql.ts';
import { connections } from '../../testing/scratch.ts';
import { act, propose, village } from '../../testing/village.ts';
import { listIdeas } from './list.ts';

const now = Date.parse('2026-05-04T10:00:00.000Z');
const file = village();
const look: Look = { space: file, actor: visitor, now };

for (const [name, open] of Object.entries(connections)) {
  describe(`the list of ideas on ${name}`, () => {
    test('is walked once through in each order, filter and page size, while ideas arrive', async () => {
      const connection = await open();
      try {
        await fill(connection, 150);
        for (const order of ideaOrders) {
          for (const filter of [{}, { project: 'roads' }, { text: '"GRÜN" 1' }, { topic: 'trees', status: 'new' }]) {
            for (const limit of [7, 100]) {
              assert.deepEqual(
                await walk(connection, { order, limit, ...filter }),
                await expected(connection, order, filter),
              );
            }
          }
        }
        const before = await expected(connection, 'fair', {});
        const met = await walk(connection, { order: 'fair', limit: 20 }, () =>
          fill(connection, 5, `late ${Math.random()}`),
        );
        assert.deepEqual(
          met.filter((id) => before.includes(id)),
          before,
        );
        assert.equal(new Set(met).size, met.length);
      } finally {
        await connection.close();
      }
    });

    test('never holds what is hidden or joined to another, also where its place was left behind', async () => {
      const connection = await open();
      try {
        await fill(connection, 12);
        const [hidden, merged, ...others] = await walk(connection, { order: 'newest', limit: 100 });
        const text = `update idea set hidden = case when id = $1 then '{}'::jsonb end,
          merged_into = case when id = $2 then id end where id in ($1, $2)`;
        await connection.query(text, [hidden, merged]);
        for (const order of ideaOrders)
          assert.deepEqual([...(await walk(connection, { order, limit: 100 }))].sort(), [...others].sort(), order);
        assert.ok(others.length > 0, 'others are listed');
      } finally {
        await connection.close();
      }
    });

    test('reads a range of an index for each page, without sorting', async () => {
      const connection = await open();
      try {
        await fill(connection, 5_000, 'idea', 5_000);
        for (const order of ideaOrders) {
          for (const filter of [{}, { project: 'roads' }, { topic: 'trees' }, { status: 'new' }]) {
            const { next } = await listIdeas(connection, { order, ...filter }, look);
            const more = next === undefined ? {} : { cursor: next };
            for (const query of [
              { order, ...filter },
              { order, ...filter, ...more },
            ]) {
              for (const plan of await plansOf(connection, query)) {
                assert.match(plan, /Index (Only )?Scan using (idea|place)_/);
                assert.doesNotMatch(plan, /Sort|Seq Scan/);
              }
            }
          }
        }
      } finally {
        await connection.close();
      }
    });

    test('refuses cursors that no list has given', async () => {
      const connection = await open();
      try {
        await fill(connection, 1);
        for (const parts of [
          ['fair', 0.5, 1, 'a'],
          ['fair', -1, 1, 'a'],
          ['fair', 2 ** 32, 1, 'a'],
          ['fair', 0, 0.5, 'a'],
          ['fair', 0, 1, '\0'],
        ]) {
          const cursor = encodeURIComponent(JSON.stringify(parts));
          await assert.rejects(listIdeas(connection, { cursor }, look), { code: 'malformed', field: 'cursor' });
        }
        await assert.rejects(
          listIdeas(connection, { order: 'hot', cursor: encodeURIComponent('["hot",0,1e999,"a"]') }, look),
          {
            code: 'malformed',
          },
        );
      } finally {
        await connection.close();
      }
    });
  });
}

/** Ideas of few moments, unless more are asked for, and few votes, so that many share their place. */
async function fill(connection: Connection, count: number, prefix = 'idea', moments = 5): Promise<void> {
  await migrate(connection);
  const backend = backendOf(connection, file.id, () => now);
  await backend.apply(file);
  const entries: LoadEntry[] = [];
  for (let index = 0; index < count; index++) {
    const id = `${prefix} ${index}/${'äZ~'[index % 3] ?? ''}`;
    const action = propose(`Grün ${index}`, {
      id,
      project: index % 4 === 0 ? 'roads' : 'green',
      ...(index % 3 === 0 && { topic: 'trees' }),
    });
    const common = {
      acceptedAt: instant(now - (moments - (index % moments)) * 3_600_000),
      role: 'guest',
      channel: 'online',
    } as const;
    entries.push({ ...common, person: 'ada', action });
    if (index % 7 === 0)
      entries.push({ ...common, person: 'bob', action: act('idea.vote', { idea: id, vote: 'for' }) });
    if (index % 11 === 0)
      entries.push({ ...common, person: 'bob', action: act('idea.hide', { idea: id, payload: { reason: 'No' } }) });
  }
  const { refused } = await backend.load(entries);
  assert.deepEqual(refused, []);
}

async function walk(
  sql: Sql,
  query: IdeaQuery,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const met: string[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, next } = await listIdeas(sql, { ...query, ...(cursor !== undefined && { cursor }) }, look);
    met.push(...items.map(({ id }) => id));
    if (next === undefined) return met;
    cursor = next;
    await between();
  }
}

/** The same by core's own rules, over all rows. */
async function expected(sql: Sql, order: IdeaOrder, query: IdeaQuery): Promise<readonly string[]> {
  const rows = await sql.query<IdeaRow>(`select ${statements.idea.select} from idea t`);
  const start = fairStart(file.id, dayIn(file.timeZone, now));
  return rows
    .filter(({ hidden }) => hidden === null)
    .filter(({ project }) => query.project === undefined || query.project === project)
    .filter(({ topic }) => query.topic === undefined || query.topic === topic)
    .filter(({ folded }) =>
      fold(query.text ?? '')
        .split(' ')
        .every((word) => folded.includes(word)),
    )
    .map((row) => ({ id: row.id, key: sortKey(row, order, start) }))
    .sort((a, b) => a.key - b.key || compareIds(a.id, b.id))
    .map(({ id }) => id);
}

/** How the database means to read the page. */
async function plansOf(sql: Sql, query: IdeaQuery): Promise<readonly string[]> {
  const plans: string[] = [];
  await listIdeas(
    {
      async query(text, values = []) {
        const rows = await sql.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
        return sql.query(text, values);
      },
    },
    query,
    look,
  );
  return plans;
}
