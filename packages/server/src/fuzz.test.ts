import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import fc from 'fast-check';
import { openBench, type Bench } from '../testing/bench.ts';
import { answersOf } from '../testing/fuzz/answer.ts';
import { describedBy, operationsOf, type Described } from '../testing/fuzz/description.ts';
import { invalidOf, validOf, type Sent } from '../testing/fuzz/request.ts';
import { createApp } from './app.ts';

/** Requests of each sort for each operation; `npm run fuzz` sends 500, from another beginning each time. */
const many = Number(process.env['CIVIC_FUZZ'] ?? 40);
const seed = Number(process.env['CIVIC_SEED'] ?? 20_261_124);

const description = await describedBy(createApp({ database: undefined as never }));
const operations = operationsOf(description);
const misfit = answersOf(description);

/** A city whose own site vouches for its people; its keys are nowhere. */
const signIn = {
  email: true,
  hosts: [{ issuer: 'https://login.example', audience: 'aubach', keys: 'https://login.example/keys' }],
};

let bench: Bench;
let known: readonly string[];
before(async () => {
  bench = await openBench({ ...town(), signIn });
  const anna = bench.backend.as(actors.anna);
  const idea = act.propose('debate', 'A bridge');
  await anna.submit(idea);
  const comment = act.comment(idea.id, 'Where?');
  await anna.submit(comment);
  await anna.submit(act.propose('square', 'A bench', { id: 'a/../b?c#d' }));
  await anna.submit(act.cast('bench', { red: 1 }));
  const { projects, polls, topics, areas, statuses } = town();
  const named = [projects, polls, topics, areas, statuses].flat().map(({ id }) => id);
  // Most often what is asked for most often.
  const often = Array.from({ length: 8 }, () => [idea.id, 'a/../b?c#d', 'bench', 'debate', 'square']).flat();
  known = [...often, comment.id, 'red', 'green', 'person-anna', ...named];
});
after(() => bench.close());

let headers: Readonly<Record<string, string>> | undefined;

function send(sent: Sent, operation: Described, more: Readonly<Record<string, string>>): Promise<Response> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(sent.path[name] ?? ''));
  const query = new URLSearchParams(sent.query.map(([name, value]) => [name, value])).toString();
  const body = sent.raw ?? (sent.type === undefined ? undefined : bodyOf(sent));
  return bench.ask(`/${path}${query === '' ? '' : `?${query}`}`, {
    method: sent.method,
    headers: { ...sent.headers, ...more, ...(sent.type !== undefined && { 'content-type': sent.type }) },
    ...(body !== undefined && { body: body as BodyInit }),
  });
}

function bodyOf({ type, body }: Sent): string {
  return type === 'application/x-ndjson' ? String(body) : JSON.stringify(body);
}

/** As somebody who may do everything; what signs them out, or erases them, is followed by another token. */
async function answer(sent: Sent, operation: Described): Promise<Response> {
  headers ??= await bench.as(actors.ada);
  if (operation.operationId === 'signIn') return send(sent, operation, { origin: 'https://www.aubach.example' });
  const first = await send(sent, operation, headers);
  if (first.status !== 401) return first;
  headers = await bench.as(actors.ada);
  return send(sent, operation, headers);
}

function describeSent(sent: Sent): string {
  return `${JSON.stringify({ ...sent, raw: sent.raw === undefined ? undefined : String(sent.raw).slice(0, 500) }).slice(0, 2_000)} (seed ${seed})`;
}

for (const operation of operations) {
  const name = `${operation.method} ${operation.path}`;

  test(`${name}: whatever is as described is answered as described`, async () => {
    const statuses = new Map<number, number>();
    for (const sent of fc.sample(validOf(operation, description, known, 'aubach'), { seed, numRuns: many })) {
      const response = await answer(sent, operation);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      // A secret ballot is a kind that nobody can take yet, and is told so.
      const whole = response.status < 500 || response.status === 501;
      assert.ok(whole, `${response.status} to ${describeSent(sent)}\n${bench.logged.at(-1) ?? ''}`);
      assert.equal(await misfit(operation, response), undefined, describeSent(sent));
    }
    if (process.env['CIVIC_FUZZ']) console.log(`    ${operation.operationId}`, Object.fromEntries(statuses));
  });

  test(`${name}: whatever is not as described is refused, and nothing is made fitting`, async () => {
    for (const sent of fc.sample(invalidOf(operation, description, known, 'aubach'), { seed, numRuns: many })) {
      const position = await bench.backend.position();
      const response = await answer(sent, operation);
      assert.ok(response.status >= 400 && response.status < 500, `${response.status} to ${describeSent(sent)}`);
      assert.equal(await misfit(operation, response.clone()), undefined, describeSent(sent));
      const { code } = (await response.json()) as { code: string };
      assert.ok(['malformed', 'too-large', 'not-found'].includes(code), `${code} to ${describeSent(sent)}`);
      assert.equal(await bench.backend.position(), position, describeSent(sent));
    }
  });
}

test('every operation is tried', () => assert.ok(operations.length >= 22, String(operations.length)));
