import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { commands } from './commands.ts';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';

test('--help lists every command, and the command of a group', async () => {
  const { code, out } = await runCivic(['--help']);
  assert.equal(code, 0);
  for (const name of Object.keys(commands)) assert.match(out, new RegExp(`^  civic ${name} `, 'm'));
  const group = await runCivic(['space', '--help']);
  assert.equal(group.code, 0);
  assert.match(group.out, /civic space apply/);
  assert.doesNotMatch(group.out, /civic serve/);
});

test('every command tells how it is called', async () => {
  const helps = await Promise.all(Object.values(commands).map(async ({ load }) => (await load()).help.trim()));
  Object.keys(commands).forEach((name, at) => assert.match(helps[at] ?? '', new RegExp(`^civic ${name} ?.*\n`)));
  assert.equal(
    (await runCivic(['import', 'polis', 'x', '--help'])).out.trim(),
    helps[Object.keys(commands).indexOf('import polis')],
  );
});

const misuses: Readonly<Record<string, readonly string[]>> = {
  'A command is missing; see “civic --help”.': [],
  'There is no command “vote”; see “civic --help”.': ['vote'],
  'There is no command “import csv”; see “civic import --help”.': ['import', 'csv'],
  '“civic import” needs one more word; see “civic import --help”.': ['import'],
  'There is no option --jsn; see “civic inspect --help”.': ['inspect', 'x', '--jsn'],
  'FILE is missing; see “civic inspect --help”.': ['inspect'],
  '“b” is one argument too many; see “civic inspect --help”.': ['inspect', 'a', 'b'],
  'Either --out FILE or --to TARGET is needed.': ['import', 'polis', 'x'],
  "Option '--out <value>' argument missing; see “civic import polis --help”.": ['import', 'polis', 'x', '--out'],
  '--out is given twice; see “civic import polis --help”.': ['import', 'polis', 'x', '--out', 'a', '--out', 'b'],
  '--verbose is given twice; see “civic import polis --help”.': ['import', 'polis', 'x', '--verbose', '--verbose'],
  '--port has to be a whole number from 0 to 65535.': ['serve', '--port', '70000'],
  '--proxy has to be addresses and networks such as 10.0.0.7,fd00::/8, or a number of proxies.': [
    'serve',
    '--proxy',
    'x',
  ],
  '--limits has to be a number from 0 to 9999.': ['serve', '--limits', 'none'],
  'There is no database at nowhere.': ['space', 'show', 'x', '--data', 'nowhere'],
  '/dev/null is not a folder, and the embedded database needs one.': ['serve', '--data', '/dev/null'],
  'There is no such file or folder: nowhere.json': ['space', 'apply', 'nowhere.json'],
};
for (const [sentence, args] of Object.entries(misuses)) {
  test(`civic ${args.join(' ')}: one sentence, exit code 2`, async (t) => {
    assert.deepEqual(await runCivic(args, await temporary(t)), { code: 2, out: '', err: `civic: ${sentence}\n` });
  });
}

test('a space file that is wrong is refused with the place of what is wrong', async (t) => {
  const folder = await temporary(t);
  await writeFile(join(folder, 'broken.json'), '{"id":');
  await writeFile(join(folder, 'space.json'), '{"id":"x","version":0}');
  const broken = await runCivic(['space', 'apply', 'broken.json'], folder);
  assert.deepEqual([broken.code, broken.out], [2, '']);
  assert.match(broken.err, /^civic: broken\.json is not JSON: .*\n$/);
  const wrong = await runCivic(['space', 'apply', 'space.json'], folder);
  assert.equal(wrong.err, 'civic: The space file is not as it should be: version is a whole number from 1.\n');
});

test('the stack is shown to those who debug alone', async () => {
  const { code, err } = await runCivic(['inspect'], undefined, { CIVIC_DEBUG: '1' });
  assert.equal(code, 2);
  assert.match(err, /^civic: FILE is missing; see “civic inspect --help”\.\n[^]*\n +at /);
});
