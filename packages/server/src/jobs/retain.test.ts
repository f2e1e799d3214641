import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { act, actors, town } from '@civic-widgets/conformance';
import { newId, type Actor, type CivicBackend, type Entry, type Retention } from '@civic-widgets/core';
import { openPostOffice, type PostOffice } from '../../testing/post-office.ts';
import { openMailer, type Mailer } from '../mail/mailer.ts';
import { post } from '../mail/post.ts';
import { retain } from './retain.ts';

const day = 86_400_000;
let now = Date.parse('2026-01-31T10:00:00.000Z');
let database: Database;
let office: PostOffice;
let mailer: Mailer;

before(async () => {
  database = await openDatabase('memory:', { clock: () => now });
  office = await openPostOffice();
  mailer = openMailer({ url: office.url, from: 'Aubach <dialog@aubach.example>' });
});
after(async () => {
  mailer.close();
  await office.close();
  await database.close();
});

async function space(retention?: Retention): Promise<{ id: string; backend: CivicBackend }> {
  const id = newId();
  const backend = database.backend(id);
  // Its dates would close it while the test's clock runs.
  const projects = town().projects.filter((project) => project.id === 'square');
  const polls = town().polls.filter((poll) => poll.project === 'square');
  await backend.apply({ ...town(), id, projects, polls, ...(retention && { retention }) });
  return { id, backend };
}
const job = (id: string): Promise<void> => retain(database, id, now);
const deliver = (id: string): Promise<void> =>
  post({ database, mailer, url: 'https://mitmachen.aubach.example', log: () => {}, clock: () => now }, id);
async function signedIn(id: string, address: string): Promise<Actor> {
  const account = { method: 'email', subject: address, mail: address, language: 'en' } as const;
  return (await database.people(id).signIn({ account, site: '' })).actor;
}
async function entriesOf(backend: CivicBackend): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of backend.entries()) entries.push(entry);
  return entries;
}

test('guests who do not come back are forgotten after the days that the file says; who came back, signed in or has a role is not', async () => {
  const { id, backend } = await space({ guests: 180 });
  const people = database.people(id);
  const [gone, back] = [await people.guest('https://a.example'), await people.guest('https://a.example')];
  const official = await people.issue(actors.olga);
  const idea = await backend.as(gone.actor).submit(act.propose('square', 'A bench'));
  now += 100 * day;
  assert.ok(await people.actorOf(back.token, 'https://a.example'));
  now += 80 * day;
  await job(id);
  assert.ok(await people.actorOf(gone.token, 'https://a.example'), 'on the last day they are known, and are used');
  now += 181 * day;
  await job(id);
  assert.equal(await people.actorOf(gone.token, 'https://a.example'), undefined);
  assert.equal(await people.actorOf(back.token, 'https://a.example'), undefined);
  assert.ok(await people.actorOf(official));
  assert.equal((await backend.as(actors.ben).idea(idea.subject)).title, 'A bench', 'what they did stays');
});

test('the words of what was hidden are gone after the months, in the ledger too, and nothing else; a rebuild gives the same', async () => {
  const { id, backend } = await space({ hidden: 6 });
  const [kept, hidden, late] = await Promise.all(
    ['Kept', 'Hidden', 'Late'].map((title) =>
      backend.as(actors.anna).submit(act.propose('square', title, { text: `${title} text`, name: 'Anna' })),
    ),
  );
  const comment = act.comment(kept?.subject ?? '', 'Rude words');
  await backend.as(actors.ben).submit(comment);
  await backend.as(actors.ada).submit(act.hide(hidden?.subject ?? '', 'No'));
  await backend.as(actors.ada).submit(act.hideComment(comment.id, kept?.subject ?? '', 'No'));
  now += 100 * day;
  await backend.as(actors.ada).submit(act.hide(late?.subject ?? '', 'No'));
  await job(id);
  assert.equal((await backend.as(actors.ada).idea(hidden?.subject ?? '')).title, 'Hidden');
  now += 90 * day;
  await job(id);
  const gone = await backend.as(actors.ada).idea(hidden?.subject ?? '');
  assert.deepEqual([gone.title, gone.text, gone.erased, gone.author.name], ['', '', true, undefined]);
  assert.equal((await backend.as(actors.ada).idea(late?.subject ?? '')).title, 'Late');
  const written = JSON.stringify(await entriesOf(backend));
  assert.doesNotMatch(written, /Hidden|Rude words/);
  assert.match(written, /Late text/);
  const before = JSON.stringify(await backend.as(actors.ada).ideas({ hidden: true }));
  await backend.rebuild();
  assert.equal(JSON.stringify(await backend.as(actors.ada).ideas({ hidden: true })), before);
});

test('the reasons of reports go after the months once they were decided upon', async () => {
  const { id, backend } = await space({ reports: 1 });
  const [one, other] = await Promise.all(
    ['One', 'Other'].map((title) => backend.as(actors.anna).submit(act.propose('square', title))),
  );
  await backend.as(actors.ben).submit(act.report(one?.subject ?? '', 'Decided reason'));
  await backend.as(actors.ben).submit(act.report(other?.subject ?? '', 'Waiting reason'));
  await backend.as(actors.ada).submit(act.hide(one?.subject ?? '', 'No'));
  now += 40 * day;
  await job(id);
  const written = JSON.stringify(await entriesOf(backend));
  assert.doesNotMatch(written, /Decided reason/);
  assert.match(written, /Waiting reason/);
  await backend.rebuild();
  assert.equal((await backend.as(actors.ada).queue?.())?.items.length, 1);
});

test('an account that nobody uses is deleted thirty days after a letter, and not without one', async () => {
  const { id, backend } = await space({ accounts: 12 });
  const [ida, uma, otto] = [
    await signedIn(id, 'ida@mail.example'),
    await signedIn(id, 'uma@mail.example'),
    await signedIn(id, 'otto@mail.example'),
  ];
  await database.people(id).grant(otto.person ?? '', { role: 'official' });
  const { subject } = await backend.as(ida).submit(act.propose('square', 'A bench', { name: 'Ida' }));
  now += 370 * day;
  await signedIn(id, 'uma@mail.example');
  await job(id);
  now += 40 * day;
  await job(id);
  assert.equal((await backend.as(actors.ben).idea(subject)).title, 'A bench', 'no letter has gone out yet');
  await deliver(id);
  const letter = await office.next();
  assert.deepEqual(letter.to, ['ida@mail.example']);
  assert.equal(letter.subject, 'Your account at City of Aubach');
  const on = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: town().timeZone }).format(now + 30 * day);
  assert.ok(letter.raw.replace(/=\r\n/g, '').includes(`On ${on} your account`), 'thirty days from its sending');
  assert.doesNotMatch(letter.raw, /List-Unsubscribe/, 'it cannot be ended, since it comes once');
  await job(id);
  now += 29 * day;
  await job(id);
  assert.equal((await backend.as(actors.ben).idea(subject)).title, 'A bench', 'however long the letter took to go out');
  now += 2 * day;
  await job(id);
  await job(id);
  const gone = await backend.as(actors.ben).idea(subject);
  assert.deepEqual([gone.title, gone.erased], ['', true]);
  assert.equal(await database.people(id).personBy('email', 'ida@mail.example'), undefined);
  assert.equal(await database.people(id).personBy('email', 'uma@mail.example'), uma.person);
  assert.equal(await database.people(id).personBy('email', 'otto@mail.example'), otto.person);
  assert.equal(office.delivered.length, 1);
});

test('a mail server that refuses everybody costs nobody their account; an address that is none does', async () => {
  const { id } = await space({ accounts: 12 });
  await signedIn(id, 'eda@mail.example');
  const person = (): Promise<string | undefined> => database.people(id).personBy('email', 'eda@mail.example');
  now += 370 * day;
  office.refuse({ code: 554, words: '5.7.1 Relay access denied' });
  await job(id);
  for (let i = 0; i < 40; i++) {
    await deliver(id);
    now += 2 * day;
    await job(id);
  }
  assert.ok(await person());
  office.refuse({ code: 550, words: '5.1.1 User unknown' });
  await deliver(id);
  office.refuse(undefined);
  now += 31 * day;
  await job(id);
  assert.equal(await person(), undefined);
});

test('who signs in after the letter keeps the account, and is written to again when they stay away again', async () => {
  const { id } = await space({ accounts: 12 });
  const ida = await signedIn(id, 'ida2@mail.example');
  now += 370 * day;
  await job(id);
  await deliver(id);
  await signedIn(id, 'ida2@mail.example');
  now += 40 * day;
  await job(id);
  assert.equal(await database.people(id).personBy('email', 'ida2@mail.example'), ida.person);
  now += 370 * day;
  await job(id);
  await deliver(id);
  assert.equal(office.delivered.filter(({ to }) => to.includes('ida2@mail.example')).length, 2);
});

test('without periods everything stays', async () => {
  const { id, backend } = await space();
  const { token, actor } = await database.people(id).guest();
  const { subject } = await backend.as(actor).submit(act.propose('square', 'A bench'));
  await backend.as(actors.ada).submit(act.hide(subject, 'No'));
  now += 5_000 * day;
  await job(id);
  assert.ok(await database.people(id).actorOf(token));
  assert.equal((await backend.as(actors.ada).idea(subject)).title, 'A bench');
});
