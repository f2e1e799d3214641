import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import { openBench, type Bench } from '../../testing/bench.ts';

let bench: Bench;

before(async () => {
  bench = await openBench(town());
  const anna = bench.backend.as(actors.anna);
  await anna.submit(
    act.propose('square', 'Bank & "Brunnen" <em>', { text: 'Erste\u0007 Zeile\nzweite', topic: 'green', name: 'Anna' }),
  );
  const { subject } = await anna.submit(act.propose('square', 'Schatten', { id: 'BO/97', lang: 'de' }));
  const elsewhere = await anna.submit(act.propose('debate', 'Anderswo'));
  await bench.backend.as(actors.ada).submit(act.answer(elsewhere.subject, 'planned', ''));
  await bench.backend.as(actors.ada).submit(act.answer(subject, 'planned', 'Wir pflanzen.'));
});
after(() => bench.close());

const read = async (path: string): Promise<string> => (await bench.ask(`/${path}`)).text();
const all = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}\\b[^>]*>([^<]*)</${tag}>`, 'g'))].map(([, inner = '']) => inner);

test('a feed has what RFC 4287 asks for: ids, titles, moments, authors and links of feed and entries', async () => {
  const text = await read('/aubach/projects/square/feed.atom');
  assert.ok(
    text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">'),
  );
  const [head = '', ...entries] = text.split('<entry');
  assert.equal(entries.length, 2);
  for (const part of [head, ...entries]) {
    assert.equal(all(part, 'id').length, 1);
    assert.ok(URL.canParse(all(part, 'id')[0] ?? ''));
    assert.equal(all(part, 'title').length, 1);
    assert.match(all(part, 'updated')[0] ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.match(part, /<link rel="alternate" type="text\/html" href="http:/);
  }
  assert.match(head, /<author><name>Stadt Aubach<\/name><\/author>/);
  assert.match(
    head,
    /<link rel="self" type="application\/atom\+xml" href="http:\/\/civic\.test\/aubach\/projects\/square\/feed\.atom"\/>/,
  );
  assert.match(text, /<id>http:\/\/civic\.test\/aubach\/ideas\/BO%2F97<\/id>/);
  assert.match(text, /Antwort der Stadt: Wir pflanzen\./);
  assert.match(text, /<title type="text">Bank &amp; &quot;Brunnen&quot; &lt;em&gt;<\/title>/);
  assert.doesNotMatch(text, /Anderswo/);
  const whole = await read('/aubach/feed.atom');
  assert.match(whole, /Anderswo/);
  assert.equal(whole.match(/Antwort der Stadt/g)?.length, 1, 'a status that was set without a word is no answer');
});

test('who has a feed already is only told so, until something changes', async () => {
  const first = await bench.ask('//aubach/feed.atom');
  const etag = first.headers.get('etag') ?? '';
  const again = await bench.ask('//aubach/feed.atom', { headers: { 'if-none-match': etag } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  await bench.backend.as(actors.ben).submit(act.propose('square', 'Neu'));
  const changed = await bench.ask('//aubach/feed.atom', { headers: { 'if-none-match': etag } });
  assert.equal(changed.status, 200);
});

test('a feed says the same to everyone', async () => {
  const someone = await bench.database.people('aubach').guest('http://civic.test');
  const plain = await read('/aubach/feed.atom');
  const cookie = `civic-0123456789ab=${someone.token}`;
  assert.equal(await (await bench.ask('//aubach/feed.atom', { headers: { cookie } })).text(), plain);
});

test('robots are told where the sitemaps are, and to leave the interface alone', async () => {
  const text = await read('/robots.txt');
  assert.match(text, /^User-agent: \*\nDisallow: \/api\//);
  assert.match(text, /^Sitemap: http:\/\/civic\.test\/aubach\/sitemap\.xml$/m);
});

test('a sitemap names every page of the space’s file and the newest ideas', async () => {
  const places = all(await read('/aubach/sitemap.xml'), 'loc');
  for (const path of ['', '/projects/square', '/polls/bench', '/ideas/BO%2F97'])
    assert.ok(places.includes(`http://civic.test/aubach${path}`), path);
});
