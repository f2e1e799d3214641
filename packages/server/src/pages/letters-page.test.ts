import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { openBench, type Bench } from '../../testing/bench.ts';
import { lacks, Reader, says } from '../../testing/reader.ts';

let bench: Bench;

before(async () => {
  bench = await openBench(town());
});
after(() => bench.close());

const reader = (): Reader => new Reader((path, init) => bench.ask(path, init));

/** Somebody who signed in by mail on the server's own pages. */
async function signedIn(address: string): Promise<{ readonly reader: Reader; readonly person: string }> {
  const account = { method: 'email', subject: address, mail: address, language: 'en' } as const;
  const { token, actor } = await bench.database.people('aubach').signIn({ account, site: 'http://civic.test' });
  const someone = reader();
  someone.cookies.set(`civic-${hash('sha256', 'aubach', 'hex').slice(0, 12)}`, token);
  return { reader: someone, person: actor.person ?? '' };
}

/** As it stands in a letter. */
async function secretOf(person: string): Promise<string> {
  const letters = bench.database.letters('aubach');
  await letters.write({ id: `for ${person}`, person, kind: 'account', about: { what: 'leaving' } });
  return (await letters.take(1))[0]?.secret ?? '';
}

test('nobody gets letters until they ask; who signed in by mail chooses which', async () => {
  const { reader: ida, person } = await signedIn('ida@mail.example');
  let page = await ida.open('/aubach/letters?lang=en');
  lacks(page, /checked|ida@/);
  page = await ida.send(page, '/aubach/letters', { answers: 'yes', digest: 'weekly' });
  says(page, /Your choice has been kept/);
  says(page, /name="answers"\s+value="yes"\s+checked/);
  const wishes = { answers: true, comments: false, decisions: false, digest: 'weekly' };
  assert.deepEqual(await bench.database.letters('aubach').wishes(person), wishes);
  const guest = await reader().open('/aubach/letters?lang=en');
  says(guest, /for those who signed in with an e-mail address/);
  assert.equal(guest.forms.size, 0);
});

test('a choice is not sent by other sites, nor by somebody without an address', async () => {
  const { reader: ida, person } = await signedIn('eve@mail.example');
  const page = await ida.open('/aubach/letters');
  const foreign = await ida.post(page, '/aubach/letters', { answers: 'yes' }, { origin: 'https://evil.example' });
  assert.equal(foreign.status, 403);
  assert.equal((await bench.database.letters('aubach').wishes(person)).answers, false);
  assert.equal((await reader().post(page, '/aubach/letters', { answers: 'yes' })).status, 403);
});

test('a letter’s link ends its kind with one click of a mail program, and changes nothing when it is only looked at', async () => {
  const { person } = await signedIn('uma@mail.example');
  const letters = bench.database.letters('aubach');
  const all = { answers: true, comments: true, decisions: true, digest: 'daily' } as const;
  await letters.wish(person, all);
  const path = `/aubach/letters/${await secretOf(person)}`;
  const page = await reader().open(`${path}?kind=comments&lang=en`);
  says(page, /Stop letters of this kind/);
  lacks(page, /uma@|canonical/);
  says(page, /noindex/);
  assert.deepEqual(await letters.wishes(person), all);
  // As RFC 8058 has it: no cookie, no origin.
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const clicked = await bench.ask(`/${path}?kind=comments`, { method: 'POST', body });
  assert.equal(clicked.status, 200);
  assert.deepEqual(await letters.wishes(person), { ...all, comments: false });
  const stopAll = await bench.ask(`/${path}`, { method: 'POST', body });
  assert.equal(stopAll.status, 200);
  assert.deepEqual(await letters.wishes(person), {
    answers: false,
    comments: false,
    decisions: false,
    digest: 'never',
  });
});

test('a link that nobody has is not found, whatever is asked of it', async () => {
  for (const method of ['GET', 'POST'])
    assert.equal((await bench.ask('//aubach/letters/none', { method, headers: { accept: 'text/html' } })).status, 404);
});
