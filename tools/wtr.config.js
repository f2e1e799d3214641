import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserNames, launchers } from './browsers/browsers.ts';
import { totalReporter } from './wtr-total.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** One browser a run: `CIVIC_BROWSER=firefox`. */
const browser = browserNames.find((name) => name === process.env.CIVIC_BROWSER) ?? 'chromium';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: ['packages/**/*.browser.test.ts', '!**/node_modules/**', '!**/dist/**'],
  // `source`: our packages unbuilt. `development`: Lit warns of what it would pass over in production.
  nodeResolve: { exportConditions: ['source', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2024', tsconfig: `${root}tsconfig.json` })],
  browsers: [launchers[browser]()],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), totalReporter()],
  testsFinishTimeout: 180_000,
  // How busy the machine is decides no test: what never comes is ended late.
  testFramework: { config: { timeout: 20_000 } },
  // nanostores asks `process.env.NODE_ENV`, which a build would have replaced.
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Test</title>
        <script>globalThis.process = { env: { NODE_ENV: 'test' } };</script>
        <script type="module" src="${testFramework}"></script>
      </head>
      <body></body>
    </html>`,
  middleware: [
    // A service worker rules only what lies below it, so msw's has to be at the root.
    function mockWorkerAtRoot(context, next) {
      if (context.path === '/mockServiceWorker.js') context.url = '/node_modules/msw/lib/mockServiceWorker.js';
      return next();
    },
    // To a sandboxed frame everything is another origin, also the modules under test.
    function openToFrames(context, next) {
      context.set('Access-Control-Allow-Origin', '*');
      return next();
    },
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
