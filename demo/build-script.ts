import { globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = `${root}dist/cdn`;

/** Builds the files of the script tag unless they are newer than their sources. Answers with their folder. */
export async function buildScript(): Promise<string> {
  const sources = globSync('packages/{core,adapter-rest,adapter-local,outbox,widgets}/src/**/*.ts', { cwd: root });
  const newest = Math.max(...[...sources, 'vite.config.ts'].map((file) => statSync(root + file).mtimeMs));
  const built = statSync(`${cdn}/civic-widgets.js`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < newest) {
    console.log('Building the widgets …');
    await build({ root, configFile: `${root}vite.config.ts`, mode: 'quick', logLevel: 'warn' });
  }
  return cdn;
}
