import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files for a script tag by their names, with a line more in one of the sources. */
async function files(changed?: string): Promise<Map<string, string>> {
  const output = (await build({
    root,
    configFile: `${root}vite.config.ts`,
    mode: 'quick',
    logLevel: 'error',
    build: { write: false },
    plugins: [
      {
        name: 'another-version',
        enforce: 'pre',
        transform: (code, id) =>
          changed !== undefined && id.endsWith(`/packages/${changed}`)
            ? `${code};console.debug('another');`
            : undefined,
      },
    ],
  })) as Rolldown.RolldownOutput[];
  const all = [output].flat().flatMap((bundle) => bundle.output);
  return new Map(all.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]));
}

test('a name never stands for two contents, whatever changes: browsers keep the files for a year', async () => {
  const before = await files();
  for (const changed of [
    'widgets/src/dashboard/more-panels.ts',
    'widgets/src/poll/outcome.ts',
    'adapter-rest/src/later.ts',
  ]) {
    const after = await files(changed);
    const differing = [...after].filter(([name, content]) => before.has(name) && before.get(name) !== content);
    // The script tag names these two, and what it says of the one holds for one version.
    const named = ['civic-widgets.js', 'integrity.json'];
    assert.deepEqual(
      differing.map(([name]) => name).filter((name) => !named.includes(name)),
      [],
      changed,
    );
    assert.ok(
      [...after.keys()].some((name) => !before.has(name)),
      `${changed} is in no file`,
    );
  }
});
