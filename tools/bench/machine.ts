import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { findChromium, findPostgres } from '../find-program.ts';

/** What the figures were measured on, a line each. Names no host. */
export function describeMachine(): readonly string[] {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `date      ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit()}`,
    `machine   ${processors.length} cores (${processors[0]?.model.trim() ?? '?'}), ${memory} GB, ${platform()} ${arch()}`,
    `load      ${loadavg()[0]?.toFixed(1) ?? '?'} in the minute before`,
    `node      ${process.versions.node}`,
    `postgres  ${version(findPostgres('postgres'))}; PGlite ${versionOf('@electric-sql/pglite')}`,
    `chromium  ${version(findChromium())}`,
  ];
}

function commit(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' and uncommitted work'}`;
  } catch {
    return 'unknown';
  }
}

function version(program: string | undefined): string {
  if (program === undefined) return 'none';
  const said = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /\d+(\.\d+)+/.exec(said)?.[0] ?? '?';
}

/** The version of an installed package, read beside its code, since `exports` may hide its package.json. */
function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const folder = entry.slice(0, entry.indexOf(`node_modules/${name}/`) + `node_modules/${name}`.length);
  return (JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string }).version;
}
