import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Content } from './content.ts';
import { Kept } from './kept.ts';

const as = (mark: string) => ({ space: 'aubach', route: '/ideas', mark });
const bytes = (content: Content): string => Buffer.from(content.in(undefined) as Uint8Array).toString();

test('an answer is made once for as long as the mark stays, also for those who ask while it is made', async () => {
  const kept = new Kept();
  let made = 0;
  const make = () => Promise.resolve(new Content(++made));
  const answers = await Promise.all([kept.of('/a', as('1'), make), kept.of('/a', as('1'), make)]);
  assert.deepEqual([...answers, await kept.of('/a', as('1'), make)].map(bytes), ['1', '1', '1']);
  assert.equal(kept.find('/a')?.mark, '1');
  assert.equal(bytes(await kept.of('/a', as('2'), make)), '2');
  assert.equal(kept.find('/a')?.mark, '2');
});

test('an answer of before that comes late does not replace the one of now', async () => {
  const kept = new Kept();
  let answerLate: (content: Content) => void = () => {};
  const late = kept.of('/a', as('1'), () => new Promise((resolve) => (answerLate = resolve)));
  await kept.of('/a', as('2'), () => Promise.resolve(new Content('now')));
  const { bytes: before } = kept;
  answerLate(new Content('of before'));
  assert.equal(bytes(await late), '"of before"');
  assert.equal(kept.find('/a')?.mark, '2');
  assert.equal(kept.bytes, before);
});

test('what fails is not kept', async () => {
  const kept = new Kept();
  await assert.rejects(
    kept.of('/a', as('1'), () => Promise.reject(new Error('gone'))),
    /gone/,
  );
  assert.equal(kept.find('/a'), undefined);
  assert.equal(bytes(await kept.of('/a', as('1'), () => Promise.resolve(new Content('there')))), '"there"');
});

test('what was not asked for the longest goes, so that all together stay below a number of bytes', async () => {
  const kept = new Kept(10_000);
  const keep = (asked: string, length: number, mark = '1') =>
    kept.of(asked, as(mark), () => Promise.resolve(new Content('x'.repeat(length - 2))));
  await keep('/a', 1_500);
  const { bytes: one } = kept;
  assert.ok(one > 3_000 && one < 5_000);
  await keep('/b', 1_500);
  kept.find('/a');
  await keep('/c', 1_500);
  assert.deepEqual(
    ['/a', '/b', '/c'].map((asked) => kept.find(asked) !== undefined),
    [true, false, true],
  );
  assert.equal(kept.bytes, 2 * one);
  await keep('/a', 1_400, '2');
  assert.equal(kept.bytes, 2 * one - 200, 'what is replaced counts no longer');
  await keep('/huge', 20_000);
  assert.deepEqual([kept.bytes, kept.find('/huge')], [0, undefined]);

  const nothing = new Kept(0);
  await nothing.of('/a', as('1'), () => Promise.resolve(new Content('a')));
  assert.equal(nothing.find('/a'), undefined);
});

test('the smallest answers to the longest questions stay below it too', async () => {
  const kept = new Kept(1_000_000);
  const asked = Array.from({ length: 300 }, (_, index) => `/${'./'.repeat(5_000)}${index}`);
  for (const one of asked) await kept.of(one, as('1'), () => Promise.resolve(new Content('')));
  const left = asked.filter((one) => kept.find(one) !== undefined);
  assert.ok(left.length > 0 && left.join('').length < 1_000_000);
});
