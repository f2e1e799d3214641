import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { commands } from './commands.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const pages = globSync(['README.md', 'docs/**/*.md', 'packages/*/README.md', 'demo/README.md'], {
  cwd: root,
  exclude: ['**/node_modules/**'],
});

/** Every call of `civic` in a fence of shell, or in a unit of systemd. */
const calls = pages.flatMap((page) =>
  [...readFileSync(root + page, 'utf8').matchAll(/^```(?:sh|ini)\n([^]*?)^```/gm)].flatMap(([, text = '']) =>
    text
      .split('\n')
      .flatMap((line) => /(?:^|\/bin\/|npx )civic ([a-z][^#|]*)/.exec(line)?.[1]?.trim() ?? [])
      .map((call) => ({ page, call })),
  ),
);

test('what the docs tell people to type is there: every command, every option', async () => {
  assert.ok(calls.length > 15, `${calls.length} calls`);
  for (const { page, call } of calls) {
    const words = call.split(/\s+/);
    const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) => Object.hasOwn(commands, one));
    assert.ok(name !== undefined, `${page}: civic ${call}`);
    const { help } = (await commands[name]?.load()) ?? { help: '' };
    for (const option of words.filter((word) => word.startsWith('--')))
      assert.ok(help.includes(option.split('=')[0] ?? option), `${page}: civic ${call}: ${option}`);
  }
});

test('every command is told of in its first line as it is listed, in lines that fit a terminal', async () => {
  for (const [name, { load, summary }] of Object.entries(commands)) {
    const { help } = await load();
    assert.match(help.trim(), new RegExp(`^civic ${name}\\b`), name);
    assert.match(summary, /^[A-Z][^.]{5,70}$/, name);
    for (const line of help.split('\n')) assert.ok(line.length <= 122, `${name}: ${line}`);
  }
});
