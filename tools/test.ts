/**
 * All checks, one after the other, each even when an earlier one failed: types, lint, tests in Node, tests in browsers.
 * A word narrows them to the files whose path holds it: `npm test -- poll`. The last line is the total.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildScript } from '../demo/build-script.ts';
import { runBrowserTests } from './browser-tests.ts';
import type { BrowserName } from './browsers/browsers.ts';
import { provide } from './install-programs.ts';
import { runNodeTests } from './node-tests.ts';
import { closingLine, nothing, single, succeeded, sum, type Total } from './total.ts';
import { isWanted, wanted } from './wanted.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const stages: Record<string, () => Total | Promise<Total>> = {
  Types: checkTypes,
  Lint: checkLint,
  'Tests in Node': testInNode,
  'Tests in Chromium': () => testIn('chromium'),
  'Tests in Firefox': () => testIn('firefox'),
  'Tests in WebKit': () => testIn('webkit'),
};

const totals: Total[] = [];
for (const [name, run] of Object.entries(stages)) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const total = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(total === nothing ? 'nothing to do' : `${name}: ${closingLine(total)} (${seconds} s)`);
  totals.push(total);
}
const total = sum(totals);
console.log(`\n${closingLine(total)}`);
process.exitCode = succeeded(total) ? 0 : 1;

/** The compiler always sees the whole; with a word, only what it says about matching files counts. */
function checkTypes(): Total {
  const { status, stdout } = spawnSync('tsc', ['--pretty', 'false'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  // An error that names no file (`error TS…`) concerns every file; indented lines explain the one before.
  const errors = stdout.split(/\n(?=\S)/).filter((error) => error.trim() !== '');
  const relevant = errors.filter((error) => error.startsWith('error') || isWanted(error.split('(')[0] ?? ''));
  if (relevant.length > 0) console.log(relevant.join('\n'));
  return single(status === 0 || (status !== null && errors.length > 0 && relevant.length === 0));
}

function checkLint(): Total {
  const code = wanted('{packages,demo,tools}/**/*.{ts,js}', '*.ts');
  const texts = wanted(
    '{packages,demo,tools,docs}/**/*.{ts,js,json,css,html,md}',
    '*.{ts,json,md}',
    '.prettierrc.json',
  );
  if (code.length + texts.length === 0) return nothing;
  const clean = code.length === 0 || succeeds('eslint', '--config', 'tools/eslint.config.js', ...code);
  const formatted = texts.length === 0 || succeeds('prettier', '--check', '--log-level', 'warn', ...texts);
  return single(clean && formatted);
}

async function testInNode(): Promise<Total> {
  const files = wanted('{packages,demo,tools}/**/*.test.ts').filter((file) => !file.endsWith('.browser.test.ts'));
  if (files.length === 0) return nothing;
  // Tests that miss a program that they need fail by themselves.
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  if (texts.some((text) => /postgres/i.test(text))) provide('postgresql');
  if (texts.some((text) => /chromium/i.test(text))) provide('chromium');
  if (files.some((file) => file.startsWith('demo/testing/')))
    for (const program of ['firefox-esr', 'webkit2gtk-driver', 'xvfb'] as const) provide(program);
  // Once and beforehand: several files need what is built, and run side by side.
  if (files.some((file) => file.startsWith('demo/'))) await buildScript();
  return runNodeTests(files);
}

/** Chromium is needed; Firefox and WebKit are left out, and that is said, where they are not there and cannot be brought. */
function testIn(browser: BrowserName): Promise<Total> {
  return runBrowserTests(wanted('packages/**/*.browser.test.ts'), browser, { optional: browser !== 'chromium' });
}

function succeeds(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0;
}
