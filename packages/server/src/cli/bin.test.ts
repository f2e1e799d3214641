import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { temporary } from '../../testing/cli/run-civic.ts';

const bin = fileURLToPath(new URL('../../bin/civic.js', import.meta.url));
const run = promisify(execFile);

interface Failed {
  readonly code: number;
  readonly stderr: string;
}

test('the installed command runs, and its exit code is that of the command', async () => {
  const { stdout } = await run(process.execPath, [bin, '--help']);
  assert.match(stdout, /civic serve/);
  await assert.rejects(run(process.execPath, [bin, 'inspect']), (error: Failed) => {
    assert.deepEqual([error.code, error.stderr], [2, 'civic: FILE is missing; see “civic inspect --help”.\n']);
    return true;
  });
});

test('what is built runs, until a source is changed', async (t) => {
  const folder = await install(t);
  await mkdir(join(folder, 'packages/server/dist/cli'), { recursive: true });
  await writeFile(join(folder, 'packages/server/dist/cli/main.js'), 'console.log("built", ...process.argv.slice(2));');
  const { stdout } = await run(process.execPath, [join(folder, 'packages/server/bin/civic.js'), 'a', '--b']);
  assert.equal(stdout, 'built a --b\n');

  const source = join(folder, 'packages/server/src/cli');
  await mkdir(source, { recursive: true });
  await writeFile(join(source, 'main.ts'), 'console.log("source" satisfies string, ...process.argv.slice(2));');
  const later = new Date(Date.now() + 60_000);
  await utimes(join(source, 'main.ts'), later, later);
  const changed = await run(process.execPath, [join(folder, 'packages/server/bin/civic.js'), 'a', '--b']);
  assert.equal(changed.stdout, 'source a --b\n');
});

test('an old Node hands over to the one that the project brings along, and says so where there is none', async (t) => {
  const folder = await install(t);
  await mkdir(join(folder, 'packages/server/dist/cli'), { recursive: true });
  await writeFile(
    join(folder, 'packages/server/dist/cli/main.js'),
    'console.log("on", process.versions.node); process.exitCode = 3;',
  );
  const old = join(folder, 'old.mjs');
  await writeFile(
    old,
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.1.0" } });',
  );
  const args = ['--import', old, join(folder, 'packages/server/bin/civic.js')];
  await assert.rejects(run(process.execPath, args), (error: Failed) => {
    assert.deepEqual([error.code, error.stderr], [1, 'civic: Node 20.1.0 is too old; civic needs 22.18 or newer.\n']);
    return true;
  });

  await mkdir(join(folder, 'node_modules/.bin'), { recursive: true });
  await symlink(process.execPath, join(folder, 'node_modules/.bin/node'));
  await assert.rejects(run(process.execPath, args), (error: Failed & { stdout: string }) => {
    assert.deepEqual([error.code, error.stdout, error.stderr], [3, `on ${process.versions.node}\n`, '']);
    return true;
  });
});

/** The command alone, as a package that somebody installed would hold it. */
async function install(t: Parameters<typeof temporary>[0]): Promise<string> {
  const folder = await temporary(t);
  await mkdir(join(folder, 'packages/server/bin'), { recursive: true });
  await writeFile(join(folder, 'packages/server/package.json'), '{"type":"module"}');
  await copyFile(bin, join(folder, 'packages/server/bin/civic.js'));
  return folder;
}
