import { openDatabase } from '@civic-widgets/adapter-postgres';
import { openMailer } from '../../src/mail/mailer.ts';
import { post } from '../../src/mail/post.ts';

/** What the job for letters does, once, in a process of its own: database, mail server, space, milliseconds that its clock is ahead. */
const [where = '', mail = '', space = '', ahead = '0'] = process.argv.slice(2);
const clock = (): number => Date.now() + Number(ahead);
const database = await openDatabase(where, { clock });
const mailer = openMailer({ url: mail, from: 'Aubach <dialog@aubach.example>' });
await post({ database, mailer, url: 'https://mitmachen.aubach.example', log: console.error, clock }, space);
mailer.close();
await database.close();
