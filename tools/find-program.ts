import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these programs that is on PATH, or in one of the folders (globs) besides it. */
export function findProgram(names: readonly string[], alsoIn: readonly string[] = []): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  // Newest first: the folders besides PATH carry a version in their name.
  const besides = alsoIn
    .flatMap((pattern) => globSync(pattern))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  for (const name of names) {
    const found = [...onPath, ...besides].map((folder) => join(folder, name)).find(isExecutable);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Chromium or Chrome: `CHROME_PATH` where it is set, else what PATH offers. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : undefined;
  return findProgram(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
}

export function findFirefox(): string | undefined {
  return findProgram(['firefox-esr', 'firefox']);
}

/** WebKitGTK's browser for tests. Debian keeps it off PATH. */
export function findMiniBrowser(): string | undefined {
  return findProgram(['MiniBrowser'], ['/usr/lib/*/webkit2gtk-4.*', '/usr/libexec/webkit2gtk-4.*']);
}

/** One of PostgreSQL's server programs. Debian keeps them off PATH, in a folder for each version. */
export function findPostgres(name: 'initdb' | 'postgres'): string | undefined {
  return findProgram([name], ['/usr/lib/postgresql/*/bin']);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
