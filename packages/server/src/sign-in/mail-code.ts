import { createHash, randomBytes } from 'node:crypto';
import { CivicError } from '@civic-widgets/core';
import { faultOf, logLine } from '../log.ts';
import { newCode, newLongCode } from './code.ts';
import type { Desk } from './desk.ts';
import { codeLetter } from './letter.ts';
import { writeOpening, type Opening } from './opening.ts';

/**
 * The secret by which a browser finds its attempt again. It follows from what the page sent, of which `state` is secret: who
 * presses the button twice, or goes back and sends the form again, is in the same attempt and waits for the same code.
 */
export function attemptId(space: string, opening: Opening, mail: string): string {
  const { lang: _, ...same } = opening;
  const parts = [space, String(writeOpening(same)), mail];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

export function newAttemptId(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Sends a code, unless one was sent to this window a moment ago, or so many to this address that one of those is good here too.
 * Whoever asks is answered the same, at the same time, whether the address is known here or not, and whether a letter goes out or
 * not: nobody waits for the mail server.
 *
 * @throws CivicError `not-supported` where nobody signs in by e-mail; `too-many-requests` where a network asks for too many
 */
export async function sendCode(desk: Desk, id: string, opening: Opening, mail: string): Promise<void> {
  const { c, language, options, file } = desk;
  const { mailer } = options;
  if (!mailer) throw new CivicError('not-supported', { detail: 'This server sends no mail.' });
  c.get('gate').take(c, 'letter');
  const attempts = c.get('people').attempts;
  const code = await attempts.expect(id, { ...opening }, mail, { own: newCode(), shared: newLongCode() });
  if (code === undefined) return;
  const failed = (error: unknown): void => {
    c.get('log')(logLine('error', 'a code could not be sent', { fault: faultOf(error) }));
  };
  void mailer.send(codeLetter(mail, code, desk.words(file.name), language)).catch((error: unknown) => {
    failed(error);
    // Nothing arrived: it may be asked for again at once.
    return attempts.notSent(id, mail, code).catch(failed);
  });
}
