import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('../../packages/widgets/src/themes/', import.meta.url));

function themes(): readonly { readonly file: string; readonly css: string }[] {
  return globSync('*.css', { cwd: source }).map((file) => ({ file, css: readFileSync(join(source, file), 'utf8') }));
}

/** Copies the themes into the folder `themes` of a package's `dist`. */
export function copyThemes(dist: string): void {
  mkdirSync(join(dist, 'themes'), { recursive: true });
  for (const { file, css } of themes()) writeFileSync(join(dist, 'themes', file), css);
}

/** Puts the themes beside the script tag's files, for pages that may include style sheets from there. */
export function shipThemes(): Plugin {
  return {
    name: 'ship-themes',
    apply: 'build',
    generateBundle() {
      for (const { file, css } of themes()) this.emitFile({ type: 'asset', fileName: `themes/${file}`, source: css });
    },
  };
}
