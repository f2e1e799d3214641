import { CivicError } from '@civic-widgets/core';
import { createTransport } from 'nodemailer';

/** A letter to one person: no pictures that could tell who read it. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same, set simply, for programs that show it so; the text alone unless given. */
  readonly html?: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /**
   * An address at which one click ends this kind of mail (RFC 8058: it has to take a POST); left out for mail that somebody
   * has just asked for.
   */
  readonly unsubscribe?: string | undefined;
  /** Names the letter; sent twice under the same name, mail programs show it once. Letters of ASCII, digits, `.`, `-`. */
  readonly id?: string | undefined;
}

export interface Mailer {
  /**
   * Resolves once the city's mail server has taken the letter over.
   *
   * @throws CivicError `unavailable` when it cannot be reached or says "later"; `invalid` when it will never take this letter,
   *   with the field `to` where it says that there is no such mailbox
   */
  send(letter: Letter): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  /** `smtp://user:password@host:587` (TLS is begun where the server offers it) or `smtps://…:465`. */
  readonly url: string;
  /** Whom letters come from: `Stadt Lindenau <beteiligung@lindenau.example>`. */
  readonly from: string;
}

/** Milliseconds until a server that says nothing is given up on. */
const patience = 10_000;

/**
 * Sends letters through a city's own mail server.
 *
 * @throws CivicError `invalid` when the address of the server is none
 */
export function openMailer({ url, from }: MailerOptions): Mailer {
  if (!/^smtps?:\/\/./.test(url) || !URL.canParse(url)) {
    const detail = 'The address of the mail server is none: it should be like smtps://user:password@host:465.';
    throw new CivicError('invalid', { detail });
  }
  const { hostname } = new URL(url);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // What a letter holds is text that others wrote: it must never make this process read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? hostname;

  return {
    async send({ to, subject, text, html, language, unsubscribe, id }) {
      try {
        await transport.sendMail({
          from,
          // As an object: an address is then never read as a list of several.
          to: { name: '', address: to },
          subject,
          text,
          html,
          textEncoding: 'quoted-printable',
          headers: {
            'Content-Language': language,
            // Nobody's holiday notice answers a machine (RFC 3834).
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe !== undefined && {
              'List-Unsubscribe': `<${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
          ...(id !== undefined && { messageId: `<${id}@${domain}>` }),
        });
      } catch (cause) {
        throw notSent(cause);
      }
    },
    close: () => transport.close(),
  };
}

/** A reply of the 500s is the server's last word (RFC 5321, section 4.2.1); all else may pass. What it said may name the address: not told. */
function notSent(cause: unknown): CivicError {
  const code = cause instanceof Error && 'responseCode' in cause ? Number(cause.responseCode) : 0;
  const refused = cause instanceof Error && 'code' in cause && cause.code === 'EENVELOPE';
  if (refused && !(code >= 400 && code < 500)) {
    // Without a code of its own for it (RFC 3463, X.1.n and 2.1) it may be that it takes letters to nobody.
    const said = 'response' in cause ? String(cause.response) : '';
    const nobody = code === 0 || /^5\d\d[ -]5\.(1\.([1-6]|10)|2\.1)\b/.test(said);
    return new CivicError('invalid', { ...(nobody && { field: 'to' }), cause });
  }
  return new CivicError('unavailable', { detail: 'The mail server did not take the letter.', cause });
}

/** Writes letters to whoever runs the server, in plain words: where no mail server is set up. */
export function printingMailer(print: (text: string) => void): Mailer {
  return {
    send({ to, subject, text }) {
      const body = text.trimEnd().replace(/^/gm, '  │ ');
      print(
        `\n  No mail server is set up, so this letter is shown here and goes to nobody:\n  │ To: ${to}\n  │ ${subject}\n  │\n${body}\n`,
      );
      return Promise.resolve();
    },
    close() {},
  };
}
