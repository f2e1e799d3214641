import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { restAdapter } from '@civic-widgets/adapter-rest';
import { act, town } from '@civic-widgets/conformance';
import { solveChallenge } from 'altcha-lib/v1';
import type { Challenge } from './proof.ts';
import { openBench, refusalOf, type Bench } from '../testing/bench.ts';

let bench: Bench;
before(async () => {
  bench = await openBench({ ...town(), guestProof: true });
});
after(() => bench.close());

const challenge = async (): Promise<Challenge> => (await (await bench.ask('/challenge')).json()) as Challenge;
const become = (proof: string): Promise<Response> => bench.post('/guests', { proof });
const packed = (solved: object): string => btoa(JSON.stringify(solved));

async function solved(): Promise<Challenge & { readonly number: number }> {
  const given = await challenge();
  const { promise } = solveChallenge(given.challenge, given.salt, given.algorithm, given.maxnumber);
  return { ...given, number: (await promise)?.number ?? -1 };
}

test('whoever acts for the first time works for it, unasked, and is a guest like any other', async () => {
  const asked: string[] = [];
  const through: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    asked.push(`${request.method} ${new URL(request.url).pathname.replace(bench.base, '')}`);
    return bench.app.fetch(request);
  };
  let token: string | undefined;
  const tokens = { get: () => token, set: (fresh: string | undefined) => void (token = fresh) };
  const adapter = restAdapter({ backend: 'http://civic.test', space: 'aubach', fetch: through, tokens });
  const receipts = await Promise.all([1, 2, 3].map((index) => adapter.submit(act.propose('square', `Idea ${index}`))));
  assert.deepEqual(receipts.map(({ position }) => position).sort(), [1, 2, 3]);
  assert.deepEqual(
    asked.slice(0, 3),
    ['POST /guests', 'GET /challenge', 'POST /guests'],
    'worked for once, for all of it',
  );
  assert.equal(asked.filter((one) => one === 'POST /guests').length, 2);
});

test('without a proof, or with one that is none, nobody becomes a guest', async () => {
  const good = await solved();
  const late = { ...good, salt: good.salt.replace(/expires=\d+/, 'expires=9999999999') };
  const wrong = [
    '',
    'rubbish',
    packed({}),
    btoa('null'),
    btoa('[]'),
    packed({ ...good, number: good.number + 1 }),
    packed({ ...good, number: String(good.number) }),
    packed({ ...good, signature: good.signature.replaceAll(/[0-7]/g, '8') }),
    packed({ ...good, algorithm: 'SHA-1' }),
    packed({ ...good, salt: `${good.salt}&` }),
    packed(late),
  ];
  for (const proof of wrong) assert.deepEqual(await refusalOf(become(proof)), [403, 'not-allowed', 'proof'], proof);
  assert.deepEqual(await refusalOf(bench.ask('/guests', { method: 'POST' })), [403, 'not-allowed', 'proof']);
  assert.deepEqual(await refusalOf(bench.post('/guests', {})), [403, 'not-allowed', 'proof']);
  assert.equal((await become(packed(good))).status, 201);
});

test('one proof makes one guest, however often it is sent at once', async () => {
  const proof = packed(await solved());
  const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await become(proof)).status));
  assert.deepEqual(statuses.sort(), [201, ...Array.from({ length: 9 }, () => 403)]);
});

test('a proof for one city is none in another', async () => {
  const other = { ...town(), id: 'elsewhere', guestProof: true };
  await bench.database.backend('elsewhere').apply(other);
  const answer = await bench.post('//api/v1/spaces/elsewhere/guests', { proof: packed(await solved()) });
  assert.deepEqual(await refusalOf(answer), [403, 'not-allowed', 'proof']);
});
