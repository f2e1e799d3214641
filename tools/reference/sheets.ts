import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('../../packages/widgets/src/', import.meta.url));

/** The themes, and what keeps room for the widgets. */
function sheets(): readonly { readonly file: string; readonly css: string }[] {
  return globSync(['themes/*.css', '*.css'], { cwd: source }).map((file) => ({
    file,
    css: readFileSync(join(source, file), 'utf8'),
  }));
}

/** Copies the style sheets for pages into a package's `dist`. */
export function copySheets(dist: string): void {
  mkdirSync(join(dist, 'themes'), { recursive: true });
  for (const { file, css } of sheets()) writeFileSync(join(dist, file), css);
}

/** Puts them beside the script tag's files, for pages that may include style sheets from there. */
export function shipSheets(): Plugin {
  return {
    name: 'ship-sheets',
    apply: 'build',
    generateBundle() {
      for (const { file, css } of sheets()) this.emitFile({ type: 'asset', fileName: file, source: css });
    },
  };
}
