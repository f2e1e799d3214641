import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import type { Total } from './total.ts';
import type { Write } from './turn.ts';

/** Runs these files in Node's test runner, each in a process of its own. */
export async function runNodeTests(files: readonly string[], write: Write): Promise<Total> {
  const paths = files.map((file) => resolve(file));
  const withoutTest = new Set(paths);
  let passed = 0;
  let failed = 0;
  let skipped = 0;

  // A test that hangs, or leaves something open behind it, must not hold up the rest.
  const execArgv = ['--conditions=source', '--test-force-exit'];
  // As many as there are processors: much of what they do is waiting for a browser, a disk or each other.
  const stream = run({ files: paths, concurrency: availableParallelism(), timeout: 600_000, execArgv });
  stream.on('test:pass', ({ name, file, details, skip, todo }) => {
    // Node reports each file as a test too; it stands for nothing but its parts.
    if (details.type === 'suite' || paths.includes(name)) return;
    withoutTest.delete(file ?? '');
    if (isSet(skip) || isSet(todo)) skipped += 1;
    else passed += 1;
  });
  stream.on('test:fail', ({ file, details, todo }) => {
    withoutTest.delete(file ?? '');
    if (details.type === 'suite' && failureType(details.error) === 'subtestsFailed') return;
    if (isSet(todo)) skipped += 1;
    else failed += 1;
  });
  for await (const text of stream.compose(new spec())) write(String(text));

  for (const file of withoutTest) write(`✖ ${file} holds no test\n`);
  return { passed, failed: failed + withoutTest.size, skipped };
}

/** `skip` and `todo` are true, or the reason, which may be empty. */
function isSet(mark: string | boolean | undefined): boolean {
  return mark !== undefined && mark !== false;
}

function failureType(error: Error): unknown {
  return 'failureType' in error ? error.failureType : undefined;
}
