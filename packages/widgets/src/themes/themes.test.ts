import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tokens } from './tokens.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const modules = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));
const read = (path: string): string => readFileSync(path, 'utf8');
const namesIn = (css: string, pattern: RegExp): string[] => [...css.matchAll(pattern)].map(([, name = '']) => name);

/** Where each design system declares its custom properties; a pinned development dependency. */
const sources: Readonly<Record<string, readonly string[]>> = {
  'designsystemet.css': ['@digdir/designsystemet-theme/brand/digdir.css'],
  'govuk.css': ['govuk-frontend/dist/govuk/govuk-frontend.min.css'],
  'kern.css': ['@kern-ux/native/dist/kern.css'],
  'nl-design-system.css': ['@utrecht/design-tokens/dist/theme.css', '@utrecht/design-tokens/dist/dark/theme.css'],
};
const known = new Set(namesIn(tokens, /var\((--civic-[a-z-]+)/g)).add('--civic-ink');

test('every theme has a design system that it is checked against', () => {
  assert.deepEqual(globSync('*.css', { cwd: folder }).sort(), Object.keys(sources).sort());
});

for (const [theme, files] of Object.entries(sources)) {
  const css = read(`${folder}${theme}`).replace(/\/\*[\s\S]*?\*\//g, '');

  test(`${theme} reads only what its design system declares, in all of its files`, () => {
    const used = new Set(namesIn(css, /var\((--[a-z0-9-]+)/g));
    assert.ok(used.size >= 8, 'it maps something');
    for (const file of files) {
      const declared = new Set(namesIn(read(`${modules}${file}`), /(--[a-z0-9-]+)\s*:/g));
      assert.deepEqual(
        [...used].filter((name) => !declared.has(name)),
        [],
        file,
      );
    }
  });

  test(`${theme} sets only tokens that widgets read`, () => {
    const set = namesIn(css, /(--civic-[a-z-]+)\s*:/g);
    assert.deepEqual(
      set.filter((name) => !known.has(name)),
      [],
    );
  });
}
