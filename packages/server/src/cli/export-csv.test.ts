import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { act, actors, town } from '@civic-widgets/conformance';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';

test('ideas and results of polls are written to tables; what is not there is said', async (t) => {
  const folder = await temporary(t);
  await writeFile(join(folder, 'aubach.json'), JSON.stringify(town()));
  await runCivic(['space', 'apply', 'aubach.json', '--data', 'db'], folder);
  const database = await openDatabase(join(folder, 'db'));
  const backend = database.backend('aubach');
  await backend.as(actors.anna).submit(act.propose('square', '=HYPERLINK("https://evil.example")', { name: 'Ida' }));
  await backend.as(actors.anna).submit(act.propose('square', 'Zweite', { text: 'Zwei\nZeilen' }));
  await database.close();
  const run = (...args: string[]) => runCivic(['export-csv', 'aubach', '--data', 'db', ...args], folder);

  const { code, out } = await run('--out', 'ideas.csv', '--language', 'en');
  assert.deepEqual([code, out], [0, 'Ideas of “aubach” are written to ideas.csv.\n']);
  const ideas = await readFile(join(folder, 'ideas.csv'), 'utf8');
  assert.match(ideas, /^\ufeff"id","project","title",/);
  assert.match(ideas, /"Market square","'=HYPERLINK\(""https:\/\/evil\.example""\)"/);
  assert.equal(ideas.split('\r\n').length, 4);
  assert.doesNotMatch(ideas, /Ida/);

  await run('--polls', '--out', 'polls.csv');
  const polls = await readFile(join(folder, 'polls.csv'), 'utf8');
  assert.match(polls, /^\ufeff"poll","question","state","option","votes","people","link"\r\n"bench",.*,0,0,\r\n/);
  assert.doesNotMatch(polls, /"play"/, 'its result is seen by those alone who have voted');

  const none = await run('--out', 'x.csv', '--project', 'nowhere');
  assert.deepEqual([none.code, none.err], [2, 'civic: There is no project “nowhere” in “aubach”.\n']);
});
