import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Postgres } from '../postgres.ts';
import { createDatabase } from './create-database.ts';
import { polisSize, writePolis, type PolisSize } from './polis-export.ts';
import type { Table } from './table.ts';

const civic = fileURLToPath(new URL('../../packages/server/src/cli/main.ts', import.meta.url));
const peakMemory = pathToFileURL(fileURLToPath(new URL('peak-memory.ts', import.meta.url))).href;
const usual = polisSize(62_000);
const huge = polisSize(1_000_000);

/** Runs `civic import polis` from its start to its end on generated exports. */
export async function measureImports(postgres: Postgres, say: (line: string) => void): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-bench-'));
  try {
    say('Generating Polis exports …');
    const small = join(folder, 'small');
    const large = join(folder, 'large');
    await writePolis(small, usual);
    await writePolis(large, huge);
    const runs: readonly [name: string, source: string, size: PolisSize, ...target: string[]][] = [
      ['to an archive', small, usual, '--out', join(folder, 'small.jsonl')],
      ['into PostgreSQL', small, usual, '--to', await createDatabase(postgres, 'import')],
      ['into PGlite', small, usual, '--to', join(folder, 'pglite')],
      ['to an archive', large, huge, '--out', join(folder, 'large.jsonl')],
    ];
    const rows = [];
    for (const [name, source, size, ...target] of runs) {
      say(`Importing ${size.votes.toLocaleString('en')} votes ${name} …`);
      const { seconds, megabytes } = await run(folder, size, 'import', 'polis', source, ...target);
      rows.push([name, size.votes, seconds, Math.round(size.votes / seconds), Math.round(megabytes)]);
    }
    return {
      title: 'Import: civic import polis, start-up of the program included',
      columns: ['target', 'vote rows', 'seconds', 'rows/s', 'peak RSS MB'],
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(folder: string, { votes }: PolisSize, ...args: string[]) {
  const peak = join(folder, 'peak');
  const begun = performance.now();
  const child = spawn(process.execPath, ['--conditions=source', '--import', peakMemory, civic, ...args], {
    env: { ...process.env, CIVIC_BENCH_PEAK: peak },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0 || !said.includes(`${votes.toLocaleString('en')} rows of votes.csv read, 0 refused`))
    throw new Error(`civic ${args.join(' ')} ended with ${String(code)}:\n${said.slice(-2_000)}`);
  return { seconds, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}
