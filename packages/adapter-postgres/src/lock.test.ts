import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { lockDirectory } from './lock.ts';
import { guest, propose, village } from '../testing/village.ts';

test('a directory is opened once, says what it is not good for, and keeps what was done', async (t) => {
  const directory = join(folder(t), 'deep', 'data');
  const lines: string[] = [];
  const file = village();
  const first = await openDatabase(directory, { log: (line) => void lines.push(line) });
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /never calls fsync.*power cut.*memory.*DATABASE_URL/);
  await assert.rejects(openDatabase(directory), { code: 'unavailable', message: /is in use by process \d+ on/ });
  await first.backend(file.id).apply(file);
  await first.backend(file.id).as(guest('ada')).submit(propose('A tree'));
  await first.close();

  const second = await openDatabase(directory);
  assert.deepEqual(await second.spaces(), [file.id]);
  assert.equal((await second.backend(file.id).as(guest('ada')).ideas()).items[0]?.title, 'A tree');
  await second.close();
  assert.ok(!existsSync(join(directory, 'lock')));
});

test('another process’s lock holds while it lives, and is taken over once it is gone', async (t) => {
  const directory = folder(t);
  const program = `import { lockDirectory } from ${JSON.stringify(new URL('lock.ts', import.meta.url).href)};
    lockDirectory(process.argv[1]); process.stdout.write('locked'); process.stdin.resume();`;
  const flags = ['--conditions=source', '--input-type=module-typescript', '--eval', program, directory];
  const other = spawn(process.execPath, flags, { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  assert.throws(() => lockDirectory(directory), {
    code: 'unavailable',
    message: new RegExp(`process ${other.pid} on`),
  });
  other.kill('SIGKILL');
  await once(other, 'exit');
  lockDirectory(directory)();
});

test('a number that another process has by now, a cut-off lock and a former run do not hold', (t) => {
  const directory = folder(t);
  const parent = { pid: process.ppid, host: hostname(), since: 'long ago' };
  for (const lock of [JSON.stringify(parent), '{"pid":', JSON.stringify({ ...parent, pid: process.pid })]) {
    writeFileSync(join(directory, 'lock'), lock);
    lockDirectory(directory)();
  }
});

test('a lock of another machine holds, and the sentence says what to do', (t) => {
  const directory = folder(t);
  writeFileSync(join(directory, 'lock'), JSON.stringify({ pid: 1, host: 'elsewhere', since: '' }));
  assert.throws(() => lockDirectory(directory), { message: /process 1 on elsewhere.*surely gone, delete .*lock/ });
});

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'civic-lock-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
