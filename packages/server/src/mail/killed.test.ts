import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { act, actors } from '@civic-widgets/conformance';
import { startPostgres, type Postgres } from '../../../../tools/postgres.ts';
import { openPostOffice, type PostOffice } from '../../testing/post-office.ts';
import { harbour } from '../../testing/processes/harbour.ts';

const program = fileURLToPath(new URL('../../testing/processes/post-once.ts', import.meta.url));
const later = 11 * 60_000;

let postgres: Postgres;
let database: Database;
let office: PostOffice;
/** The process that sends now. */
let sender: ChildProcess | undefined;
let kills = 0;

before(async () => {
  postgres = await startPostgres();
  database = await openDatabase(postgres.url);
  office = await openPostOffice({
    // The letter is there; that it is was not told to whoever sent it.
    taken: () => {
      if (kills-- > 0) sender?.kill('SIGKILL');
    },
  });
});
after(async () => {
  await office.close();
  await database.close();
  await postgres.stop();
});

/** Sends what is due in a process of its own; how that ended. */
async function send(ahead: number): Promise<NodeJS.Signals | number | null> {
  const args = ['--conditions=source', program, postgres.url, office.url, harbour().id, String(ahead)];
  sender = spawn(process.execPath, args, { stdio: 'inherit' });
  const [code, signal] = (await once(sender, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal ?? code;
}

test('whoever is killed once the mail server has the letter sends it a second time, under the same name, and no more', async () => {
  const file = harbour();
  const backend = database.backend(file.id);
  await backend.apply(file);
  const account = { method: 'email', subject: 'ida@mail.example', mail: 'ida@mail.example', language: 'en' } as const;
  const { actor } = await database.people(file.id).signIn({ account, site: '' });
  const wishes = { answers: true, comments: true, decisions: true, digest: 'never' } as const;
  await database.letters(file.id).wish(actor.person ?? '', wishes);
  const { subject } = await backend.as(actor).submit(act.propose('square', 'A bench'));
  await backend.as(actors.ben).submit(act.comment(subject, 'Yes'));

  kills = 1;
  assert.equal(await send(0), 'SIGKILL');
  assert.equal(office.delivered.length, 1);
  assert.equal(await send(0), 0);
  assert.equal(office.delivered.length, 1, 'nobody takes it while it may still be under way');
  for (const ahead of [later, 2 * later, 50 * later]) assert.equal(await send(ahead), 0);
  assert.equal(office.delivered.length, 2);
  const names = new Set(office.delivered.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]));
  assert.equal(names.size, 1);
  assert.ok(![...names].includes(undefined));
});
