import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox, findMiniBrowser, findPostgres, findProgram } from './find-program.ts';

const programs = {
  chromium: () => findChromium() !== undefined,
  'firefox-esr': () => findFirefox() !== undefined,
  'webkit2gtk-driver': () => findProgram(['WebKitWebDriver']) !== undefined && findMiniBrowser() !== undefined,
  xvfb: () => findProgram(['Xvfb']) !== undefined,
  postgresql: () => findPostgres('initdb') !== undefined && findPostgres('postgres') !== undefined,
};

/** Named as Debian names the package. */
export type Program = keyof typeof programs;

/** Whether the program is there, after installing it where that is possible; else says what to install. */
export function provide(program: Program): boolean {
  const isThere = programs[program];
  if (isThere()) return true;
  if (process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined) {
    console.log(`Installing ${program} …`);
    apt('update');
    apt('install', '--yes', '--no-install-recommends', program);
  }
  if (isThere()) return true;
  console.error(
    `Missing: install the package "${program}" (apt-get install ${program}) to run the tests that need it.`,
  );
  return false;
}

function apt(...args: string[]): void {
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Runlevel 1 keeps the package from starting a server of its own: tests start theirs.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
}
