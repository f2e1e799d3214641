/**
 * All checks, each even when another one failed: types, lint, tests in Node, tests in browsers. Those in Node run beside the
 * others, and are told of in turn. A word narrows them to the files whose path holds it: `npm test -- poll`. The last line is
 * the total.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildScript } from '../demo/build-script.ts';
import { runBrowserTests } from './browser-tests.ts';
import type { BrowserName } from './browsers/browsers.ts';
import { provide } from './install-programs.ts';
import { runNodeTests } from './node-tests.ts';
import { runProgram } from './run-program.ts';
import { closingLine, nothing, single, succeeded, sum, type Total } from './total.ts';
import { Turn, type Write } from './turn.ts';
import { isWanted, wanted } from './wanted.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// Hundreds of processes load the same sources: each is compiled once.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/compiled');

interface Stage {
  readonly name: string;
  /** One after the other within a lane. */
  readonly lane: number;
  readonly run: (write: Write) => Promise<Total>;
}

const stages: readonly Stage[] = [
  { name: 'Types', lane: 0, run: checkTypes },
  { name: 'Lint', lane: 0, run: checkLint },
  { name: 'Tests in Node', lane: 1, run: testInNode },
  { name: 'Tests in Chromium', lane: 0, run: (write) => testIn('chromium', write) },
  { name: 'Tests in Firefox', lane: 0, run: (write) => testIn('firefox', write) },
  { name: 'Tests in WebKit', lane: 0, run: (write) => testIn('webkit', write) },
];

const lanes = new Map<number, Promise<unknown>>();
const started = stages.map((stage) => {
  const turn = new Turn();
  const result = (lanes.get(stage.lane) ?? Promise.resolve()).then(() => timed(stage, turn.write));
  lanes.set(stage.lane, result);
  return { name: stage.name, turn, result };
});
const totals: Total[] = [];
for (const { name, turn, result } of started) {
  console.log(`\n── ${name}`);
  turn.open();
  const { total, seconds } = await result;
  console.log(total === nothing ? 'nothing to do' : `${name}: ${closingLine(total)} (${seconds.toFixed(1)} s)`);
  totals.push(total);
}
const total = sum(totals);
console.log(`\n${closingLine(total)}`);
process.exitCode = succeeded(total) ? 0 : 1;

async function timed({ run }: Stage, write: Write): Promise<{ readonly total: Total; readonly seconds: number }> {
  const start = performance.now();
  const total = await run(write).catch((error: unknown) => {
    write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return single(false);
  });
  return { total, seconds: (performance.now() - start) / 1000 };
}

/** The compiler always sees the whole; with a word, only what it says about matching files counts. */
async function checkTypes(write: Write): Promise<Total> {
  let said = '';
  const status = await runProgram((text) => (said += text), 'tsc', '--pretty', 'false');
  // What names no file (`error TS…`, or why the compiler itself broke off) concerns every file; indented lines explain the one before.
  const errors = said.split(/\n(?=\S)/).filter((error) => error.trim() !== '');
  const relevant = errors.filter((error) => {
    const file = /^(.+?)\(\d+,\d+\): /.exec(error)?.[1];
    return file === undefined || isWanted(file);
  });
  if (relevant.length > 0) write(`${relevant.join('\n')}\n`);
  return single(status === 0 || (status !== null && errors.length > 0 && relevant.length === 0));
}

async function checkLint(write: Write): Promise<Total> {
  const code = wanted('{packages,demo,tools}/**/*.{ts,js}', '*.ts');
  const texts = wanted(
    '{packages,demo,tools,docs}/**/*.{ts,js,json,css,html,md}',
    '*.{ts,json,md}',
    '.prettierrc.json',
  );
  if (code.length + texts.length === 0) return nothing;
  const clean =
    code.length === 0 || (await runProgram(write, 'eslint', '--config', 'tools/eslint.config.js', ...code)) === 0;
  const formatted =
    texts.length === 0 || (await runProgram(write, 'prettier', '--check', '--log-level', 'warn', ...texts)) === 0;
  return single(clean && formatted);
}

async function testInNode(write: Write): Promise<Total> {
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
  return runNodeTests(files, write);
}

/** Chromium is needed; Firefox and WebKit are left out, and that is said, where they are not there and cannot be brought. */
function testIn(browser: BrowserName, write: Write): Promise<Total> {
  return runBrowserTests(wanted('packages/**/*.browser.test.ts'), browser, { optional: browser !== 'chromium', write });
}
