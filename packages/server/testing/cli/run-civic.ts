import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real command line, unbuilt, with no database but the one that it is told. */
export function startCivic(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const { DATABASE_URL: _url, CIVIC_DEBUG: _debug, ...rest } = process.env;
  return spawn(process.execPath, ['--conditions=source', main, ...args], {
    cwd,
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export async function runCivic(args: readonly string[], cwd = tmpdir(), env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const child = startCivic(args, cwd, env);
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** A folder that goes away with the test. */
export async function temporary(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'civic-cli-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
