import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { elementsIn, readManifest, readTokens, type ElementEntry } from './manifest.ts';
import { pages } from './write.ts';

const root = new URL('../../', import.meta.url);
const sources = globSync('packages/widgets/src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] }).map((file) => ({
  file: file.replaceAll('\\', '/').replace('packages/widgets/src/', ''),
  text: readFileSync(new URL(file, root), 'utf8'),
}));
/** What a pattern finds in the source files of these folders, or of all; each once. */
const found = (pattern: RegExp, ...folders: string[]): string[] => {
  const within = sources.filter(
    ({ file }) => folders.length === 0 || folders.some((folder) => file.startsWith(folder)),
  );
  const all = within.flatMap(({ text }) =>
    [...text.matchAll(pattern)].flatMap(([, names = '']) => names.trim().split(' ')),
  );
  return [...new Set(all)].sort();
};
const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name).sort();
const folderOf = ({ tagName }: ElementEntry): string => `${tagName.replace('civic-', '')}/`;
const shared = ['controls/', 'charts/'];
const parts = /\bpart(?:="|: ')([a-z -]+)/g;

describe('the reference', () => {
  let elements: readonly ElementEntry[] = [];
  before(async () => {
    elements = elementsIn(await readManifest());
  });

  test('has every element', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), found(/customElements\.define\('([a-z-]+)'/g));
  });

  test('has every part that is drawn, and no other', () => {
    for (const element of elements)
      assert.deepEqual(names(element.cssParts), found(parts, folderOf(element), ...shared), element.tagName);
  });

  test('has every slot, and no other', () => {
    const slots = found(/<slot(?: name="([a-z-]+)")?>/g);
    for (const element of elements) assert.deepEqual(names(element.slots), slots, element.tagName);
  });

  test('has every custom property that is read, with its default, and no other', () => {
    const read = new Map<string, Set<string>>();
    for (const { text } of sources)
      for (const [, name = '', fallback = ''] of text.matchAll(/var\((--civic-[a-z-]+)(?:, (.*))?\)/g))
        read.set(name, (read.get(name) ?? new Set()).add(fallback));
    const described = new Map(elements.flatMap(({ cssProperties }) => cssProperties.map((one) => [one.name, one])));
    assert.deepEqual([...described.keys()].sort(), [...read.keys()].sort());
    for (const { name, default: fallback } of described.values())
      if (fallback !== undefined) assert.ok(read.get(name)?.has(fallback), `${name} is read with ${fallback}`);
  });

  test('has every event that is told, by a class that pages can import', () => {
    const index = readFileSync(new URL('packages/widgets/src/index.ts', root), 'utf8');
    for (const element of elements) {
      assert.deepEqual(
        names(element.events),
        found(/static readonly type = '(civic-[a-z-]+)'/g, folderOf(element)),
        element.tagName,
      );
      for (const { type } of element.events) assert.match(index, new RegExp(`\\b${type?.text}\\b`));
    }
  });

  test('describes everything that it has', () => {
    for (const { tagName, description, attributes, events, slots, cssParts, cssProperties } of elements) {
      assert.notEqual(description, '', tagName);
      for (const { name, description = '' } of [...attributes, ...events, ...slots, ...cssParts, ...cssProperties])
        assert.match(description, /^[A-Z].*\.$/, `${tagName}: ${name}`);
    }
    assert.ok(readTokens().length > 10);
  });

  test('is what the docs say: else `npm run reference`', async () => {
    for (const [path, page] of Object.entries(await pages()))
      assert.equal(readFileSync(new URL(path, root), 'utf8'), page, path);
  });
});
