import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import { newId, type Actor, type Idea } from '@civic-widgets/core';
import { openBench, type Bench } from '../../testing/bench.ts';
import { lacks, Reader, says, type Read } from '../../testing/reader.ts';
import { pageRoutes } from './pages.ts';
import { stylesheetPath } from './stylesheet.ts';

let bench: Bench;

before(async () => {
  bench = await openBench(town());
});
after(() => bench.close());

const reader = (): Reader => new Reader((path, init) => bench.ask(path, init));
const open = (path: string, headers?: Readonly<Record<string, string>>): Promise<Read> => reader().open(path, headers);

/** Proposes an idea and answers with its id. */
async function proposed(
  title: string,
  more: Parameters<typeof act.propose>[2] = {},
  actor: Actor = actors.anna,
  project = 'square',
): Promise<string> {
  const { subject } = await bench.backend.as(actor).submit(act.propose(project, title, more));
  return subject;
}

const ideaPath = (id: string): string => `/aubach/ideas/${encodeURIComponent(id)}`;
const idea = (id: string): Promise<Idea> => bench.backend.as(actors.ada).idea(id);

test('there is a page of the space, each project, idea and poll, in the language that is asked for', async () => {
  const id = await proposed('Eine Bank am Brunnen', { text: 'Zum Ausruhen.', lang: 'de' });
  for (const path of ['/aubach', '/aubach/projects/square', ideaPath(id), '/aubach/polls/bench']) {
    const page = await open(path);
    assert.equal(page.status, 200, path);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    says(page, /<html lang="de" dir="ltr">/);
    says(page, /href="https:\/\/www\.aubach\.example\/datenschutz">Datenschutz</);
    lacks(page, /<script(?! type="application\/ld\+json")|style="|undefined|\[object/);
    says(await open(path, { 'accept-language': 'en' }), /<html lang="en" dir="ltr">/);
    const arabic = await open(`${path}?lang=ar`);
    says(arabic, /<html lang="ar" dir="rtl">/);
    for (const [, href = ''] of arabic.html.matchAll(/href="(\/aubach[^"]*)"/g)) assert.match(href, /lang=ar/);
  }
});

test('a page may do nothing but show itself and send its forms, and is kept nowhere', async () => {
  const page = await open('/aubach/polls/bench');
  const policy = page.headers.get('content-security-policy');
  assert.match(
    policy ?? '',
    /^default-src 'none'; style-src 'self'; img-src 'self'[^;]*; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  assert.equal(page.headers.get('referrer-policy'), 'same-origin');
  assert.equal(page.headers.get('cache-control'), 'private, no-store');
  assert.deepEqual(page.headers.getSetCookie(), [], 'nothing is kept on the device before an act');
  const style = await bench.ask(`/${stylesheetPath}`);
  assert.equal(style.headers.get('content-type'), 'text/css; charset=utf-8');
  assert.match(style.headers.get('cache-control') ?? '', /immutable/);
});

test('ids of any script and with any sign of an address have their page', async () => {
  for (const id of ['BO.OM.97/24', 'urn:x:1?q=2#top', '100%', 'a/../b', '广场：三', '"><b>']) {
    await proposed(`Nummer ${id}`, { id });
    const page = await open(ideaPath(id));
    assert.equal(page.status, 200, id);
    const voted = await reader().send(page, `${ideaPath(id)}/vote`, { vote: 'for' });
    assert.equal(voted.status, 200, id);
    assert.equal((await idea(id)).votes.up, 1, id);
  }
});

test('what people write is text', async () => {
  const text = `</p><script>alert(1)</script><img src=x onerror=alert(1)> & "quoted" 'single' \u2028 </script>`;
  const id = await proposed(text.slice(0, 100), { text, name: text.slice(0, 60), organisation: '<b>' });
  await bench.backend.as(actors.ben).submit(act.comment(id, text, { name: '"><svg onload=alert(1)>' }));
  await bench.backend.as(actors.ada).submit(act.answer(id, 'planned', text, { office: '<i>Amt</i>' }));
  for (const path of [ideaPath(id), '/aubach/projects/square?order=newest', '/aubach', '/aubach/feed.atom']) {
    const { html } = await open(path);
    const without = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
    assert.doesNotMatch(without, /<(script|img|svg|i|b)\b[^>]*(alert|>Amt)/, path);
    assert.ok(html.includes('&lt;script&gt;alert(1)'), path);
  }
});

test('what is hidden, waits or is erased is on no page, in no tag and in no feed', async () => {
  const hidden = await proposed('Geheimes Wort Hydrangea', { text: 'Hydrangea' });
  await bench.backend.as(actors.ada).submit(act.hide(hidden, 'Grund Hydrangea'));
  const gone = await proposed('Geheimes Wort Wisteria', { name: 'Wisteria' }, { role: 'guest', person: 'gone' });
  const talked = await proposed('Ein stiller Ort');
  const comment = act.comment(talked, 'Magnolia');
  await bench.backend.as(actors.ben).submit(comment);
  await bench.backend.as(actors.ada).submit(act.hideComment(comment.id, talked, 'Magnolia'));
  await bench.backend.erase('gone', actors.ada);
  for (const path of [
    '/aubach',
    '/aubach/projects/square?order=newest',
    '/aubach/projects/square?text=hydrangea',
    '/aubach/feed.atom',
    '/aubach/projects/square/feed.atom',
    '/aubach/sitemap.xml',
    ideaPath(talked),
    ideaPath(gone),
    ideaPath(hidden),
  ]) {
    const { html } = await open(path);
    assert.doesNotMatch(html.replaceAll(/value="[^"]*"/g, ''), /hydrangea|wisteria|magnolia/i, path);
  }
  assert.equal((await open(ideaPath(hidden))).status, 404);
  lacks(await open(ideaPath(gone)), /og:|ld\+json/);
  assert.ok(!(await open('/aubach/sitemap.xml')).html.includes(hidden));
});

test('messengers and search engines are told what everyone may see', async () => {
  const id = await proposed('Schatten für den Platz', { text: `Bäume. ${'Sehr lang. '.repeat(60)}`, name: 'Ida' });
  const { html } = await open(`${ideaPath(id)}?lang=de`);
  const tag = (name: string): string =>
    new RegExp(`(?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
  assert.equal(tag('og:title'), 'Schatten für den Platz');
  assert.ok(tag('og:description').length <= 200 && tag('og:description').startsWith('Bäume. Sehr lang.'));
  assert.equal(tag('og:url'), `http://civic.test${ideaPath(id)}?lang=de`);
  assert.match(html, new RegExp(`<link rel="canonical" href="http://civic.test${ideaPath(id)}\\?lang=de"`));
  assert.match(html, new RegExp(`hreflang="x-default" href="http://civic.test${ideaPath(id)}"`));
  const data = JSON.parse(/ld\+json">\s*(.*?)\s*<\/script>/s.exec(html)?.[1] ?? '') as Record<string, unknown>;
  assert.equal(data['@type'], 'DiscussionForumPosting');
  assert.deepEqual(data['author'], { '@type': 'Person', name: 'Ida' });
});

test('a set address is the one that is told, whatever name the server is called by', async () => {
  const other = await openBench(town(), { url: 'https://mitmachen.aubach.example' });
  const page = await new Reader((path, init) => other.ask(path, init)).open('/aubach');
  says(page, /<link rel="canonical" href="https:\/\/mitmachen\.aubach\.example\/aubach"/);
  await other.close();
});

test('lists have orders, filters, a search and pages, and an address for each', async () => {
  const words = ['Ahorn', 'Buche', 'Eiche'];
  for (const word of words) await proposed(`Baum ${word}`, { topic: 'green', text: 'Zelkove' });
  for (let i = 0; i < 22; i++) await proposed(`Weg ${i}`, { topic: 'paths', text: 'Zelkove' });
  const titles = ({ html }: Read): string[] =>
    [...(html.split('id="ideas"')[1] ?? '').matchAll(/<h3[^>]*>\s*<a[^>]*>([^<]*)</g)].map(([, title = '']) => title);
  const first = await open('/aubach/projects/square?text=zelkove&order=newest');
  assert.equal(titles(first).length, 20);
  const next = /rel="next"\s+href="([^"#]*)/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await open(next);
  assert.deepEqual(titles(second), ['Weg 1', 'Weg 0', 'Baum Eiche', 'Baum Buche', 'Baum Ahorn']);
  assert.deepEqual(titles(await open('/aubach/projects/square?topic=green&text=Zelkove&order=newest&utm_source=x')), [
    'Baum Eiche',
    'Baum Buche',
    'Baum Ahorn',
  ]);
  says(await open('/aubach/projects/square?text=nichtszufinden'), /Keine Idee passt/);
  assert.equal((await open('/aubach/projects/square?page=rubbish', { accept: 'text/html' })).status, 400);
});

test('a place in a list of one city is none in another’s', async () => {
  await bench.database.backend('other').apply({ ...town(), id: 'other' });
  for (let n = 0; n < 21; n++) {
    await proposed(`Nummer ${n}`);
    await bench.database
      .backend('other')
      .as(actors.anna)
      .submit(act.propose('square', `Nummer ${n}`));
  }
  const { html } = await open('/aubach/projects/square?order=newest');
  const next = /rel="next"\s+href="([^"#]*)/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.equal((await open(next)).status, 200);
  assert.equal((await open(next.replace('/aubach/', '/other/'))).status, 400);
});

test('who may not is told why, and has no button', async () => {
  const page = await open('/aubach/projects/residents?lang=en');
  lacks(page, /class="button primary"/);
  says(page, /The city first has to know where you live/);
  const id = await proposed('Nordviertel', {}, actors.vera, 'residents');
  const shown = await open(`${ideaPath(id)}?lang=en`);
  assert.ok(!shown.forms.has(`${ideaPath(id)}/vote`));
  says(shown, /0 supporters/);
  const form = await open('/aubach/projects/past/propose?lang=en');
  says(form, /This is closed/);
  assert.equal(form.forms.size, 0);
});

test('what is looked at before it is published is said to be, and nobody else sees it until then', async () => {
  const plain = town();
  const projects = plain.projects.map((project) => ({ ...project, review: 'before' as const }));
  const careful = await openBench({ ...plain, projects, signIn: { email: true } });
  const ask = (path: string, init?: RequestInit): Promise<Response> => careful.ask(path, init);
  const someone = new Reader(ask);
  const form = await someone.open('/aubach/projects/square/propose?lang=en');
  const page = await someone.send(form, '/aubach/projects/square/propose', { title: 'A quiet bench' });
  says(page, /The city is looking at this/);
  lacks(page, /og:|ld\+json|canonical/);
  const path = page.path.replace(/\?.*/, '');
  says(await someone.open(`${path}?lang=en`), /The city is looking at this/);
  assert.equal((await new Reader(ask).open(path)).status, 404);
  says(await someone.open('/aubach/projects/square?show=mine'), /A quiet bench/);
  lacks(await new Reader(ask).open('/aubach'), /A quiet bench/);
  const id = decodeURIComponent(path.split('/').at(-1) ?? '');
  await careful.backend.as(actors.ada).submit(act.restore(id));
  says(await new Reader(ask).open(path), /A quiet bench/);
  const letters = await new Reader(ask).open('/aubach/letters?lang=en');
  says(letters, /href="\/sign-in\/aubach\?site=http%3A%2F%2Fcivic\.test&amp;state=[\w-]{43}&amp;lang=en&amp;return=/);
  await careful.close();
});

test('what is not there is a page that says so; a program gets a problem document', async () => {
  for (const path of [
    '/nowhere',
    '/aubach/ideas/none',
    '/aubach/polls/none',
    '/aubach/projects/none',
    '/aubach/projects/none/feed.atom',
    '/aubach/nothing',
    '/aubach/nothing/here',
    '/nowhere/nothing',
    '/%E0%A4%A/nothing',
  ]) {
    const page = await open(path, { 'accept-language': 'en' });
    assert.equal(page.status, 404, path);
    says(page, /This page does not exist/);
    lacks(page, /canonical|og:/);
    const program = await bench.ask(`/${path}`, { headers: { accept: '*/*' } });
    assert.equal(program.headers.get('content-type'), 'application/problem+json', path);
  }
  says(await open('/aubach/nothing', { 'accept-language': 'en' }), /href="\/aubach/);
});

test('every page and every form of a space is in the list, and the interface’s description names none', async () => {
  const { paths } = (await (await bench.ask('//openapi.json')).json()) as { paths: object };
  assert.ok(pageRoutes.length > 10);
  assert.deepEqual(
    Object.keys(paths).filter((path) => !path.startsWith('/api/')),
    [],
  );
  for (const { method, path } of pageRoutes) {
    const address = path.replace(':space', 'elsewhere').replace(':id', newId());
    const response = await bench.ask(`/${address}`, { method, headers: { accept: 'text/html' } });
    assert.equal(response.status, 404, `${method} ${path}`);
  }
});
