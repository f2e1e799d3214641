import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import type { Idea, Poll } from '@civic-widgets/core';
import { openBench, type Bench } from '../../testing/bench.ts';
import { lacks, Reader, says } from '../../testing/reader.ts';

let bench: Bench;

before(async () => {
  bench = await openBench(town());
});
after(() => bench.close());

const reader = (): Reader => new Reader((path, init) => bench.ask(path, init));

async function proposed(title: string): Promise<string> {
  const { subject } = await bench.backend.as(actors.anna).submit(act.propose('square', title));
  return subject;
}

const ideaPath = (id: string): string => `/aubach/ideas/${encodeURIComponent(id)}`;
const idea = (id: string): Promise<Idea> => bench.backend.as(actors.ada).idea(id);
const poll = (id: string): Promise<Poll> => bench.backend.as(actors.ada).poll(id);

test('a comment, a report, a proposal and following need no script, and lead to the page that shows them', async () => {
  const id = await proposed('Ein Baum mehr');
  const someone = reader();
  let page = await someone.open(`${ideaPath(id)}?lang=en`);
  page = await someone.send(page, `${ideaPath(id)}/comment`, { text: 'First line\r\nsecond', name: 'Ben' });
  says(page, /Your comment has been received/);
  says(page, /First line\nsecond/);
  const { items } = await bench.backend.as(actors.anna).comments(id);
  const reply = await someone.open(`${ideaPath(id)}?lang=en&reply=${items[0]?.id ?? ''}`);
  await someone.send(reply, `${ideaPath(id)}/comment`, { text: 'Me too' });
  assert.equal((await bench.backend.as(actors.anna).comments(id)).items[1]?.replyTo, items[0]?.id);
  page = await someone.send(page, `${ideaPath(id)}/follow`);
  says(page, /You follow this idea now/);
  const report = await someone.open(`${ideaPath(id)}?lang=en&report=${items[0]?.id ?? ''}`);
  await someone.send(report, `${ideaPath(id)}/report-comment`, { reason: 'Rude' });
  assert.equal((await bench.backend.as(actors.ada).comments(id)).items[0]?.reports, 1);
  page = await someone.send(page, `${ideaPath(id)}/report`, { reason: 'Twice there' });
  says(page, /staff will look at it/);
  assert.equal((await idea(id)).reports, 1);

  const form = await someone.open('/aubach/projects/square/propose?lang=en');
  page = await someone.send(form, '/aubach/projects/square/propose', {
    title: 'A new bench',
    topic: 'green',
    text: 'For all',
  });
  says(page, /Your idea has been received/);
  says(page, /<h1[^>]*>A new bench</);
  const mine = await someone.open('/aubach/projects/square?show=mine');
  says(mine, /A new bench/);
  lacks(await reader().open('/aubach/projects/square?show=mine&text=A+new+bench'), /Von Ihnen/);
});

test('an idea is shown as it will be published, beside those that are like it, before it is sent', async () => {
  const other = await proposed('Ein Trinkbrunnen am Marktplatz');
  const someone = reader();
  const path = '/aubach/projects/square/propose';
  const form = await someone.open(`${path}?lang=en`);
  const words = { title: 'Trinkbrunnen <b>', text: 'First line\r\nsecond', topic: 'green', name: 'Ben' };
  const preview = await someone.send(form, path, { ...words, step: 'preview' });
  says(preview, /This is how it will be published/);
  says(preview, /<h2 dir="auto">Trinkbrunnen &lt;b&gt;<\/h2>.*by Ben.*First line\nsecond/s);
  says(preview, new RegExp(`A similar idea is already here.*target="_blank"[^>]*href="/aubach/ideas/${other}`, 's'));
  assert.deepEqual([...someone.cookies], [], 'nothing is done yet');
  const changed = await someone.send(preview, path, { step: 'change' });
  says(changed, /value="Trinkbrunnen &lt;b&gt;"/);
  says(changed, />\nFirst line\nsecond<\/textarea/);
  says(changed, /<option value="green"\s+selected/);
  const again = await someone.send(changed, path, { ...words, step: 'preview' });
  const sent = await someone.send(again, path, { step: 'send' });
  says(sent, /Your idea has been received/);
  for (const page of [preview, again]) await someone.send(page, path, { step: 'send' });
  const { items } = await bench.backend.as(actors.ada).ideas({ text: 'Trinkbrunnen' });
  assert.equal(items.filter(({ author }) => author.name === 'Ben').length, 1, 'it is one act, however it is sent');
  const long = await someone.send(form, path, { title: 'x'.repeat(200), step: 'preview' });
  assert.equal(long.status, 422);
  says(long, /This text is too long/);
});

test('what was typed is there again when it could not be taken, with the reason at its field', async () => {
  const id = await proposed('Noch ein Baum');
  const someone = reader();
  const form = await someone.open('/aubach/projects/square/propose?lang=en');
  const long = 'x'.repeat(200);
  const again = await someone.send(form, '/aubach/projects/square/propose', {
    title: long,
    text: 'Kept "so"',
    topic: 'paths',
  });
  assert.equal(again.status, 422);
  says(
    again,
    new RegExp(`aria-describedby="field-title-hint field-title-error"[^>]*aria-invalid="true"[^>]*value="${long}"`),
  );
  says(again, /This text is too long/);
  says(again, />\nKept &quot;so&quot;<\/textarea/);
  says(again, /<option value="paths"\s+selected/);
  assert.deepEqual([...someone.cookies], [], 'who was refused has done nothing to remember');
  const empty = await someone.send(await someone.open(`${ideaPath(id)}?lang=en`), `${ideaPath(id)}/comment`, {
    text: ' ',
    name: 'Ben',
  });
  assert.equal(empty.status, 422);
  says(empty, /Please write something here/);
  says(empty, /value="Ben"/);
});

test('a poll is answered without a script: once, changed where it may be, and asked again where it may not', async () => {
  const before = (await poll('bench')).ballotCount;
  const someone = reader();
  const [one = '', other = ''] = (await poll('bench')).options.map(({ id }) => id);
  let page = await someone.open('/aubach/polls/bench?lang=en');
  page = await someone.send(page, '/aubach/polls/bench');
  assert.equal(page.status, 422);
  says(page, /Please choose an option/);
  page = await someone.send(page, '/aubach/polls/bench', { option: one });
  says(page, /Your vote has been received/);
  says(page, new RegExp(`value="${one}"\\s+checked`));
  assert.equal((await poll('bench')).ballotCount, before + 1);
  page = await someone.send(page, '/aubach/polls/bench', { option: other });
  assert.equal((await poll('bench')).ballotCount, before + 1);
  assert.equal((await poll('bench')).result?.find(({ option }) => option === other)?.votes, 1);

  const last = await someone.open('/aubach/polls/play?lang=en');
  page = await someone.send(last, '/aubach/polls/play', { option: 'swing' });
  says(page, /Is this your vote\?.*Swing.*cannot be changed or taken back/s);
  assert.equal((await poll('play')).ballotCount, 0, 'nothing is cast before it is shown once more');
  for (let times = 0; times < 2; times++) await someone.post(page, '/aubach/polls/play', { option: 'swing' });
  assert.equal((await poll('play')).ballotCount, 1);
  page = await someone.send(last, '/aubach/polls/play', { option: 'slide', sure: 'yes' });
  assert.equal(page.status, 409);
  assert.ok(!(await someone.open('/aubach/polls/play')).forms.has('/aubach/polls/play'));
});

test('what stands on a later page of comments can be replied to, also after a refusal', async () => {
  const id = await proposed('Viel besprochen');
  const anna = bench.backend.as(actors.anna);
  for (let n = 0; n < 101; n++) await anna.submit(act.comment(id, `Nummer ${n}`));
  const first = await anna.comments(id, { limit: 100 });
  const last = (await anna.comments(id, { limit: 100, cursor: first.next ?? '' })).items[0]?.id ?? '';
  const someone = reader();
  const link = (html: string, pattern: RegExp): string =>
    (pattern.exec(html)?.[1] ?? '').replaceAll('&amp;', '&').replace(/#.*/, '');
  const page = await someone.open(`${ideaPath(id)}?lang=en`);
  const later = await someone.open(link(page.html, /rel="next"\s+href="([^"]*)"/));
  says(later, /Nummer 100/);
  const form = await someone.open(link(later.html, new RegExp(`href="([^"]*reply=${last}[^"]*)"`)));
  const again = await someone.send(form, `${ideaPath(id)}/comment`, { text: ' ' });
  assert.equal(again.status, 422);
  const done = await someone.send(again, `${ideaPath(id)}/comment`, { text: 'Dazu noch etwas' });
  says(done, /Your comment has been received.*Dazu noch etwas/s);
  const fromTheFirst = await someone.send(page, `${ideaPath(id)}/comment`, { text: 'Von vorne' });
  says(fromTheFirst, /Your comment has been received.*Von vorne/s);
  const { items } = await anna.comments(id, { limit: 100, cursor: first.next ?? '' });
  assert.equal(items.find(({ text }) => text === 'Dazu noch etwas')?.replyTo, last);
});
