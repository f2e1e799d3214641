import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { actionKinds, newId } from '@civic-widgets/core';
import { city, people, states, subjectsIn, type Subject, type Who } from '../testing/authorisation-city.ts';
import { requests } from '../testing/authorisation-requests.ts';
import {
  ask,
  changesSomething,
  outcomeOf,
  read,
  readTable,
  statesOf,
  tokenOf,
  unknown,
  type Expectation,
} from '../testing/authorisation.ts';
import { openBench, type Bench } from '../testing/bench.ts';
import { pageRoutes } from './pages/pages.ts';

// What docs/authorisation.md says is asked of a server, cell by cell.
const page = readFileSync(new URL('../../../docs/authorisation.md', import.meta.url), 'utf8');
const table = readTable(page);
const now = Date.parse('2026-05-11T10:00:00.000Z');

let bench: Bench;
before(async () => {
  bench = await openBench(city(), {}, { clock: () => now });
  const abroad = bench.database.backend('bachau');
  const file = city('bachau');
  await abroad.apply({ ...file, polls: file.polls.map((poll) => ({ ...poll, id: `${poll.id}-abroad` })) });
});
after(() => bench.close());

/** The operations of the interface as the table names them: acts by their kind. */
async function operations(): Promise<readonly string[]> {
  const response = await bench.ask('//openapi.json');
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, { operationId: string }>> };
  const ids = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  return ids.flatMap((id) => (id === 'submit' ? actionKinds.map((kind) => `submit ${kind}`) : [id]));
}

test('every operation, page and kind of act has its rows, one for each state that it can be asked about', async () => {
  const pages = pageRoutes.map(({ method, path }) => `${method} ${path}`);
  const known = [...(await operations()), ...pages];
  for (const operation of known) {
    const rows = table.filter((row) => row.operation === operation && row.who === 'visitor');
    assert.ok(rows.length > 0, `${operation} has no row in docs/authorisation.md`);
    assert.ok(requests[operation], `nobody has said how to ask for ${operation}`);
    assert.deepEqual(rows.map(({ state }) => state).sort(), [...statesOf(operation)].sort(), operation);
  }
  const more = (operation: string): string => operation.split(',')[0] ?? '';
  const strange = table.filter(({ operation }) => !known.includes(more(operation)) && more(operation) !== 'submit');
  assert.deepEqual(strange, [], 'rows of what is not there');
});

test('every other address of the server is named as one without roles', () => {
  const section = page.slice(page.indexOf('## Without roles'));
  const named = [...section.matchAll(/`((?:GET|POST|PUT|DELETE) [^`]+)`/g)].map(([, route]) => route);
  const others = bench.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/v1/spaces/'))
    .map(({ method, path }) => `${method} ${path.replace(/-[\da-f]{12}\.js$/, '.js')}`);
  assert.deepEqual([...new Set(others)].sort(), named.toSorted());
});

test('what is expected of each role and state is what comes of asking', async () => {
  const shared = await subjectsIn(bench, states);
  const tokens = new Map<string, Promise<string | undefined>>();
  const wrong: string[] = [];
  const judge = async (asked: Expectation, subject: Subject, token: string | undefined): Promise<void> => {
    const outcome = await outcomeOf(bench, asked.operation, subject, token);
    const { operation, state, who } = asked;
    if (outcome !== asked.outcome) wrong.push(`${operation}, ${state}, ${who}: ${outcome}, not ${asked.outcome}`);
  };
  // Reading changes nothing, so that all look at the same; what is done is done to something of its own.
  for (const asked of table.filter(({ operation }) => !changesSomething(operation))) {
    const subject = shared.find(({ state }) => state === asked.state);
    assert.ok(subject);
    const name = asked.who === 'author' ? subject.author : asked.who;
    if (!tokens.has(name)) tokens.set(name, tokenOf(bench, asked.who, subject));
    await judge(asked, subject, await tokens.get(name));
  }
  const acts = table.filter(({ operation }) => changesSomething(operation));
  const own = await subjectsIn(
    bench,
    acts.map(({ state }) => state),
  );
  for (const [index, asked] of acts.entries()) {
    const subject = own[index];
    assert.ok(subject);
    await judge(asked, subject, await tokenOf(bench, asked.who, subject));
  }
  assert.deepEqual(wrong, []);
});

test('a table with one wrong cell is noticed', async () => {
  const [subject] = await subjectsIn(bench, ['published']);
  assert.ok(subject);
  const token = await tokenOf(bench, 'guest', subject);
  assert.equal(await outcomeOf(bench, 'submit idea.hide', subject, token), 'not-allowed');
  assert.notEqual(await outcomeOf(bench, 'submit idea.vote', subject, token), 'not-allowed');
});

/** All that an answer says, without what tells only when it was given. */
async function saidOf(operation: string, subject: Subject, token: string | undefined): Promise<string> {
  const { response } = await ask(bench, operation, subject, token);
  const headers = [...response.headers].filter(([name]) => name !== 'date').sort();
  return JSON.stringify([response.status, headers, await read(response)]);
}

test('a token of another city is a token that nobody knows, to the last byte', async () => {
  const [subject] = await subjectsIn(bench, ['published']);
  assert.ok(subject);
  const theirs = await bench.database.people('bachau').issue({ role: 'administrator', person: newId() });
  let told = 0;
  for (const operation of Object.keys(requests).filter((name) => !name.includes('/:space'))) {
    const [foreign, nobody] = [`Bearer ${theirs}`, `Bearer ${'x'.repeat(theirs.length)}`];
    const said = await saidOf(operation, subject, foreign);
    // What becomes of a guest differs each time by the token or the challenge that is made, and looks at none.
    if (['becomeGuest', 'getChallenge'].includes(operation)) continue;
    assert.equal(said, await saidOf(operation, subject, nobody), operation);
    told += Number(said.startsWith('[401'));
  }
  assert.ok(told > 30, `only ${told} operations look at the token`);
  // On pages it is like no cookie at all.
  for (const operation of Object.keys(requests).filter((name) => name.startsWith('GET /:space'))) {
    const strip = (said: string): string => said.replace(/name=\\"(act|first)\\" value=\\"[^"]*\\"/g, '');
    const [foreign, none]: readonly string[] = [
      await saidOf(operation, subject, `Bearer ${theirs}`),
      await saidOf(operation, subject, undefined),
    ];
    assert.equal(strip(foreign ?? ''), strip(none ?? ''), operation);
  }
});

test('an id of another city is an id of nothing, to the last byte, whoever asks', async () => {
  const [ours] = await subjectsIn(bench, ['published']);
  const [theirs] = await subjectsIn({ ...bench, backend: bench.database.backend('bachau') }, ['published']);
  assert.ok(ours && theirs);
  const foreign = { ...theirs, poll: 'open-poll-abroad' };
  const nothing = { ...unknown(theirs), poll: 'closed-poll-nowhere' };
  const columns: readonly Who[] = ['visitor', 'guest', 'author', 'official', 'moderator', 'administrator'];
  const about = Object.keys(requests).filter((operation) => {
    const text = JSON.stringify(requests[operation]?.(foreign));
    return [foreign.idea, foreign.comment, foreign.poll].some((id) => text.includes(id));
  });
  assert.ok(about.length > 25, String(about.length));
  for (const who of columns) {
    // The author abroad may be somebody here, too: the same pseudonym is another person.
    const token = await tokenOf(bench, who, foreign);
    for (const operation of about) {
      const said = await saidOf(operation, foreign, token);
      assert.equal(withoutIds(said, foreign), withoutIds(await saidOf(operation, nothing, token), nothing), operation);
      assert.match(said, /^\[(401|403|404)/, operation);
    }
  }
});

function withoutIds(said: string, subject: Subject): string {
  return [subject.idea, subject.comment, subject.poll].reduce((text, id) => text.replaceAll(id, 'ID'), said);
}

test('a cursor of another city is no cursor, to the last byte', async () => {
  const abroad = { ...bench, backend: bench.database.backend('bachau') };
  await subjectsIn(abroad, ['published', 'published']);
  await subjectsIn(bench, ['published', 'published']);
  const next = async (path: string): Promise<string> => {
    const response = await bench.ask(path);
    const { next: cursor } = (await response.json()) as { next?: string };
    assert.ok(cursor, path);
    return encodeURIComponent(cursor);
  };
  const at = async (cursor: string): Promise<string> => {
    const response = await bench.ask(`/ideas?limit=1&order=newest&cursor=${cursor}`);
    return JSON.stringify([response.status, [...response.headers].sort(), await response.text()]);
  };
  const [ours, theirs] = [
    await next('/ideas?limit=1&order=newest'),
    await next('//api/v1/spaces/bachau/ideas?limit=1&order=newest'),
  ];
  assert.match(await at(ours), /^\[200/);
  assert.match(await at(theirs), /^\[400/);
  assert.equal(await at(theirs), await at('rubbish'));
});

test('nobody ends another person’s session', async () => {
  const { authorization } = await bench.as({ role: 'guest', person: 'victim' });
  const [token] = await bench.database.people('aubach').tokens('victim');
  assert.ok(token);
  for (const who of people.filter((one) => one !== 'visitor' && one !== 'author')) {
    const [subject] = await subjectsIn(bench, ['published']);
    assert.ok(subject);
    const headers = { authorization: (await tokenOf(bench, who, subject)) ?? '' };
    assert.equal((await bench.ask(`/tokens/${token.id}`, { method: 'DELETE', headers })).status, 204);
  }
  assert.equal((await bench.ask('/viewer', { headers: { authorization } })).status, 200);
});
