import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { openDatabase, type Database, type MailWishes } from '@civic-widgets/adapter-postgres';
import { act, actors, town } from '@civic-widgets/conformance';
import { CivicError, newId, type Actor, type CivicBackend, type SpaceFile } from '@civic-widgets/core';
import { openPostOffice, type PostOffice } from '../../testing/post-office.ts';
import { openMailer, type Mailer } from './mailer.ts';
import { post } from './post.ts';

const url = 'https://mitmachen.aubach.example';
const all: MailWishes = { answers: true, comments: true, decisions: true, digest: 'daily' };
let database: Database;
let office: PostOffice;
let mailer: Mailer;
let file: SpaceFile;
let backend: CivicBackend;
let now = Date.now();
const logged: string[] = [];

before(async () => {
  database = await openDatabase('memory:', { clock: () => now });
});
after(() => database.close());

beforeEach(async () => {
  office = await openPostOffice();
  mailer = openMailer({ url: office.url, from: 'Stadt Aubach <dialog@aubach.example>' });
  file = { ...town(), id: newId() };
  backend = database.backend(file.id);
  await backend.apply(file);
});
afterEach(async () => {
  mailer.close();
  await office.close();
});

/** Somebody who signed in by mail and wants these letters. */
async function reader(address: string, wishes: MailWishes = all, language = 'en'): Promise<Actor> {
  const account = { method: 'email', subject: address, mail: address, language } as const;
  const { actor } = await database.people(file.id).signIn({ account, site: '' });
  await database.letters(file.id).wish(actor.person ?? '', wishes);
  return actor;
}

const deliver = (by: Mailer = mailer): Promise<void> =>
  post({ database, mailer: by, url, log: (line) => logged.push(line) }, file.id);

test('who follows an idea gets the city’s answer, in their language, once, with a way to end it in one click', async () => {
  const ida = await reader('ida@mail.example', all, 'de');
  const { subject } = await backend.as(actors.anna).submit(act.propose('square', 'Eine Bank'));
  await backend.as(ida).submit(act.follow(subject));
  await backend.as(actors.ada).submit(act.answer(subject, 'planned', 'Sie kommt im Mai.\nVersprochen.'));
  await deliver();
  await deliver();
  const letter = await office.next();
  assert.deepEqual(letter.to, ['ida@mail.example']);
  assert.equal(letter.subject, 'Die Stadt hat geantwortet: Eine Bank');
  const [plain = ''] = letter.raw.split(/Content-Type: text\/html/i);
  assert.match(plain, /Stand: Geplant/);
  assert.match(letter.raw, /Sie kommt im Mai\./);
  assert.match(letter.raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  assert.match(
    letter.raw,
    new RegExp(`^List-Unsubscribe:\\s+<${url}/${file.id}/letters/[\\w-]{43}\\?kind=answers`, 'm'),
  );
  assert.match(letter.raw, /^Content-Language: de\r$/m);
  assert.match(letter.raw, /^Auto-Submitted: auto-generated\r$/m);
  assert.equal(office.delivered.length, 1);
});

test('a comment on one’s own and a decision are told to the author alone, with the reason', async () => {
  const ida = await reader('ida@mail.example');
  await reader('uninvolved@mail.example');
  const { subject } = await backend.as(ida).submit(act.propose('square', 'A bench'));
  await backend.as(actors.ben).submit(act.comment(subject, 'Nobody is quoted'));
  await deliver();
  const comment = await office.next();
  assert.equal(comment.subject, 'New comment: A bench');
  assert.ok(!comment.raw.includes('Nobody is quoted'));
  await backend.as(actors.ada).submit(act.hide(subject, 'It is there twice'));
  await deliver();
  const hidden = await office.next();
  assert.equal(hidden.subject, 'Hidden: A bench');
  assert.match(hidden.raw, /It is there twice/);
  assert.ok(office.delivered.every(({ to }) => to.join() === 'ida@mail.example'));
});

test('nobody gets a letter who did not ask, has no address, ended it meanwhile, or may no longer see it', async () => {
  const quiet = await reader('quiet@mail.example', { ...all, comments: false });
  const ended = await reader('ended@mail.example');
  const guest: Actor = { role: 'guest', person: newId() };
  await database.letters(file.id).wish(guest.person ?? '', all);
  const sees = await reader('sees@mail.example');
  const ideas = [];
  for (const actor of [quiet, ended, guest, sees]) {
    const { subject } = await backend.as(actor).submit(act.propose('square', 'A bench'));
    const said = act.comment(subject, 'Yes');
    await backend.as(actors.ben).submit(said);
    ideas.push({ subject, said });
  }
  await database.letters(file.id).gather();
  await database.letters(file.id).wish(ended.person ?? '', { ...all, comments: false });
  const last = ideas.at(-1);
  await backend.as(actors.ada).submit(act.hideComment(last?.said.id ?? '', last?.subject ?? '', 'No'));
  await deliver();
  assert.deepEqual(office.delivered, []);
});

test('a letter whose sender was killed before it was marked is sent again under the same name, and then never more', async () => {
  const ida = await reader('ida@mail.example');
  const { subject } = await backend.as(ida).submit(act.propose('square', 'A bench'));
  await backend.as(actors.ben).submit(act.comment(subject, 'Yes'));
  const dies: Mailer = {
    async send(letter) {
      await mailer.send(letter);
      throw new Error('killed');
    },
    close() {},
  };
  await assert.rejects(deliver(dies), /killed/);
  await deliver();
  assert.equal(office.delivered.length, 1, 'nobody takes it while it may still be under way');
  now += 11 * 60_000;
  await deliver();
  now += 11 * 60_000;
  await deliver();
  assert.equal(office.delivered.length, 2);
  const names = office.delivered.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
  assert.equal(new Set(names).size, 1);
  assert.ok(names[0]);
});

test('when the mail server says later it is tried later; when it never takes an address, never again', async () => {
  const ida = await reader('ida@mail.example');
  const { subject } = await backend.as(ida).submit(act.propose('square', 'A bench'));
  await backend.as(actors.ben).submit(act.comment(subject, 'Yes'));
  office.refuse({ code: 451, words: 'later' });
  await deliver();
  office.refuse(undefined);
  await deliver();
  assert.equal(office.delivered.length, 0);
  now += 61_000;
  await deliver();
  assert.equal(office.delivered.length, 1);
  await backend.as(actors.ben).submit(act.comment(subject, 'Once more'));
  office.refuse({ code: 550, words: 'no ida@mail.example' });
  await deliver();
  office.refuse(undefined);
  now += 24 * 3_600_000;
  await deliver();
  assert.equal(office.delivered.length, 1);
  assert.ok(logged.length > 0 && logged.every((line) => !line.includes('ida@')), 'no address in the log');
});

test('many processes send each letter once', async () => {
  const ida = await reader('ida@mail.example');
  const { subject } = await backend.as(ida).submit(act.propose('square', 'A bench'));
  for (let i = 0; i < 12; i++) await backend.as(actors.ben).submit(act.comment(subject, `Comment ${i}`));
  await Promise.all(Array.from({ length: 4 }, () => deliver()));
  assert.equal(office.delivered.length, 12);
});

test('no text of people becomes a header, a recipient, markup or a link', async () => {
  const ida = await reader('ida@mail.example');
  const evil =
    'Bank\r\nBcc: all@evil.example\r\n\r\n<img src=https://evil.example/x> www.evil.example evil.example/a a@evil.example';
  const { subject } = await backend.as(ida).submit(act.propose('square', evil.slice(0, 160)));
  await backend.as(actors.ben).submit(act.comment(subject, 'x'));
  const answer = 'See https://evil.example/login\n<b>bold</b> javascript://evil.example mailto:x@evil.example';
  await backend.as(actors.ada).submit(act.answer(subject, 'planned', answer));
  await backend.as(actors.ada).submit(act.hide(subject, `Because ${evil}`));
  await backend.as(actors.ada).submit(act.restore(subject));
  await deliver();
  assert.ok(office.delivered.length >= 3);
  for (const { raw, to } of office.delivered) {
    assert.deepEqual(to, ['ida@mail.example']);
    const decoded = raw
      .replace(/=\r\n/g, '')
      .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    assert.doesNotMatch(decoded, /^bcc:/im);
    assert.doesNotMatch(decoded, /evil\.example/);
    assert.doesNotMatch(decoded.split('Content-Type: text/html')[1] ?? '<b>', /<(img|b)\b/);
    for (const [link] of decoded.matchAll(/https?:\/\/[^\s"'<>]+/g)) assert.ok(link.startsWith(`${url}/`), link);
  }
});

test('a digest tells what is new and can be seen, and nothing is sent where that is nothing', async () => {
  await reader('ida@mail.example');
  const { subject } = await backend.as(actors.anna).submit(act.propose('square', 'A bench'));
  const gone = await backend.as(actors.anna).submit(act.propose('square', 'Not to be seen'));
  await backend.as(actors.ada).submit(act.hide(gone.subject, 'No'));
  await backend.as(actors.ada).submit(act.answer(subject, 'planned', 'Yes'));
  await database.letters(file.id).digests('2099-01-01', false);
  await deliver();
  const letter = await office.next();
  assert.equal(letter.subject, 'News from City of Aubach');
  assert.match(letter.raw, /The city has answered[\s\S]*A bench[\s\S]*New ideas[\s\S]*A bench/);
  assert.ok(!letter.raw.includes('Not to be seen'));
  await backend.as(actors.ada).submit(act.hide(subject, 'No'));
  await database.letters(file.id).digests('2099-01-02', false);
  await deliver();
  assert.equal(office.delivered.length, 1);
});

test('an error that nobody expected is not swallowed, and loses no letter', async () => {
  const ida = await reader('ida@mail.example');
  const { subject } = await backend.as(ida).submit(act.propose('square', 'A bench'));
  await backend.as(actors.ben).submit(act.comment(subject, 'Yes'));
  const broken: Mailer = { send: () => Promise.reject(new CivicError('unavailable')), close() {} };
  await deliver(broken);
  now += 61_000;
  await deliver();
  assert.equal(office.delivered.length, 1);
});
