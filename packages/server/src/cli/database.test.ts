import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import test, { type TestContext } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { act, town } from '@civic-widgets/conformance';
import type { CivicBackend, SpaceFile } from '@civic-widgets/core';
import { startPostgres } from '../../../../tools/postgres.ts';
import type { Census } from './census.ts';
import { writePolisExport } from '../../testing/cli/polis-export.ts';
import { runCivic, startCivic, temporary } from '../../testing/cli/run-civic.ts';

/** A command that has to succeed; gives what it prints. */
async function civic(folder: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await runCivic(args, folder);
  assert.equal(code, 0, `civic ${args.join(' ')}: ${err}`);
  return out.trim();
}

async function settle(t: TestContext): Promise<string> {
  const folder = await temporary(t);
  await writePolisExport(folder);
  return folder;
}

async function census(folder: string, path: string): Promise<Census> {
  return JSON.parse(await civic(folder, 'inspect', path, '--json')) as Census;
}

test('on the embedded database: import twice, export, restore, rebuild', async (t) => {
  const folder = await settle(t);
  assert.match(
    await civic(folder, 'import', 'polis', 'export', '--to', 'db'),
    /^9 entries taken, 0 known before, 0 refused\.$/m,
  );
  const again = await civic(folder, 'import', 'polis', 'export', '--to', 'db');
  assert.match(again, /^0 entries taken, 9 known before, 0 refused: nothing changed\.$/m);

  await civic(folder, 'export', 'polis-9shade', '--out', 'a.jsonl', '--data', 'db');
  await civic(folder, 'import', 'polis', 'export', '--out', 'b.jsonl');
  const { refused: _refused, ...expected } = await census(folder, 'b.jsonl');
  assert.deepEqual(await census(folder, 'a.jsonl'), { ...expected, refused: [] });

  assert.match(await civic(folder, 'load', 'b.jsonl', '--data', 'copy'), /^Space “polis-9shade”: 9 entries taken/);
  assert.equal(await civic(folder, 'rebuild', 'polis-9shade', '--data', 'copy'), 'Rebuilt from 9 entries.');
  await civic(folder, 'export', 'polis-9shade', '--out', 'c.jsonl', '--data', 'copy');
  assert.deepEqual(await readFile(join(folder, 'c.jsonl')), await readFile(join(folder, 'a.jsonl')));
});

test('an archive carries every version of the file to where it came into force, so that elsewhere people stand alike', async (t) => {
  const folder = await temporary(t);
  const file = town();
  const rules = (version: number, points: number): SpaceFile => ({
    ...file,
    version,
    statuses: version === 3 ? file.statuses.toReversed() : file.statuses,
    badges: { ...file.badges, points: [{ for: 'idea.propose', points }] },
  });
  const anna = { role: 'guest', person: 'anna' } as const;
  const stand = async (data: string, work: (backend: CivicBackend) => Promise<void> = async () => {}) => {
    const database = await openDatabase(join(folder, data), { log: () => undefined });
    try {
      const backend = database.backend(file.id);
      await work(backend);
      const ideas = await backend.as(anna).ideas({ order: 'newest' });
      return [await backend.as(anna).standing?.(), ideas, await backend.files()];
    } finally {
      await database.close();
    }
  };
  const lived = await stand('db', async (backend) => {
    for (const [version, points] of [
      [2, 10],
      [3, 1],
      [4, 5],
    ] as const) {
      await backend.apply(rules(version, points));
      if (version < 4) await backend.as(anna).submit(act.propose('square', `Under version ${version}`));
    }
  });
  await civic(folder, 'export', file.id, '--out', 'a.jsonl', '--data', 'db');
  const lines = (await readFile(join(folder, 'a.jsonl'), 'utf8')).trim().split('\n');
  assert.deepEqual(
    lines.map((line) => Object.keys(JSON.parse(line) as object)[0]),
    ['civic', 'entry', 'space', 'entry', 'space', 'end'],
  );
  assert.deepEqual(
    (await census(folder, 'a.jsonl')).perIdea.map(({ status }) => status),
    ['received', 'declined'],
  );

  assert.match(await civic(folder, 'load', 'a.jsonl', '--data', 'copy'), /: 2 entries taken, 0 known/);
  assert.deepEqual(await stand('copy'), lived);
  assert.match(await civic(folder, 'load', 'a.jsonl', '--data', 'copy'), /nothing changed/);
  await civic(folder, 'rebuild', file.id, '--data', 'copy');
  assert.deepEqual(await stand('copy'), lived);
  await civic(folder, 'export', file.id, '--out', 'b.jsonl', '--data', 'copy');
  assert.deepEqual(await readFile(join(folder, 'b.jsonl')), await readFile(join(folder, 'a.jsonl')));
});

test('nothing of an archive that was cut off is loaded', async (t) => {
  const folder = await settle(t);
  await civic(folder, 'import', 'polis', 'export', '--out', 'a.jsonl');
  const archive = await readFile(join(folder, 'a.jsonl'));
  await writeFile(join(folder, 'cut.jsonl'), archive.subarray(0, archive.length - 30));
  const { code, out, err } = await runCivic(['load', 'cut.jsonl', '--data', 'db'], folder);
  assert.deepEqual(
    { code, out, err },
    { code: 2, out: '', err: 'civic: cut.jsonl was cut off: its last line is missing.\n' },
  );
  assert.ok(!(await readdir(folder)).includes('db'));
});

test('what was never an archive is not said to be cut off', async (t) => {
  const folder = await temporary(t);
  await writeFile(join(folder, 'picture.png'), 'a picture');
  const { code, err } = await runCivic(['load', 'picture.png', '--data', 'db'], folder);
  const says = 'civic: picture.png: The first line does not say that this is an archive.\n';
  assert.deepEqual({ code, err }, { code: 2, err: says });
});

test('on PostgreSQL: a space grows by an import, tokens are issued, and a server takes an import too', async (t) => {
  const postgres = await startPostgres();
  t.after(() => postgres.stop());
  const folder = await settle(t);
  const data = ['--data', postgres.url];
  await civic(folder, 'import', 'polis', 'export', '--out', 'a.jsonl');
  const [head = ''] = (await readFile(join(folder, 'a.jsonl'), 'utf8')).split('\n');
  const { space } = JSON.parse(head) as { space: SpaceFile };
  await writeFile(join(folder, 'elm.json'), JSON.stringify({ ...space, id: 'elm', version: 4, projects: [] }));
  assert.equal(await civic(folder, 'space', 'apply', 'elm.json', ...data), 'Space “elm”, version 4, is founded.');

  const missing = await runCivic(['import', 'polis', 'export', '--to', postgres.url, '--space', 'oak'], folder);
  assert.deepEqual([missing.code, missing.err], [2, 'civic: There is no space “oak”; there are: elm.\n']);

  const intoElm = ['import', 'polis', 'export', '--to', postgres.url, '--space', 'elm'];
  assert.match(await civic(folder, ...intoElm), /^9 entries taken/m);
  assert.match(await civic(folder, ...intoElm), /nothing changed/);
  const shown = JSON.parse(await civic(folder, 'space', 'show', 'elm', ...data)) as SpaceFile;
  assert.deepEqual([shown.version, shown.projects.map(({ id }) => id)], [5, ['polis-9shade']]);

  await t.test('roles and projects of a token are checked', async () => {
    const visitor = await runCivic(['token', 'elm', '--role', 'visitor', ...data], folder);
    assert.match(visitor.err, /^civic: --role has to be one of guest, .*administrator\.\n$/);
    const project = await runCivic(['token', 'elm', '--role', 'official', '--project', 'no', ...data], folder);
    assert.deepEqual([project.code, project.err], [2, 'civic: The space “elm” has no project “no”.\n']);
  });

  await t.test('a project that takes votes otherwise is not filled with refusals', async () => {
    const projects = shown.projects.map((project) => ({ ...project, mode: 'support' }));
    await writeFile(join(folder, 'fir.json'), JSON.stringify({ ...shown, id: 'fir', projects }));
    await civic(folder, 'space', 'apply', 'fir.json', ...data);
    const { code, err } = await runCivic(['import', 'polis', 'export', '--to', postgres.url, '--space', 'fir'], folder);
    assert.equal(code, 2);
    assert.match(err, /^civic: Project “polis-9shade” of the space “fir” takes votes as “support”, not as [^\n]+\n$/);
  });

  await t.test(
    'a server that is told by DATABASE_URL answers, takes an import, and stops when it is asked to',
    async (t) => {
      const { id: _id, ...rest } = shown;
      await writeFile(join(folder, 'ash.json'), JSON.stringify({ id: 'ash', ...rest }));
      await civic(folder, 'space', 'apply', 'ash.json', ...data);
      const token = await civic(folder, 'token', 'ash', '--role', 'administrator', ...data);

      const server = startCivic(['serve', '--port', '0'], folder, { DATABASE_URL: postgres.url });
      t.after(() => server.kill('SIGKILL'));
      const ended = once(server, 'exit');
      const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
      const url = /^Listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1] ?? '';
      assert.notEqual(url, '', line);

      const intoServer = ['import', 'polis', 'export', '--to', url, '--space', 'ash'];
      assert.match(await civic(folder, ...intoServer, '--token', token), /^9 entries taken/m);
      assert.match(await civic(folder, ...intoServer, '--token', token), /nothing changed/);
      const ideas = (await (await fetch(`${url}/api/v1/spaces/ash/ideas`)).json()) as { items: unknown[] };
      assert.equal(ideas.items.length, 2);

      const stranger = await runCivic([...intoServer, '--token', 'x'.repeat(43)], folder);
      assert.equal(stranger.code, 2, stranger.err);
      assert.match(stranger.err, /^civic: [^\n]+\n$/);
      const elsewhere = await runCivic([...intoServer, '--token', token, '--project', 'other'], folder);
      assert.match(elsewhere.err, /^civic: The space “ash” has no project “other”; [^\n]+\n$/);

      const second = await runCivic(['serve', '--port', new URL(url).port, ...data], folder);
      assert.deepEqual([second.code, second.err], [2, `civic: The port is in use: 127.0.0.1:${new URL(url).port}\n`]);

      server.kill('SIGTERM');
      assert.deepEqual(await ended, [0, null]);
      const gone = await runCivic([...intoServer, '--token', token], folder);
      assert.deepEqual(
        [gone.code, gone.err],
        [2, `civic: Nothing answers at this address: 127.0.0.1:${new URL(url).port}\n`],
      );
    },
  );
});
