import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { CivicAdapter, CivicBackend, Supports } from '@civic-widgets/core';
import { cases } from './cases/index.ts';

const guide = read('../../../docs/write-an-adapter.md');
const readme = read('../README.md');
const example = new URL('example/', import.meta.url);
const sources = [
  ...readdirSync(example).map((name) => read(`example/${name}`)),
  ...['kit.browser.test.ts', 'harness.ts', '../../core/src/adapter.ts'].map(read),
].map(lines);

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/** Without indentation, so that a part of a file may stand at the left edge. */
function lines(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

function holds(source: readonly string[], part: readonly string[]): boolean {
  return source.some((_line, from) => part.every((line, index) => source[from + index] === line));
}

/** The parts of every fence; a line `// …` parts them. */
function partsOf(markdown: string): readonly string[] {
  const fences = [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
  return fences.flatMap((code) => code.split(/^\s*\/\/ …\n/m)).filter((part) => part.trim() !== '');
}

for (const [name, markdown] of Object.entries({ 'the guide': guide, 'the README': readme })) {
  test(`what ${name} shows is compiled code`, () => {
    const parts = partsOf(markdown);
    assert.ok(parts.length > 0);
    for (const part of parts)
      assert.ok(
        sources.some((source) => holds(source, lines(part))),
        `No file holds:\n${part}`,
      );
  });
}

test('the check of excerpts notices a changed line', () => {
  assert.ok(holds(['a', 'b', 'c'], ['b', 'c']));
  assert.ok(!holds(['a', 'b', 'c'], ['b', 'd']));
  assert.deepEqual(partsOf('```ts\na\n// …\nb\n```\n```html\nc\n```\n'), ['a\n', 'b\n']);
});

// Written as records, so that a method or power that is new does not compile without its line here.
const methods: Record<keyof CivicAdapter, true> = {
  space: true,
  viewer: true,
  ideas: true,
  idea: true,
  comments: true,
  polls: true,
  poll: true,
  submit: true,
  watch: true,
  similar: true,
  standing: true,
  insight: true,
  mine: true,
  queue: true,
  who: true,
  myself: true,
  waiting: true,
};
const powers: Record<keyof Supports, true> = {
  actions: true,
  orders: true,
  filters: true,
  watch: true,
  similar: true,
  standing: true,
  insight: true,
  mine: true,
  queue: true,
  attachments: true,
  keeps: true,
};
const keeping: Record<keyof CivicBackend, true> = {
  as: true,
  file: true,
  present: true,
  apply: true,
  files: true,
  position: true,
  entries: true,
  load: true,
  describe: true,
  demographics: true,
  erase: true,
  rebuild: true,
  close: true,
};

test('the guide names every method and every power', () => {
  const missing = Object.keys({ ...methods, ...powers, ...keeping }).filter((name) => !guide.includes(`\`${name}\``));
  assert.deepEqual(missing, []);
});

test('the README names every noun that cases are about', () => {
  const nouns = new Set(cases.map(({ name }) => name.slice(0, name.indexOf(':'))));
  assert.deepEqual(
    [...nouns].filter((noun) => !readme.includes(`\`${noun}\``)),
    [],
  );
});
