import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { openDatabase, type People } from '@civic-widgets/adapter-postgres';
import { town } from '@civic-widgets/conformance';
import type { SpaceFile } from '@civic-widgets/core';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';

const site = 'https://www.aubach.example';
const issuer = 'https://id.aubach.example';
const provider = { id: 'konto', title: 'Konto', issuer, clientId: 'civic' };
const office = { id: 'parks', title: 'Parks', kind: 'office' } as const;
const file: SpaceFile = {
  ...town(),
  groups: [...town().groups, office],
  signIn: { email: true, providers: [provider] },
};

/** Asks the database between two commands, of which only one process may have it open. */
async function asking<T>(folder: string, ask: (people: People) => Promise<T>): Promise<T> {
  const database = await openDatabase(join(folder, 'db'), { log: () => undefined });
  try {
    await database.backend(file.id).apply(file);
    return await ask(database.people(file.id));
  } finally {
    await database.close();
  }
}
async function civic(folder: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await runCivic(['user', ...args, '--data', 'db'], folder);
  assert.equal(code, 0, `civic user ${args.join(' ')}: ${err}`);
  return out;
}

test('a role waits for who signs in first, changes from one request to the next, and is listed and taken back', async (t) => {
  const folder = await temporary(t);
  await asking(folder, () => Promise.resolve());
  assert.match(await civic(folder, 'list', file.id), /^Nobody\.\n$/);
  const limits = ['--project', 'square', '--office', 'parks'];
  const told = await civic(folder, 'role', file.id, ' Olga@Mail.example', 'official', ...limits);
  const person = /is official: (\S+)\n$/.exec(told)?.[1] ?? '';
  const account = { method: 'email', subject: 'olga@mail.example', language: 'de' } as const;
  const { token, actor } = await asking(folder, (people) => people.signIn({ account, site }));
  assert.deepEqual(actor, { role: 'official', person, projects: ['square'], offices: ['parks'] });

  await civic(folder, 'role', file.id, person, 'moderator');
  assert.equal((await asking(folder, (people) => people.actorOf(token, site)))?.role, 'moderator');
  assert.equal(await civic(folder, 'list', file.id), `${person}  moderator  1  email olga@mail.example\n`);
  assert.equal(await civic(folder, 'list', file.id, '--role', 'official'), 'Nobody.\n');

  await civic(folder, 'role', file.id, 'olga@mail.example', 'participant');
  assert.deepEqual(await asking(folder, (people) => people.actorOf(token, site)), { role: 'participant', person });
  assert.match(await civic(folder, 'revoke', file.id, 'olga@mail.example'), /signed out: 1 token is revoked/);
  assert.equal(await asking(folder, (people) => people.actorOf(token, site)), undefined);
});

test('who signs in with a service is named by what the service calls them', async (t) => {
  const folder = await temporary(t);
  await asking(folder, () => Promise.resolve());
  await civic(folder, 'role', file.id, 'sub-7', 'administrator', '--issuer', issuer);
  const account = { method: 'oidc', subject: `${issuer} sub-7`, language: 'de' } as const;
  assert.equal((await asking(folder, (people) => people.signIn({ account, site }))).actor.role, 'administrator');
  assert.match(await civic(folder, 'revoke', file.id, 'sub-7', '--issuer', issuer), /1 token is/);
});

test('what is misspelt is said in a sentence, and changes nothing', async (t) => {
  const folder = await temporary(t);
  await asking(folder, () => Promise.resolve());
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['role', file.id, 'a@mail.example', 'king'], /^civic: ROLE has to be one of participant, verified, official/],
    [['role', file.id, 'a@mail', 'official'], /^civic: This is not an e-mail address/],
    [['role', file.id, 'a@mail.example', 'official', '--project', 'nowhere'], /has no project “nowhere”/],
    [['role', file.id, 'x', 'official', '--issuer', 'https://evil.example'], /names no such issuer/],
    [['revoke', file.id, 'a@mail.example'], /^civic: The space “\S+” knows nobody by “a@mail.example”/],
    [['list', file.id, '--role', 'king'], /--role has to be one of/],
  ];
  for (const [args, says] of wrong) {
    const { code, err } = await runCivic(['user', ...args, '--data', 'db'], folder);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, says);
  }
  assert.deepEqual(await asking(folder, (people) => people.list()), []);
});
