import { openMailer, type Mailer } from '../mail/mailer.ts';
import type { OutboundOptions } from '../outbound.ts';
import { UserError } from './failure.ts';

export interface Surroundings {
  /** As people reach the server. */
  readonly url: string | undefined;
  readonly mailer: Mailer | undefined;
  readonly outbound: OutboundOptions | undefined;
}

export const surroundingsHelp = `What concerns the place that it runs in stands in its environment:

  CIVIC_URL        how people reach this server: https://mitmachen.lindenau.example
  CIVIC_MAIL       the city's mail server: smtps://user:password@mail.lindenau.example:465
  CIVIC_MAIL_FROM  whom letters come from: “Stadt Lindenau <mitreden@lindenau.example>”
  CIVIC_SECRET_SPACE_PROVIDER  the secret that a sign-in service gave, for each
  CIVIC_ALLOW      host:port of services in the city's own network that may be asked, with commas between them`;

/**
 * Reads what whoever runs the server says by its environment. Without a mail server nothing is mailed.
 *
 * @throws UserError for what is no address
 */
export function surroundings(environment: NodeJS.ProcessEnv = process.env): Surroundings {
  const { CIVIC_URL: url, CIVIC_MAIL: mail, CIVIC_MAIL_FROM: from, CIVIC_ALLOW: allowed } = environment;
  if (url && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    throw new UserError('CIVIC_URL has to be an address, e.g. https://mitmachen.lindenau.example');
  if (mail && !from) throw new UserError('CIVIC_MAIL_FROM is missing: it says whom the letters come from.');
  const allow = (allowed ?? '').split(',').flatMap((one) => one.trim() || []);
  return {
    url: url || undefined,
    mailer: mail && from ? openMailer({ url: mail, from }) : undefined,
    outbound: allow.length > 0 ? { allow } : undefined,
  };
}
