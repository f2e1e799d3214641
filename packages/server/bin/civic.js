#!/usr/bin/env node
// Starts the command line. Plain JavaScript that an old Node can read, since it may be an old Node that reads it: then the
// project's own Node takes over. In a clone that is not built, or was changed since, the TypeScript source runs.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, '../dist/cli/main.js');
const source = join(here, '../src/cli/main.ts');
const isBuilt = existsSync(built) && !changedSince(statSync(built).mtimeMs);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);

if (isNewEnough && isBuilt) await import(pathToFileURL(built).href);
else if (isNewEnough) become(process.execPath);
else {
  const node = process.env.CIVIC_NODE === undefined ? projectsNode() : undefined;
  if (node) become(node);
  else {
    console.error(`civic: Node ${process.versions.node} is too old; civic needs 22.18 or newer.`);
    process.exitCode = 1;
  }
}

/** Whether a source of this package, or of one beside it, is newer; what is published has no sources. */
function changedSince(moment) {
  if (!existsSync(source)) return false;
  const packages = join(here, '../..');
  return readdirSync(packages)
    .map((name) => join(packages, name, 'src'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
    .some((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && statSync(file).mtimeMs > moment);
}

/** The Node that the package `node` brings along, in a `node_modules` around this file. */
function projectsNode() {
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    const node = join(folder, 'node_modules/.bin/node');
    if (existsSync(node)) return node;
  }
  return undefined;
}

/** Runs the same with another Node, or with the condition that leads to the source; in this very process if that can be. */
function become(node) {
  const args = [...(isBuilt ? [built] : ['--conditions=source', source]), ...process.argv.slice(2)];
  const env = { ...process.env, CIVIC_NODE: node };
  process.execve?.(node, [node, ...args], env);
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`civic: ${node} does not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}
