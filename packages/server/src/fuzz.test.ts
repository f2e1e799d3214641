import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actors, town } from '@civic-widgets/conformance';
import fc from 'fast-check';
import { openBench, type Bench } from '../testing/bench.ts';
import { answersOf } from '../testing/fuzz/answer.ts';
import { describedBy, operationsOf, type Described } from '../testing/fuzz/description.ts';
import { knownIn, origin, withCursors, withExchanges } from '../testing/fuzz/known.ts';
import { invalidOf, validOf, type Sent } from '../testing/fuzz/request.ts';
import { Shares } from '../testing/fuzz/shares.ts';
import type { Known } from '../testing/fuzz/value.ts';
import { openIssuer, type Issuer } from '../testing/issuer.ts';
import { createApp } from './app.ts';

/** Requests of each sort for each operation; `npm run fuzz` sends 500, from another beginning each time. */
const many = Number(process.env['CIVIC_FUZZ'] ?? 40);
const seed = Number(process.env['CIVIC_SEED'] ?? 20_261_124);

const description = await describedBy(createApp({ database: undefined as never }));
const operations = operationsOf(description);
const misfit = answersOf(description);

let bench: Bench;
let issuer: Issuer;
let known: Known;
before(async () => {
  // A city whose own site vouches for its people.
  issuer = await openIssuer('aubach');
  const hosts = [{ issuer: issuer.url, audience: 'aubach', keys: `${issuer.url}/keys` }];
  bench = await openBench({ ...town(), signIn: { email: true, hosts } }, { outbound: { allow: [issuer.host] } });
  known = await knownIn(bench);
});
after(async () => {
  await Promise.all([bench.close(), issuer.close()]);
});

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
  if (operation.operationId === 'signIn') return send(sent, operation, { origin });
  const first = await send(sent, operation, headers);
  if (first.status !== 401) return first;
  headers = await bench.as(actors.ada);
  return send(sent, operation, headers);
}

/** What is known at the moment, as operations change it. */
async function knownTo(operation: Described): Promise<Known> {
  if (operation.operationId === 'signIn') return withExchanges(known, bench, issuer, many);
  const token = (headers ??= await bench.as(actors.ada));
  return withCursors(known, operation, (path) => bench.ask(path, { headers: token }));
}

function describeSent(sent: Sent): string {
  return `${JSON.stringify({ ...sent, raw: sent.raw === undefined ? undefined : String(sent.raw).slice(0, 500) }).slice(0, 2_000)} (seed ${seed})`;
}

for (const operation of operations) {
  const name = `${operation.method} ${operation.path}`;

  test(`${name}: whatever is as described is answered as described, and mostly done`, async () => {
    const shares = new Shares();
    const requests = validOf(operation, description, await knownTo(operation), 'aubach');
    for (const sent of fc.sample(requests, { seed, numRuns: many })) {
      const response = await answer(sent, operation);
      // A secret ballot is a kind that nobody can take yet, and is told so.
      const whole = response.status < 500 || response.status === 501;
      assert.ok(whole, `${response.status} to ${describeSent(sent)}\n${bench.logged.at(-1) ?? ''}`);
      await shares.count(sent, response);
      assert.equal(await misfit(operation, response), undefined, describeSent(sent));
    }
    if (process.env['CIVIC_FUZZ']) console.log(`    ${operation.operationId}: ${shares.told()}`);
    // What is refused whatever it says tests nothing.
    assert.ok(shares.done >= 0.4, shares.told());
    // A guest is claimed by signing in alone.
    if (many >= 500)
      assert.deepEqual(
        shares.neverDone.filter((kind) => kind !== 'person.claim'),
        [],
        shares.told(),
      );
  });

  test(`${name}: whatever is not as described is refused, and nothing is made fitting`, async () => {
    const requests = invalidOf(operation, description, await knownTo(operation), 'aubach');
    for (const sent of fc.sample(requests, { seed, numRuns: many })) {
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
