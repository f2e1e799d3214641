import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surroundings } from './surroundings.ts';

test('without a word nothing is mailed and only public addresses are asked', () => {
  const nothing = { url: undefined, mailer: undefined, outbound: undefined };
  assert.deepEqual(surroundings({}), nothing);
  assert.deepEqual(surroundings({ CIVIC_URL: '', CIVIC_MAIL: '', CIVIC_MAIL_FROM: '', CIVIC_ALLOW: ' , ' }), nothing);
});

test('the environment says how people reach the server, how it sends mail and whom it may ask', () => {
  const { url, mailer, outbound } = surroundings({
    CIVIC_URL: 'https://civic.example',
    CIVIC_MAIL: 'smtps://user:password@mail.example:465',
    CIVIC_MAIL_FROM: 'City <a@mail.example>',
    CIVIC_ALLOW: 'id.intranet:443, 10.0.0.7:8080',
  });
  assert.deepEqual([url, outbound], ['https://civic.example', { allow: ['id.intranet:443', '10.0.0.7:8080'] }]);
  assert.ok(mailer);
  mailer.close();
});

test('what is no address is said, without repeating it', () => {
  for (const CIVIC_URL of ['civic.example', 'ftp://civic.example'])
    assert.throws(() => surroundings({ CIVIC_URL }), { message: /^CIVIC_URL has to be an address/ });
  assert.throws(() => surroundings({ CIVIC_MAIL: 'smtp://mail.example' }), { message: /CIVIC_MAIL_FROM is missing/ });
  const wrong = { CIVIC_MAIL: 'https://user:hunter2@mail.example', CIVIC_MAIL_FROM: 'a@b.example' };
  assert.throws(
    () => surroundings(wrong),
    ({ message }: Error) => /smtps/.test(message) && !message.includes('hunter2'),
  );
});
