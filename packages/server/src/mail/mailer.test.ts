import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openMailer, printingMailer, type Letter, type Mailer } from './mailer.ts';
import { openPostOffice, type PostOffice } from '../../testing/post-office.ts';

let office: PostOffice;
let mailer: Mailer;
before(async () => {
  office = await openPostOffice();
  mailer = openMailer({ url: office.url, from: 'Stadt Aubach <dialog@aubach.example>' });
});
after(async () => {
  mailer.close();
  await office.close();
});

const letter: Letter = {
  to: 'ada@mail.example',
  subject: 'Ihr Code: Grüße',
  text: 'Äpfel\nund Birnen',
  language: 'de',
};

test('a letter arrives with its words, its language and nobody else’s address', async () => {
  await mailer.send(letter);
  const got = await office.next();
  assert.deepEqual([got.to, got.from], [['ada@mail.example'], 'dialog@aubach.example']);
  assert.deepEqual([got.subject, got.text.trim()], [letter.subject, 'Äpfel\r\nund Birnen']);
  assert.match(got.raw, /^From: Stadt Aubach <dialog@aubach\.example>\r$/m);
  assert.match(got.raw, /^Content-Language: de\r$/m);
  assert.match(got.raw, /^Auto-Submitted: auto-generated\r$/m);
  assert.match(got.raw, /^Content-Type: text\/plain; charset=utf-8\r$/m);
  assert.doesNotMatch(got.raw, /List-Unsubscribe|127\.0\.0\.1/);
});

test('what may be ended is ended with one click, and a name makes a letter one', async () => {
  const unsubscribe = 'https://civic.aubach.example/letters/end?key=abc';
  await mailer.send({ ...letter, unsubscribe, id: 'answer-17' });
  const { raw } = await office.next();
  const unfolded = raw.replace(/\r\n[ \t]+/g, ' ');
  assert.match(unfolded, /^List-Unsubscribe: <https:\/\/civic\.aubach\.example\/letters\/end\?key=abc>\r$/m);
  assert.match(unfolded, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  assert.match(unfolded, /^Message-ID: <answer-17@aubach\.example>\r$/m);
});

test('no text adds a header or a recipient', async () => {
  const injected = 'Hello\r\nBcc: eve@evil.example\r\n\r\nNow this';
  await mailer.send({ ...letter, subject: injected, text: `.\r\n${injected}` });
  const got = await office.next();
  assert.deepEqual(got.to, ['ada@mail.example']);
  assert.doesNotMatch(got.raw.split('\r\n\r\n')[0] ?? '', /^Bcc:/im);
  for (const to of ['ada@mail.example, eve@evil.example', 'ada@mail.example>\r\nRCPT TO:<eve@evil.example', '']) {
    const sent = await mailer.send({ ...letter, to }).then(
      () => office.next(),
      () => undefined,
    );
    assert.ok(!sent?.to.includes('eve@evil.example'), to);
  }
});

test('“never”, “never to this address” and “later” are told apart', async () => {
  office.refuse({ code: 550, words: '5.1.1 No such mailbox' });
  await assert.rejects(mailer.send(letter), { code: 'invalid', field: 'to' });
  for (const [code, words] of [[554, '5.7.1 Relay access denied'] as const, [550, 'No'] as const]) {
    office.refuse({ code, words });
    await assert.rejects(mailer.send(letter), { code: 'invalid', field: undefined });
  }
  office.refuse({ code: 451, words: 'Try again later' });
  await assert.rejects(mailer.send(letter), { code: 'unavailable' });
  office.refuse(undefined);
  await mailer.send(letter);
  assert.equal((await office.next()).subject, letter.subject);
});

test('a server that is not there is unavailable, and an address that is none is refused at once', async () => {
  const gone = openMailer({ url: 'smtp://127.0.0.1:1', from: 'a@b.example' });
  await assert.rejects(gone.send(letter), { code: 'unavailable' });
  gone.close();
  for (const url of ['', 'mail.example', 'https://mail.example', 'smtp://'])
    assert.throws(() => openMailer({ url, from: 'a@b.example' }), { code: 'invalid' }, url);
});

test('without a mail server a letter is shown, and that nobody gets it is said', async () => {
  const said: string[] = [];
  await printingMailer((text) => said.push(text)).send(letter);
  assert.match(said.join(), /goes to nobody[^]*To: ada@mail\.example[^]*Ihr Code: Grüße[^]*│ und Birnen/);
});
