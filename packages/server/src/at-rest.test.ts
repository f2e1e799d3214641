import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { actors, town } from '@civic-widgets/conformance';
import { openBench, type Bench } from '../testing/bench.ts';

const origin = 'https://www.aubach.example';
let bench: Bench;
before(async () => {
  bench = await openBench({ ...town(), signIn: { email: true } });
});
after(() => bench.close());

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const { engine } = bench.database;
  assert.ok(engine.kind === 'pglite');
  const { instance } = engine as { readonly instance: { query(text: string): Promise<{ rows: object[] }> } };
  const query = async (text: string): Promise<readonly string[]> =>
    (await instance.query(text)).rows.map((row) => String((row as { text: unknown }).text));
  const tables = await query(`select table_name as text from information_schema.tables where table_schema = 'public'`);
  assert.ok(tables.length > 15);
  const all: string[] = [];
  for (const table of tables)
    all.push(...(await query(`select '${table} ' || to_jsonb(t)::text as text from "${table}" t`)));
  return all.join('\n');
}

test('whoever reads the database finds no token, no code and no secret of a sign-in: what is kept of them is a hash', async () => {
  const { attempts } = bench.database.people(town().id);
  const answer = await bench.ask('/guests', { method: 'POST', headers: { origin } });
  const { token } = (await answer.json()) as { token: string };
  const { authorization } = await bench.as(actors.vera);
  const opening = { site: origin, state: 'state' };
  const attempt = randomBytes(32).toString('base64url');
  const codes = { own: '31415926', shared: '3141592653589793' };
  await attempts.expect(attempt, opening, 'ada@mail.example', codes);
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const account = { method: 'email', subject: 'ada@mail.example', mail: 'ada@mail.example', language: 'de' } as const;
  const handedOver = await attempts.handOver(origin, challenge, { account });
  const statement = 'name of a statement';
  await attempts.once(statement, 60_000);

  const kept = await everything();
  const secrets = { token, official: authorization.slice(7), attempt, verifier, handedOver, statement, ...codes };
  for (const [name, secret] of Object.entries(secrets)) assert.ok(!kept.includes(secret), name);
  // What would be found is found: who they are, and that there is something kept of each.
  assert.ok(kept.includes('ada@mail.example') && kept.includes(actors.vera.person));
  const tables = kept.split('\n').map((row) => row.split(' ')[0]);
  assert.equal(tables.filter((table) => table === 'token').length, 2);
  assert.equal(tables.filter((table) => table === 'handover').length, 1);
});
