import { hash } from 'node:crypto';
import { CivicError, dayIn, type Day, type SpaceId } from '@civic-widgets/core';
import type { Letter } from '@civic-widgets/adapter-postgres';
import type { Database } from '../database.ts';
import { faultOf, logLine, type Log } from '../log.ts';
import { pathOf } from '../pages/layout.ts';
import { choose, lastResort, spokenOf } from '../words/language.ts';
import { draw, type Desk } from './draw.ts';
import type { Mailer } from './mailer.ts';
import { asHtml, asText } from './sheet.ts';

export interface PostOptions {
  readonly database: Database;
  readonly mailer: Mailer;
  /** The server's own address, to which every link leads. */
  readonly url: string;
  readonly log: Log;
  /** Ends sending after the letter that is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly clock?: (() => number) | undefined;
}

/** Letters that are taken at once. */
const handful = 20;

/**
 * Writes what the ledger asks for, and sends what is due.
 *
 * A letter is marked as sent once the mail server has taken it. Where this is cut off between the two it is sent again under
 * the same name (`Message-ID`), of which most mail programs show one: more than "at least once" SMTP cannot promise.
 */
export async function post(options: PostOptions, space: SpaceId): Promise<void> {
  const { database, signal } = options;
  const letters = database.letters(space);
  await letters.gather();
  const backend = database.backend(space);
  const { url, clock = Date.now } = options;
  const desk: Desk = {
    file: await backend.file(),
    backend,
    people: database.people(space),
    letters,
    url,
    now: clock(),
  };
  while (!signal?.aborted) {
    const taken = await letters.take(handful);
    for (const letter of taken) {
      if (signal?.aborted) return;
      await sendOne(options, desk, letter);
    }
    if (taken.length < handful) return;
  }
}

async function sendOne({ mailer, log }: PostOptions, desk: Desk, letter: Letter): Promise<void> {
  const { letters, people, file } = desk;
  const contact = await people.contact(letter.person);
  // Who takes an address back, or is gone, gets nothing that was written before.
  if (!contact) return letters.drop(letter.id);
  const language = choose([contact.language]) ?? spokenOf(file.languages)[0] ?? lastResort;
  const wanted = letter.kind === 'account' || (await isWanted(desk, letter));
  const sheet = wanted ? await draw(desk, letter, language) : undefined;
  if (!sheet) return letters.drop(letter.id);
  const stop = letter.kind === 'account' || letter.secret === '' ? undefined : stopAddress(desk, letter, language);
  try {
    await mailer.send({
      to: contact.address,
      subject: sheet.subject,
      text: asText(sheet, language, stop),
      html: await asHtml(sheet, language, stop),
      language: language.split('-')[0] ?? language,
      unsubscribe: stop,
      id: hash('sha256', `${file.id}\n${letter.id}`, 'hex').slice(0, 40),
    });
  } catch (error) {
    if (!(error instanceof CivicError)) throw error;
    log(logLine('warn', 'a letter was not sent', { kind: letter.kind, error: faultOf(error) }));
    // That somebody cannot be told that their account will be deleted has to be their address's fault: a mail server that is set up
    // wrongly refuses letters to everybody.
    const isLost = error.code === 'invalid' && (letter.kind !== 'account' || error.field === 'to');
    return isLost ? letters.drop(letter.id) : letters.postpone(letter.id);
  }
  return letters.sent(letter.id);
}

/** Whether they still want this kind: they may have ended it since. */
async function isWanted({ letters }: Desk, { person, kind }: Letter): Promise<boolean> {
  const wishes = await letters.wishes(person);
  return kind === 'digest' ? wishes.digest !== 'never' : kind !== 'account' && wishes[kind];
}

/** Where one click ends this kind of letters. Its secret is good for nothing else. */
function stopAddress({ file, url }: Desk, { kind, secret }: Letter, language: string): string {
  const address = new URL(pathOf(file.id, 'letters', secret), url);
  address.searchParams.set('kind', kind);
  address.searchParams.set('lang', language);
  return address.href;
}

/** Writes the day's digests from seven in the morning on, where it is; on Mondays also the weekly ones. */
export async function writeDigests(
  { database }: Pick<PostOptions, 'database'>,
  space: SpaceId,
  now: number,
): Promise<void> {
  const { timeZone } = await database.backend(space).file();
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' }).format(now));
  if (hour < 7) return;
  const day: Day = dayIn(timeZone, now);
  await database.letters(space).digests(day, new Date(`${day}T12:00:00Z`).getUTCDay() === 1);
}
