import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayIn } from './messages.ts';

test('plural forms follow the language, and numbers are written as it writes them', () => {
  const messages = { ideas: { one: '{count} Idee', other: '{count} Ideen' }, plain: 'Bis {day}' } as const;
  const say = sayIn<typeof messages>(messages, 'de');
  assert.equal(say('ideas', { count: 1 }), '1 Idee');
  assert.equal(say('ideas', { count: 12_500 }), '12.500 Ideen');
  assert.equal(say('plain', { day: 'Montag' }), 'Bis Montag');
});

test('kinds of a language follow its rules', () => {
  const messages = { ideas: { one: '{count} Idee', other: '{count} Ideen' } } as const;
  for (const language of ['de-x-du', 'de-simple']) {
    const say = sayIn<typeof messages>(messages, language);
    assert.equal(say('ideas', { count: 1 }), '1 Idee');
    assert.equal(say('ideas', { count: 12_500 }), '12.500 Ideen');
  }
});

test('what a value holds is never taken for a placeholder', () => {
  const messages = { greeting: 'Hello {name} and {other}' } as const;
  const say = sayIn<typeof messages>(messages, 'en');
  assert.equal(say('greeting', { name: '{other}', other: '$&' }), 'Hello {other} and $&');
});

test('a message that is not there yet is said as nothing, and heard of', () => {
  const lacking: string[] = [];
  const say = sayIn<{ later: string }>({} as { later: string }, 'en', () => lacking.push('later'));
  assert.equal(say('later'), '');
  assert.deepEqual(lacking, ['later']);
});
