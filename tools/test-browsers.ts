/**
 * `npm run test:browsers`: the browser tests in Chromium, Firefox and WebKitGTK, whose programs it brings where it may. A word
 * narrows them to the files whose path holds it: `npm run test:browsers -- poll`.
 */
import { fileURLToPath } from 'node:url';
import { runBrowserTests } from './browser-tests.ts';
import { browserNames } from './browsers/browsers.ts';
import { closingLine, succeeded, sum, type Total } from './total.ts';
import { wanted } from './wanted.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const files = wanted('packages/**/*.browser.test.ts');

const rows: (Total & { readonly browser: string; readonly seconds: number })[] = [];
for (const browser of browserNames) {
  console.log(`\n── ${browser}`);
  const start = performance.now();
  const total = await runBrowserTests(files, browser);
  rows.push({ browser, ...total, seconds: Math.round((performance.now() - start) / 1000) });
}

const total = sum(rows);
console.table(Object.fromEntries(rows.map(({ browser, ...row }) => [browser, row])));
console.log(closingLine(total));
process.exitCode = succeeded(total) && rows.every(succeeded) ? 0 : 1;
