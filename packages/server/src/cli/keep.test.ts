import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { act, town } from '@civic-widgets/conformance';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';
import type { PersonFile } from './export-person.ts';
import { pump } from './pump.ts';

const file = town();
const mail = 'anna@mail.example';

/** A small life in an embedded database, whose person with an address is told. */
async function live(folder: string): Promise<{ readonly person: string; readonly token: string }> {
  const database = await openDatabase(join(folder, 'db'), { log: () => undefined });
  try {
    const backend = database.backend(file.id);
    await backend.apply({
      ...file,
      projects: file.projects.map(({ opens: _o, closes: _c, phases: _p, ...one }) => one),
    });
    const people = database.people(file.id);
    const person = await people.accountFor({ method: 'email', subject: mail, mail, language: 'de' });
    const anna = { role: 'participant', person } as const;
    const token = await people.issue(anna);
    const idea = act.propose('square', 'Benches by the \u001B[31mpond', { text: 'Oak' });
    await backend.as(anna).submit(idea);
    await backend.as(anna).submit(act.vote(idea.id));
    await backend.as(anna).submit(act.report(idea.id, 'I wrote too much'));
    await backend.as({ role: 'moderator', person: 'mo' }).submit(act.hide(idea.id, 'Names somebody'));
    await backend.as({ role: 'guest', person: 'ben' }).submit(act.propose('square', 'Somebody else’s'));
    await backend.describe([{ person, area: 'north', gender: 'female' }]);
    return { person, token };
  } finally {
    await database.close();
  }
}

async function civic(folder: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await runCivic([...args, '--data', 'db'], folder);
  assert.equal(code, 0, `civic ${args.join(' ')}: ${err}`);
  return out;
}

test('all that is kept about a person is in one file, by address or pseudonym, and an erasure takes it', async (t) => {
  const folder = await temporary(t);
  const { person, token } = await live(folder);
  await civic(folder, 'export-person', file.id, mail, '--out', 'anna.json');
  const text = await readFile(join(folder, 'anna.json'), 'utf8');
  const told = JSON.parse(text) as PersonFile;
  assert.equal((await stat(join(folder, 'anna.json'))).mode & 0o777, 0o600);
  assert.deepEqual([told.space, told.person, told.pseudonyms], [file.id, person, [person]]);
  assert.deepEqual(
    told.entries.map(({ action }) => action.kind),
    ['idea.propose', 'idea.vote', 'idea.report'],
  );
  assert.deepEqual(
    told.ideas.map(({ hidden }) => hidden?.reason),
    ['Names somebody'],
  );
  assert.equal(told.kept['account']?.[0]?.['mail'], mail);
  assert.deepEqual(told.kept['demographics']?.[0]?.['told'], { person, area: 'north', gender: 'female' });
  assert.match(String(told.kept['token']?.[0]?.['issued_at']), /^\d{4}-\d\d-\d\dT/);
  assert.ok(!text.includes(token) && !/"hash"|ben|Somebody else/.test(text));

  assert.match(
    await civic(folder, 'erase', file.id, mail),
    /: 2 texts of 3 acts, and \d+ rows beside the ledger\. Nothing is changed; add --yes/,
  );
  assert.match(await civic(folder, 'erase', file.id, person, '--yes'), / is erased: 2 texts of 3 acts/);
  const gone = await runCivic(['export-person', file.id, mail, '--out', 'b.json', '--data', 'db'], folder);
  assert.deepEqual([gone.code, gone.err], [2, `civic: The space “${file.id}” knows nobody by “${mail}”.\n`]);
  await civic(folder, 'export-person', file.id, person, '--out', 'after.json');
  const after = JSON.parse(await readFile(join(folder, 'after.json'), 'utf8')) as PersonFile;
  assert.deepEqual(after.kept, {});
  assert.doesNotMatch(JSON.stringify(after), /Oak|Benches|too much|mail\.example/);
});

test('somebody is found by what a service calls them, and by whom they were as a guest', async (t) => {
  const folder = await temporary(t);
  const issuer = 'https://id.aubach.example';
  const providers = [{ id: 'konto', title: 'Konto', issuer, clientId: 'civic' }];
  const database = await openDatabase(join(folder, 'db'), { log: () => undefined });
  const people = database.people(file.id);
  await database.backend(file.id).apply({ ...file, signIn: { providers } });
  const account = { method: 'oidc', subject: `${issuer} sub-7`, language: 'de' } as const;
  const { person = '' } = (await people.signIn({ account, site: 'https://www.aubach.example' })).actor;
  const guest = (await people.guest()).actor.person ?? '';
  const claim = act.claim(guest);
  await database.backend(file.id).as({ role: 'participant', person, mayClaim: guest }).submit(claim);
  await database.close();
  for (const [index, who] of [['sub-7', '--issuer', issuer], [guest], [person]].entries()) {
    await civic(folder, 'export-person', file.id, ...who, '--out', `${index}.json`);
    const told = JSON.parse(await readFile(join(folder, `${index}.json`), 'utf8')) as PersonFile;
    assert.deepEqual([told.person, told.pseudonyms.includes(guest)], [person, true]);
  }
  const nobody = await runCivic(['erase', file.id, 'sub-8', '--issuer', issuer, '--yes', '--data', 'db'], folder);
  assert.deepEqual([nobody.code, nobody.err], [2, 'civic: Nobody has signed in so.\n']);
  assert.match(await civic(folder, 'erase', file.id, guest, '--yes'), new RegExp(`^${person} is erased`));
});

test('a backup is restored into an empty database, and nowhere else', async (t) => {
  const folder = await temporary(t);
  const { token } = await live(folder);
  assert.match(await civic(folder, 'backup', 'b.jsonl'), /^b\.jsonl is written: \d+ lines\. It is not encrypted\.\n$/);
  assert.equal((await stat(join(folder, 'b.jsonl'))).mode & 0o777, 0o600);
  const over = await runCivic(['restore', 'b.jsonl', '--data', 'db'], folder);
  assert.equal(over.code, 2);
  assert.match(
    over.err,
    /^civic: The database holds spaces already \(.*\); a backup is restored into an empty one[^\n]+\n$/,
  );

  const bytes = await readFile(join(folder, 'b.jsonl'), 'utf8');
  await writeFile(join(folder, 'cut.jsonl'), bytes.slice(0, -200));
  const cut = await runCivic(['restore', 'cut.jsonl', '--data', 'copy'], folder);
  assert.equal(cut.code, 2);
  assert.match(cut.err, /^civic: cut\.jsonl: (The backup was cut off|A line is not JSON)[^\n]+\n$/);

  const { code, out, err } = await runCivic(['restore', 'b.jsonl', '--data', 'copy'], folder);
  assert.deepEqual([code, err], [0, '']);
  assert.equal(out, `Restored “${file.id}”, 5 entries. Compared with the backup: the same.\n`);
  const copy = await openDatabase(join(folder, 'copy'), { log: () => undefined });
  try {
    assert.equal((await copy.people(file.id).actorOf(token))?.role, 'participant');
    assert.equal((await copy.backend(file.id).as({ role: 'visitor' }).ideas()).items.length, 1);
  } finally {
    await copy.close();
  }
});

test('the schema is checked without being changed, and brought up to date once', async (t) => {
  const folder = await temporary(t);
  const missing = await runCivic(['migrate', '--check', '--data', 'db'], folder);
  assert.deepEqual([missing.code, missing.err], [2, 'civic: There is no database at db.\n']);
  assert.match(await civic(folder, 'migrate'), /^Done: begin, versions, .*\.\n$/);
  assert.match(await civic(folder, 'migrate', '--check'), /^The schema is up to date \(\d+ steps\)\.\n$/);
  assert.match(await civic(folder, 'migrate'), /^The schema is up to date/);
});

test('what is pushed is read in order, a failure reaches who reads, and who stops reading ends the work', async () => {
  const read: number[] = [];
  for await (const item of pump<number>(async (push) => {
    for (let i = 0; i < 5; i++) await push(i);
  }))
    read.push(item);
  assert.deepEqual(read, [0, 1, 2, 3, 4]);
  await assert.rejects(async () => {
    for await (const _item of pump<number>(() => Promise.reject(new Error('broken')))) assert.fail();
  }, /broken/);
  let ended = false;
  for await (const _item of pump<number>(async (push) => {
    try {
      for (;;) await push(1);
    } finally {
      ended = true;
    }
  }))
    break;
  assert.ok(ended);
});
