import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Write } from './turn.ts';

/** Runs a program and passes on what it says. Resolves with its exit code, or null where a signal ended it. */
export async function runProgram(write: Write, program: string, ...args: readonly string[]): Promise<number | null> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', write);
  const [status] = (await once(child, 'close')) as [number | null];
  return status;
}
