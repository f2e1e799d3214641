import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { proofs } from './security-proofs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(`${root}docs/security.md`, 'utf8');

/** The requirements of levels 1 and 2 of ASVS 5.0.0, by section: how they are numbered there. */
const sections: Readonly<Record<string, string>> = {
  '1.1': '1-2',
  '1.2': '1-9',
  '1.3': '1-11',
  '1.4': '1-3',
  '1.5': '1-2',
  '2.1': '1-3',
  '2.2': '1-3',
  '2.3': '1-4',
  '2.4': '1-1',
  '3.2': '1-2',
  '3.3': '1-4',
  '3.4': '1-6',
  '3.5': '1-5',
  '3.7': '1-2',
  '4.1': '1-3',
  '4.2': '1-1',
  '4.3': '1-2',
  '4.4': '1-4',
  '5.1': '1-1',
  '5.2': '1-3',
  '5.3': '1-2',
  '5.4': '1-3',
  '6.1': '1-3',
  '6.2': '1-12',
  '6.3': '1-4',
  '6.4': '1-4',
  '6.5': '1-5',
  '6.6': '1-3',
  '6.8': '1-4',
  '7.1': '1-3',
  '7.2': '1-4',
  '7.3': '1-2',
  '7.4': '1-5',
  '7.5': '1-2',
  '7.6': '1-2',
  '8.1': '1-2',
  '8.2': '1-3',
  '8.3': '1-1',
  '8.4': '1-1',
  '9.1': '1-3',
  '9.2': '1-4',
  '10.1': '1-2',
  '10.2': '1-2',
  '10.3': '1-4',
  '10.4': '1-11',
  '10.5': '1-5',
  '10.6': '1-2',
  '10.7': '1-3',
  '11.1': '1-2',
  '11.2': '1-3',
  '11.3': '1-3',
  '11.4': '1-4',
  '11.5': '1-1',
  '11.6': '1-1',
  '12.1': '1-3',
  '12.2': '1-2',
  '12.3': '1-4',
  '13.1': '1-1',
  '13.2': '1-5',
  '13.3': '1-2',
  '13.4': '1-5',
  '14.1': '1-2',
  '14.2': '1-4',
  '14.3': '1-3',
  '15.1': '1-3',
  '15.2': '1-3',
  '15.3': '1-7',
  '16.1': '1-1',
  '16.2': '1-5',
  '16.3': '1-4',
  '16.4': '1-3',
  '16.5': '1-3',
  '17.1': '1-1',
  '17.2': '1-4',
  '17.3': '1-2',
};

function expanded(section: string, range: string): readonly string[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => `${section}.${first + index}`);
}

/** `6.2.1-12` stands for twelve. */
const answered = [...page.matchAll(/^\| (\d+\.\d+)\.([\d-]+) /gm)].flatMap(([, section = '', range = '']) =>
  expanded(section, range),
);

test('every requirement of levels 1 and 2 is answered, once', () => {
  const all = Object.entries(sections).flatMap(([section, range]) => expanded(section, range));
  assert.equal(all.length, 253);
  assert.deepEqual([...answered].sort(), [...all].sort());
});

test('every file that an answer names is there', () => {
  const named = [...page.matchAll(/`([\w./-]+\.(?:test\.ts|md|ts))`/g)].map(([, path = '']) => path);
  assert.ok(new Set(named).size > 30);
  const missing = named.filter(
    (path) => globSync([path, `packages/${path}`, `docs/${path}`], { cwd: root }).length === 0,
  );
  assert.deepEqual(missing, []);
});

/** Rows that are said to be proven, with the files that they name. */
const proven = new Map(
  [...page.matchAll(/^\| (\d+\.\d+\.[\d-]+) .*\| proven +\|(.*)$/gm)].map(([, requirement = '', where = '']) => [
    requirement,
    [...where.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, file = '']) => file),
  ]),
);

test('whatever is said to be proven names the files, and here the tests, that prove it', () => {
  assert.ok(proven.size > 100);
  assert.deepEqual(Object.keys(proofs).sort(), [...proven.keys()].sort());
  for (const [requirement, files] of proven)
    assert.deepEqual(Object.keys(proofs[requirement] ?? {}).sort(), [...files].sort(), requirement);
});

test('each of these tests is there, and is not passed over', () => {
  const missing = Object.entries(proofs).flatMap(([requirement, files]) =>
    Object.entries(files).flatMap(([file, titles]) => {
      const code = codeOf(file);
      return titles.filter((title) => !holds(code, title)).map((title) => `${requirement}: ${file}: ${title}`);
    }),
  );
  assert.deepEqual(missing, []);
});

test('a test that was renamed, taken away or passed over is missed', () => {
  assert.ok(holds("test('it works', () => 1);", 'it works'));
  assert.ok(holds('  void test(\n    `it works`,\n', 'it works'));
  for (const code of [
    "test('it works well', f);",
    "test.skip('it works', f);",
    "it.todo('it works');",
    "// 'it works'",
    '',
  ])
    assert.ok(!holds(code, 'it works'), code);
});

test('every answer says what it is: proven, settled elsewhere, not there, or open', () => {
  const rows = page.split('\n').filter((line) => /^\| \d+\.\d+\.[\d-]+ /.test(line));
  for (const row of rows) assert.match(row, /\| (proven|by hand|operator|none|open) +\|/, row);
});

function codeOf(file: string): string {
  const [path] = globSync([file, `packages/${file}`], { cwd: root });
  return path === undefined ? '' : readFileSync(root + path, 'utf8');
}

/** Whether a file holds a test, or a group of them, of exactly this title. */
function holds(code: string, title: string): boolean {
  const quoted = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // A template's title is known by how it begins.
  const end = title.endsWith('?? ') ? '' : '\\1';
  return new RegExp(`\\b(?:test|it|describe)\\(\\s*(['"\`])${quoted}${end}`).test(code);
}
