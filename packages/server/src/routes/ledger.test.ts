import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import {
  archiveHead,
  archiveLine,
  type Action,
  type Demographics,
  type Entry,
  type LoadReport,
} from '@civic-widgets/core';
import { openBench, refusalOf, type Bench } from '../../testing/bench.ts';

let bench: Bench;
let ada: { readonly authorization: string };
before(async () => {
  bench = await openBench(town());
  ada = await bench.as(actors.ada);
});
after(() => bench.close());

function line(action: Action, position = 1): string {
  const entry: Entry = {
    position,
    acceptedAt: '2024-01-01T00:00:00.000Z',
    person: 'import-1',
    role: 'guest',
    channel: 'online',
    action,
  };
  return archiveLine({ entry });
}

function send(body: BodyInit, headers: Readonly<Record<string, string>> = ada, type = 'application/x-ndjson') {
  const init = { method: 'POST', headers: { 'content-type': type, ...headers }, body, duplex: 'half' };
  return bench.ask('/ledger', init);
}

const report = async (answer: Promise<Response>): Promise<LoadReport> => (await (await answer).json()) as LoadReport;

test('lines are loaded once, however often they are sent', async () => {
  const lines = [line(act.propose('square', 'Old', { id: 'old' })), line(act.vote('old'), 2)].join('\n');
  assert.deepEqual(await report(send(`${lines}\n`)), { taken: 2, known: 0, refused: [] });
  assert.deepEqual(await report(send(lines)), { taken: 0, known: 2, refused: [] });
  assert.equal((await bench.ask('/ideas/old')).status, 200);
});

test('a whole archive is taken too, with what people told of themselves', async () => {
  const body = [
    archiveHead(town()),
    line(act.propose('square', 'From an archive', { id: 'archived' })),
    archiveLine({ person: { person: 'import-1', area: 'north' } }),
    archiveLine({ refused: { file: 'votes.csv', line: 7, reason: 'no such idea' } }),
    archiveLine({ end: { entries: 1 } }),
  ];
  assert.deepEqual(await report(send(body.join('\r\n'))), { taken: 1, known: 0, refused: [] });
  const people: Demographics[] = [];
  for await (const person of bench.backend.demographics()) people.push(person);
  assert.deepEqual(people, [{ person: 'import-1', area: 'north' }]);
});

test('an archive that was cut off says so, and what came of it stays', async () => {
  const body = [archiveHead(town()), line(act.propose('square', 'Cut off', { id: 'cut' }))].join('\n');
  assert.deepEqual(await refusalOf(send(body)), [422, 'bad-archive']);
  assert.equal((await bench.ask('/ideas/cut')).status, 200);
  assert.deepEqual(await refusalOf(send(archiveHead(town()).replace('"format":1', '"format":9'))), [
    422,
    'bad-archive',
  ]);
});

test('the report names lines, whatever lies between them', async () => {
  const body = [
    '',
    'rubbish',
    line(act.propose('square', 'Fine')),
    archiveLine({ person: { person: 'import-2' } }),
    line(act.vote('nothing')),
    '{"entry":{}}',
    line(act.comment('nothing', 'Lost')),
  ];
  const { taken, refused } = await report(send(body.join('\n')));
  assert.equal(taken, 1);
  assert.deepEqual(
    refused.map(({ index, code }) => [index, code]),
    [
      [1, 'malformed'],
      [4, 'not-found'],
      [5, 'malformed'],
      [6, 'not-found'],
    ],
  );
});

test('bytes may come in any portions', async () => {
  const bytes = new TextEncoder().encode(`${line(act.propose('square', 'Grüße — 🌳', { id: 'portions' }))}\n`);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let i = 0; i < bytes.length; i += 7) controller.enqueue(bytes.slice(i, i + 7));
      controller.close();
    },
  });
  assert.equal((await report(send(body))).taken, 1);
  const { title } = (await (await bench.ask('/ideas/portions')).json()) as { title: string };
  assert.equal(title, 'Grüße — 🌳');
});

test('it is for administrators', async () => {
  const body = line(act.propose('square', 'No'));
  assert.deepEqual(await refusalOf(send(body, {})), [401, 'unauthenticated']);
  assert.deepEqual(await refusalOf(send(body, await bench.as(actors.mo))), [403, 'not-allowed']);
});

test('what is no JSON Lines, no text or endless is refused', async () => {
  const body = line(act.propose('square', 'No'));
  assert.deepEqual(await refusalOf(send(body, ada, 'text/plain')), [400, 'malformed']);
  assert.deepEqual(await refusalOf(send(new Uint8Array([0x7b, 0xff, 0x0a]))), [422, 'bad-archive']);
  assert.deepEqual(await refusalOf(send('x'.repeat(1_000_001))), [413, 'too-large']);
});

test('a large import goes through without a limit on its size', async () => {
  const lines = Array.from({ length: 1_000 }, (_, i) =>
    line(act.propose('square', 'x'.repeat(400), { id: `many-${i}` })),
  );
  const body = lines.join('\n');
  assert.ok(body.length > 2 * 256 * 1024);
  assert.equal((await report(send(body))).taken, 1_000);
});
