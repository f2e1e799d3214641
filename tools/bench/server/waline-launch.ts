/** Process: @waline/vercel as its own `vanilla.js` starts it, but on the loopback interface alone. Argument: the port. */
import { createRequire } from 'node:module';
import { serverPeers } from '../peers.ts';

const require = createRequire(`${serverPeers}package.json`);
const root = require.resolve('@waline/vercel/vanilla.js').replace(/\/vanilla\.js$/, '');
const Application = createRequire(`${root}/vanilla.js`)('thinkjs') as new (options: object) => { run(): void };

new Application({ ROOT_PATH: root, APP_PATH: `${root}/src`, proxy: true, env: 'production' }).run();
(globalThis as unknown as { think: { config(name: string, value: unknown): void } }).think.config('host', '127.0.0.1');
