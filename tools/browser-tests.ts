import { fork } from 'node:child_process';
import { once } from 'node:events';
import { single, type Total } from './total.ts';

/** Runs these files in Chromium, in a process of its own, since the runner ends its process when it cannot start. */
export async function runBrowserTests(files: readonly string[]): Promise<Total> {
  const runner = fork('node_modules/@web/test-runner/dist/bin.js', [
    ...['--config', 'tools/wtr.config.js'],
    ...['--files', ...files],
  ]);
  let total: Total | undefined;
  runner.on('message', (message) => (total = message as Total));
  const [code] = (await once(runner, 'exit')) as [number | null];
  if (total === undefined) return single(false);
  // What fails outside of any test, such as coverage, still fails the run.
  return code !== 0 && total.failed === 0 ? { ...total, failed: 1 } : total;
}
