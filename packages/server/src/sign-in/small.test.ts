import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { plainAddress } from './address.ts';
import { newCode, newLongCode, spaced, typedCode } from './code.ts';
import { readOpening, returnTo, writeOpening } from './opening.ts';

const own = 'https://civic.example';
const site = 'https://www.aubach.example';
const file = { ...town(), origins: [site] };
const whole = { site, challenge: 'c'.repeat(43), state: 's'.repeat(22), return: `${site}/take-part?x=1`, lang: 'de' };
const read = (changes: Readonly<Record<string, string | undefined>> = {}) => {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries<string | undefined>({ ...whole, ...changes }))
    if (value !== undefined) given.set(name, value);
  return readOpening(given, file, own);
};

test('an address is the same in capitals and in another script; what is none is not taken', () => {
  assert.equal(plainAddress('  Ada.Lovelace+city@MAIL.example '), 'ada.lovelace+city@mail.example');
  assert.equal(plainAddress('ada@bücher.example'), 'ada@xn--bcher-kva.example');
  assert.equal(plainAddress('jürgen@mail.example'), 'jürgen@mail.example');
  const wrong = [
    '',
    'ada',
    'ada@',
    '@mail.example',
    'ada@mail',
    'a b@mail.example',
    'ada@mail.example, eve@evil.example',
  ];
  const sneaky = [
    'ada@mail.example\r\nBcc: eve@evil.example',
    '<ada@mail.example>',
    '"a"@mail.example',
    'ada@[127.0.0.1]',
  ];
  const odd = [
    'ada@127.0.0.1',
    'a..b@mail.example',
    '.a@mail.example',
    'ada@-mail.example',
    `${'a'.repeat(65)}@mail.example`,
    'a\0@mail.example',
    'ada@mail.example@evil.example',
    '\ud800@mail.example',
  ];
  for (const typed of [...wrong, ...sneaky, ...odd])
    assert.equal(plainAddress(typed), undefined, JSON.stringify(typed));
});

test('a code is eight digits, read in two groups, and typed in any script with anything between', () => {
  const codes = new Set(Array.from({ length: 200 }, newCode));
  assert.ok(codes.size > 190);
  for (const code of codes) assert.match(code, /^\d{8}$/);
  assert.equal(spaced('01234567'), '0123 4567');
  assert.match(spaced(newLongCode()), /^\d{4} \d{4} \d{4} \d{4}$/);
  for (const typed of ['0123 4567', '0123-4567', ' 01 23\u00a045 67\n', '٠١٢٣٤٥٦٧', '०१२३४५६७', '０１２３４５６７'])
    assert.equal(typedCode(typed), '01234567', typed);
  assert.equal(typedCode('code'), '');
});

test('the window opens for a page of the space that says all it has to, and for no other', () => {
  const opening = read();
  assert.deepEqual(opening, { site, challenge: whole.challenge, state: whole.state, back: whole.return, lang: 'de' });
  assert.deepEqual(readOpening(writeOpening(opening), file, own), opening);
  assert.ok(read({ return: undefined, lang: undefined }));
  const wrong: readonly Readonly<Record<string, string | undefined>>[] = [
    { site: undefined },
    { site: 'https://evil.example' },
    { site: `${site}/` },
    { site: `${site}:443` },
    { site: 'https://www.aubach.example.evil.example' },
    { site: 'http://www.aubach.example' },
    { site: 'null' },
    { site: '*' },
    { challenge: undefined },
    { challenge: 'c'.repeat(42) },
    { state: 'short' },
    { state: 's'.repeat(20) + '"' },
    { return: 'https://evil.example/' },
    { return: `${site}.evil.example/` },
    { return: 'javascript:alert(1)' },
    { return: `${site}\\@evil.example/` },
    { return: 'https://user@www.aubach.example/' },
    { return: '/take-part' },
  ];
  for (const changes of wrong) assert.equal(read(changes), undefined, JSON.stringify(changes));
});

test('the server’s own pages need no proof, but a place to go back to', () => {
  const mine = { site: own, challenge: undefined, return: `${own}/aubach` };
  assert.equal(read(mine)?.back, `${own}/aubach`);
  assert.equal(read({ ...mine, return: undefined }), undefined);
  assert.equal(read({ ...mine, return: `${site}/` }), undefined);
});

test('the way back says the code in the fragment alone, and drops what stood there', () => {
  const opening = read({ return: `${site}/a?b=c#old` });
  assert.ok(opening);
  assert.equal(returnTo(opening, 'x&y'), `${site}/a?b=c#civic-code=x%26y&state=${whole.state}`);
});
