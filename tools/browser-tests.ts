import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserName } from './browsers/browsers.ts';
import { provide, type Program } from './install-programs.ts';
import { nothing, single, type Total } from './total.ts';
import type { Write } from './turn.ts';

const programs: Readonly<Record<BrowserName, readonly Program[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

export interface BrowserTestOptions {
  /** Without its programs the browser's tests are left out, and counted as that; else they fail. */
  readonly optional?: boolean;
  /** Where what the runner says goes; straight to the screen unless given. */
  readonly write?: Write;
}

/**
 * Runs these files in one browser, in a process of its own, since the runner ends its process when it cannot start.
 * `*.chromium.browser.test.ts` stands on what Chromium alone can emulate.
 */
export async function runBrowserTests(
  files: readonly string[],
  browser: BrowserName,
  { optional = false, write }: BrowserTestOptions = {},
): Promise<Total> {
  const own = files.filter((file) => browser === 'chromium' || !file.endsWith('.chromium.browser.test.ts'));
  if (own.length === 0) return nothing;
  // Each, so that everything that is missing is named at once.
  if (!programs[browser].map(provide).every(Boolean))
    return optional ? { ...nothing, skipped: own.length } : { ...nothing, failed: own.length };
  const runner = fork(
    'node_modules/@web/test-runner/dist/bin.js',
    ['--config', 'tools/wtr.config.js', '--files', ...own],
    { env: { ...process.env, CIVIC_BROWSER: browser }, silent: write !== undefined },
  );
  if (write) for (const stream of [runner.stdout, runner.stderr]) stream?.setEncoding('utf8').on('data', write);
  let total: Total | undefined;
  runner.on('message', (message) => (total = message as Total));
  const [code] = (await once(runner, 'close')) as [number | null];
  if (total === undefined) return single(false);
  // What fails outside of any test, such as coverage, still fails the run.
  return code !== 0 && total.failed === 0 ? { ...total, failed: 1 } : total;
}
