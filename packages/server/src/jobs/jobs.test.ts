import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { act, actors, town } from '@civic-widgets/conformance';
import { startPostgres, type Postgres } from '../../../../tools/postgres.ts';
import { openPostOffice, type PostOffice } from '../../testing/post-office.ts';
import { openMailer, type Mailer } from '../mail/mailer.ts';
import { startJobs, type Jobs } from './jobs.ts';

let server: Postgres;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

const engines: Readonly<Record<string, () => Promise<Database>>> = {
  PGlite: () => openDatabase('memory:'),
  PostgreSQL: () => openDatabase(server.url),
};

for (const [name, open] of Object.entries(engines))
  describe(`jobs on ${name}`, () => {
    let database: Database;
    let office: PostOffice;
    let mailer: Mailer;
    const logged: string[] = [];
    const url = 'https://mitmachen.aubach.example';
    const start = (with_: Database = database): Promise<Jobs> =>
      startJobs({ database: with_, mailer, url, log: (line) => logged.push(line) });

    before(async () => {
      database = await open();
      await database.backend('aubach').apply(town());
      office = await openPostOffice();
      mailer = openMailer({ url: office.url, from: 'Aubach <dialog@aubach.example>' });
    });
    after(async () => {
      mailer.close();
      await office.close();
      await database.close();
    });

    test('what was asked for is done, beside what people do, and once where several processes could do it', async () => {
      const account = { method: 'email', subject: 'a@mail.example', mail: 'a@mail.example', language: 'en' } as const;
      const { actor } = await database.people('aubach').signIn({ account, site: '' });
      const wishes = { answers: true, comments: true, decisions: true, digest: 'never' } as const;
      await database.letters('aubach').wish(actor.person ?? '', wishes);
      const backend = database.backend('aubach');
      const { subject } = await backend.as(actor).submit(act.propose('square', 'A bench'));

      const second = name === 'PostgreSQL' ? await openDatabase(server.url) : undefined;
      const jobs = [await start(), ...(second ? [await start(second)] : [])];
      const comments = Array.from({ length: 20 }, (_, i) => act.comment(subject, `Comment ${i}`));
      await Promise.all([
        ...comments.map((comment) => backend.as(actors.ben).submit(comment)),
        ...jobs.map((one) => one.ask('letters')),
      ]);
      await Promise.all(jobs.map((one) => one.ask('letters')));
      // The last of them arrives at the latest with the job of the next minute.
      for (let i = 0; i < 20; i++) await office.next();
      await Promise.all(jobs.map((one) => one.stop()));
      await second?.close();
      const names = office.delivered.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
      assert.equal(names.length, 20);
      assert.equal(new Set(names).size, 20);
      assert.deepEqual(
        logged.filter((line) => line.includes('"error"')),
        [],
      );
    });

    test('processes may begin again and again, and what they kept stands apart from the city’s tables', async () => {
      for (let i = 0; i < 2; i++) await (await start()).stop();
      assert.equal((await database.backend('aubach').as(actors.anna).ideas()).items.length, 1);
    });
  });
