import type { Letter } from '../mail/mailer.ts';
import type { Spoken } from '../words/language.ts';
import { speak } from '../words/speak.ts';
import { spaced } from './code.ts';

/** The letter with a code. It holds no link: who follows links in letters about signing in, follows the next one, too. */
export function codeLetter(to: string, code: string, name: string, language: Spoken): Letter {
  const say = speak(language);
  return {
    to,
    subject: say('signIn.mailSubject', { code: spaced(code), name }),
    text: `${say('signIn.mailText', { code: spaced(code), name })}\n`,
    language,
  };
}
