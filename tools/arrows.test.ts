import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { violations, type Source } from './arrows.ts';
import { readManifest, readPackages, type Manifest } from './workspace.ts';

test('the sources keep to the architecture', () => {
  const exclude = ['**/node_modules/**', '**/dist/**', '**/.civic/**'];
  const files = globSync(['{packages,demo,tools}/**/*.{ts,js}', '*.ts'], { exclude });
  assert.ok(files.length > 10, 'the sources are where they are looked for');
  const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  assert.deepEqual(violations(sources, [readManifest(''), readManifest('demo'), ...readPackages()]), []);
});

/** A package of each kind, with what it depends on. */
const manifests: Manifest[] = [
  manifest('', { devDependencies: ['fast-check', 'typescript'] }),
  manifest('demo', {}),
  manifest('packages/core', {}),
  manifest('packages/adapter-local', { dependencies: ['@civic-widgets/core', 'idb-keyval'] }),
  manifest('packages/widgets', {
    dependencies: ['@civic-widgets/core', '@civic-widgets/adapter-local', '@civic-widgets/outbox', 'lit'],
  }),
  manifest('packages/server', {
    dependencies: ['@civic-widgets/core', '@civic-widgets/adapter-postgres', '@civic-widgets/importers', 'hono'],
  }),
];

/** What each package has to import, so that no dependency is unused. */
const sound: Source[] = [
  source('packages/core/src/index.ts', `export * from './idea/idea.ts';`),
  source('packages/adapter-local/src/index.ts', `import '@civic-widgets/core'; import { get } from 'idb-keyval';`),
  source(
    'packages/widgets/src/poll/civic-poll.ts',
    `import type { Poll } from '@civic-widgets/core'; import 'lit/decorators.js';`,
  ),
  source(
    'packages/widgets/src/loader.ts',
    `await import('@civic-widgets/adapter-local'); await import('@civic-widgets/outbox');`,
  ),
  source(
    'packages/server/src/index.ts',
    ['core', 'adapter-postgres', 'importers'].map((name) => `export * from '@civic-widgets/${name}';`).join('') +
      `import 'node:http'; import { Hono } from 'hono';`,
  ),
  source('packages/core/src/idea/idea.test.ts', `import 'node:test'; import 'fast-check'; import './idea.ts';`),
  source(
    'packages/adapter-local/src/local.test.ts',
    `import '@civic-widgets/conformance'; import '../../../tools/postgres.ts';`,
  ),
  source('demo/main.ts', `import('@civic-widgets/adapter-local');`),
  source('tools/build.ts', `import ts from 'typescript'; import '../vite.config.ts';`),
];

test('what the architecture allows is no violation', () => {
  assert.deepEqual(violations(sound, manifests), []);
});

const wrong: Record<string, readonly [file: string, text: string, problem: RegExp]> = {
  'core on a dependency': ['packages/core/src/a.ts', `import 'zod';`, /core imports nothing/],
  'core on Node': ['packages/core/src/a.ts', `import { hash } from 'node:crypto';`, /core imports nothing/],
  'core on our own': [
    'packages/core/src/a.ts',
    `import type { A } from '@civic-widgets/widgets';`,
    /core imports nothing/,
  ],
  'a widget on an adapter': [
    'packages/widgets/src/a.ts',
    `await import('@civic-widgets/adapter-local');`,
    /widgets may not know/,
  ],
  'an adapter on another': [
    'packages/adapter-local/src/a.ts',
    `export * from '@civic-widgets/adapter-rest';`,
    /may not know/,
  ],
  'an adapter on the kit': ['packages/adapter-local/src/a.ts', `import '@civic-widgets/conformance';`, /may not know/],
  'the server on widgets': ['packages/server/src/a.ts', `type A = import('@civic-widgets/widgets').A;`, /may not know/],
  'the loader, statically': [
    'packages/widgets/src/loader.ts',
    `import '@civic-widgets/adapter-rest';`,
    /dynamic import/,
  ],
  'a package on itself': ['packages/widgets/src/a.ts', `import '@civic-widgets/widgets';`, /by their path/],
  'a way around names': ['packages/widgets/src/a.ts', `import '../../adapter-local/src/index.ts';`, /by its name/],
  'a missing extension': ['packages/core/src/a.ts', `export { b } from './b';`, /carries an extension/],
  'an undeclared dependency': ['packages/widgets/src/a.ts', `import * as d3 from 'd3';`, /"d3" is not in/],
  "the root's dependency": ['packages/widgets/src/a.ts', `import 'fast-check';`, /"fast-check" is not in/],
  'an undeclared one in a test': ['packages/widgets/src/a.test.ts', `import 'sinon';`, /"sinon" is not in/],
};

for (const [name, [file, text, problem]] of Object.entries(wrong)) {
  test(`caught: ${name}`, () => {
    const [first, ...others] = violations([...sound, { file, text }], manifests);
    assert.match(first ?? '', problem);
    assert.ok(first?.startsWith(`${file}: `));
    assert.ok(others.every((other) => other.startsWith(`${file}: `)));
  });
}

test('caught: a dependency that nothing imports', () => {
  const unused = manifest('packages/importers', { dependencies: ['@civic-widgets/core', 'csv-parse'] });
  const importer = source('packages/importers/src/index.ts', `import '@civic-widgets/core';`);
  assert.deepEqual(violations([...sound, importer], [...manifests, unused]), [
    'packages/importers/package.json: nothing imports "csv-parse"',
  ]);
});

function manifest(folder: string, needs: Partial<Manifest>): Manifest {
  return { folder, name: folder, dependencies: [], devDependencies: [], peers: [], ...needs };
}

function source(file: string, text: string): Source {
  return { file, text };
}
