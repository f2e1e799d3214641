import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';

test('what is written can be put in force as it is, and is called as the file is', async (t) => {
  const folder = await temporary(t);
  const { code, out, err } = await runCivic(['space', 'create', 'lindenau.json', '--name', 'City of Lindenau'], folder);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /civic space apply lindenau\.json\n$/);
  const file = JSON.parse(await readFile(join(folder, 'lindenau.json'), 'utf8')) as Record<string, unknown>;
  assert.deepEqual([file['id'], file['name'], file['$schema']], ['lindenau', 'City of Lindenau', undefined]);
  const applied = await runCivic(['space', 'apply', 'lindenau.json', '--data', 'db'], folder);
  assert.equal(applied.out, 'Space “lindenau”, version 1, is founded.\n');
});

test('editors are told where the schema is, where the package is installed', async (t) => {
  const folder = await temporary(t);
  const dist = join(folder, 'node_modules/@civic-widgets/core/dist');
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'space-file.schema.json'), '{}');
  await mkdir(join(folder, 'city'));
  await runCivic(['space', 'create', 'city/elm.json'], folder);
  const file = JSON.parse(await readFile(join(folder, 'city/elm.json'), 'utf8')) as Record<string, unknown>;
  assert.equal(file['$schema'], '../node_modules/@civic-widgets/core/dist/space-file.schema.json');
});

test('a file that is there is left as it is', async (t) => {
  const folder = await temporary(t);
  await writeFile(join(folder, 'elm.json'), 'mine');
  const { code, err } = await runCivic(['space', 'create', 'elm.json'], folder);
  assert.deepEqual([code, err], [2, 'civic: elm.json is there already; it is left as it is.\n']);
  assert.equal(await readFile(join(folder, 'elm.json'), 'utf8'), 'mine');
  const nowhere = await runCivic(['space', 'create', 'no/elm.json'], folder);
  assert.deepEqual([nowhere.code, nowhere.err], [2, 'civic: There is no folder no to write to.\n']);
});

test('a name whose address the server has for itself is refused before anything is written', async (t) => {
  const folder = await temporary(t);
  const { code, err } = await runCivic(['space', 'create', 'api.json'], folder);
  const told =
    'civic: No space can be called “api”: the server has that address for itself. Name the file otherwise.\n';
  assert.deepEqual([code, err], [2, told]);
});
