import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Delivered {
  readonly to: readonly string[];
  readonly from: string;
  /** As it travelled, headers and all. */
  readonly raw: string;
  readonly subject: string;
  /** Decoded. */
  readonly text: string;
}

export interface PostOffice {
  /** For `openMailer`. */
  readonly url: string;
  readonly delivered: readonly Delivered[];
  /** The next letter, or one that is there already and was not waited for; to anybody unless an address is given. */
  next(to?: string): Promise<Delivered>;
  /** What it answers to the recipient of the next letters; undefined: it takes them. */
  refuse(reply: { readonly code: number; readonly words: string } | undefined): void;
  close(): Promise<void>;
}

/**
 * A real mail server on a free port that keeps what it is given.
 *
 * @param taken is called once a letter is kept, before whoever brought it is told so
 */
export async function openPostOffice({ taken }: { readonly taken?: () => void } = {}): Promise<PostOffice> {
  const delivered: Delivered[] = [];
  const unread: Delivered[] = [];
  let waiting: readonly { readonly to: string | undefined; readonly take: (letter: Delivered) => void }[] = [];
  let reply: { readonly code: number; readonly words: string } | undefined;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    logger: false,
    onRcptTo: (_address, _session, done) =>
      done(reply && Object.assign(new Error(reply.words), { responseCode: reply.code })),
    onData(stream, session, done) {
      void text(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map(({ address }) => address);
        const letter = { to, from: mailFrom ? mailFrom.address : '', raw, ...read(raw) };
        delivered.push(letter);
        taken?.();
        unread.push(letter);
        done();
        hand();
      });
    },
  });
  function hand(): void {
    waiting = waiting.filter(({ to, take }) => {
      const found = unread.findIndex((letter) => to === undefined || letter.to.includes(to));
      if (found !== -1) for (const letter of unread.splice(found, 1)) take(letter);
      return found === -1;
    });
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    next: (to) =>
      new Promise((take) => {
        waiting = [...waiting, { to, take }];
        hand();
      }),
    refuse: (next) => void (reply = next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function read(raw: string): { subject: string; text: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  const subject = /^Subject: (.*)$/im.exec(unfolded)?.[1] ?? '';
  const body = rest.join('\r\n\r\n');
  const encoded = /^Content-Transfer-Encoding: quoted-printable/im.test(unfolded);
  return { subject: words(subject), text: encoded ? printable(body.replace(/=\r\n/g, '')) : body };
}

function printable(quoted: string): string {
  const bytes = quoted.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** RFC 2047. */
function words(subject: string): string {
  return subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, how: string, coded: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(coded, 'base64').toString('utf8') : printable(coded.replaceAll('_', ' ')),
    );
}
