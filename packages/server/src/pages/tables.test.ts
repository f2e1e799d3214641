import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import { openBench, type Bench } from '../../testing/bench.ts';
import { lacks, Reader, says } from '../../testing/reader.ts';

let bench: Bench;
before(async () => {
  bench = await openBench(town());
});
after(() => bench.close());
const get = (path: string, init?: RequestInit): Promise<Response> => bench.ask(`/${path}`, init);

test('a project’s ideas are a table that its page links to, however many they are', async () => {
  for (let n = 0; n < 103; n++) await bench.backend.as(actors.anna).submit(act.propose('square', `Baum ${n}`));
  says(
    await new Reader((path, init) => bench.ask(path, init)).open('/aubach/projects/square'),
    /href="\/aubach\/projects\/square\/ideas\.csv"/,
  );
  const answer = await get('/aubach/projects/square/ideas.csv');
  assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8; header=present');
  assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="aubach-square.csv"');
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  const bytes = Buffer.from(await answer.arrayBuffer());
  assert.equal(bytes.subarray(0, 3).toString('hex'), 'efbbbf');
  const lines = bytes.toString('utf8').trimEnd().split('\r\n');
  assert.equal(lines.length, 104);
  assert.match(lines[1] ?? '', /"http:\/\/civic\.test\/aubach\/ideas\//);
  const part = await get('/aubach/projects/square/ideas.csv');
  await part.body?.cancel();
  assert.equal((await get('/aubach/projects/none/ideas.csv', { headers: { accept: 'text/html' } })).status, 404);
});

test('a poll’s result is a table for whoever may see it, and for nobody else', async () => {
  const someone = new Reader((path, init) => bench.ask(path, init));
  const page = await someone.open('/aubach/polls/play');
  lacks(page, /result\.csv/);
  assert.equal((await get('/aubach/polls/play/result.csv')).status, 404);
  const option = /name="option" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
  const cast = await someone.send(page, '/aubach/polls/play', { option, sure: 'yes' });
  says(cast, /href="\/aubach\/polls\/play\/result\.csv"/);
  const { html, headers } = await someone.open('/aubach/polls/play/result.csv');
  assert.equal(headers.get('cache-control'), 'private, no-store');
  assert.match(
    html,
    /^\ufeff?"poll","question","state","option","votes","people","link"\r\n"play","[^"]+","open","[^"]+",1,1,/,
  );
});
