import type { Id } from '../ledger/id.ts';
import { items, list, need, needIds, needOnly, needWords, record, type Fields, type Loose } from './need.ts';
import { ageBands } from './person.ts';
import type { Words } from './words.ts';

/** How people may sign in. What is not named here is not offered; without it nobody signs in to the space at all. */
export interface SignInFile {
  /** By a code that is sent to an e-mail address. */
  readonly email?: boolean;
  /** Services that know who somebody is (OpenID Connect): a citizen's account, an identity card. */
  readonly providers?: readonly Provider[];
  /** Web sites with a login of their own, which vouch for who is signed in there. */
  readonly hosts?: readonly HostLogin[];
}

export interface Provider {
  readonly id: Id;
  /** What the button says behind "Sign in with". */
  readonly title: Words;
  /** Address of the service, exactly as it calls itself. */
  readonly issuer: string;
  /** Under which name it knows this server. Its secret is no part of the file: it stands in the server's environment. */
  readonly clientId: string;
  /** What is asked for besides `openid`. */
  readonly scopes?: readonly string[];
  readonly claims?: ClaimRules;
}

export interface HostLogin {
  /** Who signs the statements, exactly as their `iss` says. */
  readonly issuer: string;
  /** Whom they are for, as their `aud` says: a name that means this space alone. */
  readonly audience: string;
  /** Address of the public keys (JWK Set). */
  readonly keys: string;
  readonly claims?: ClaimRules;
}

/** What is read from what a service says of somebody. All else that it says is forgotten at once. */
export interface ClaimRules {
  /** Known to live here. */
  readonly verified?: ClaimIs;
  /** An area of the space. */
  readonly area?: ClaimMap;
  /** An age band, a number of years, or a date of birth, of which only the band is kept. */
  readonly ageBand?: ClaimMap;
  /** Groups of the space; a claim may name several. */
  readonly groups?: ClaimMap;
}

export interface ClaimIs {
  /** Its name; `address.postal_code` is one within another. */
  readonly claim: string;
  /** Any of these will do. */
  readonly is: readonly string[];
}

export interface ClaimMap {
  readonly claim: string;
  /** What the claim's values mean here; values that are not named mean nothing. Without it they are taken as they are. */
  readonly values?: Readonly<Record<string, string>>;
}

/** What everyone may know of it. */
export interface SignInOffer {
  readonly email: boolean;
  readonly providers: readonly Pick<Provider, 'id' | 'title'>[];
  /** Whether a web site's own login is taken. */
  readonly hosts: boolean;
}

export function publicSignIn({ email = false, providers = [], hosts = [] }: SignInFile): SignInOffer {
  return { email, providers: providers.map(({ id, title }) => ({ id, title })), hosts: hosts.length > 0 };
}

const signInFields: Fields<SignInFile> = { email: true, providers: true, hosts: true };
const providerFields: Fields<Provider> = {
  id: true,
  title: true,
  issuer: true,
  clientId: true,
  scopes: true,
  claims: true,
};
const hostFields: Fields<HostLogin> = { issuer: true, audience: true, keys: true, claims: true };
const claimsFields: Fields<ClaimRules> = { verified: true, area: true, ageBand: true, groups: true };
const isFields: Fields<ClaimIs> = { claim: true, is: true };
const mapFields: Fields<ClaimMap> = { claim: true, values: true };

/** What the claims may lead to. */
export interface Known {
  readonly areas: readonly Loose[];
  readonly groups: readonly Loose[];
}

/** @throws CivicError `invalid` */
export function checkSignIn(value: unknown, known: Known): void {
  const signIn = record(value, 'signIn');
  needOnly(signIn, 'signIn', signInFields);
  const { email, providers, hosts } = signIn;
  need(email === undefined || typeof email === 'boolean', 'signIn.email', 'is true or false');
  if (providers !== undefined) checkProviders(list(providers, 'signIn.providers', providerFields), known);
  if (hosts !== undefined)
    list(hosts, 'signIn.hosts', hostFields).forEach((host, index) => {
      const at = `signIn.hosts[${index}]`;
      needText(host['issuer'], `${at}.issuer`);
      needText(host['audience'], `${at}.audience`);
      needService(host['keys'], `${at}.keys`);
      checkClaims(host['claims'], `${at}.claims`, known);
    });
}

function checkProviders(providers: readonly Loose[], known: Known): void {
  needIds(providers, 'signIn.providers');
  providers.forEach(({ title, issuer, clientId, scopes, claims }, index) => {
    const at = `signIn.providers[${index}]`;
    needWords(title, `${at}.title`);
    needService(issuer, `${at}.issuer`);
    needText(clientId, `${at}.clientId`);
    if (scopes !== undefined)
      need(
        items(scopes, `${at}.scopes`).every((scope) => typeof scope === 'string' && /^[\x21-\x7e]+$/.test(scope)),
        `${at}.scopes`,
        'holds names of scopes, without spaces',
      );
    checkClaims(claims, `${at}.claims`, known);
  });
}

function checkClaims(value: unknown, at: string, { areas, groups }: Known): void {
  if (value === undefined) return;
  const claims = record(value, at);
  needOnly(claims, at, claimsFields);
  if (claims['verified'] !== undefined) {
    const verified = record(claims['verified'], `${at}.verified`);
    needOnly(verified, `${at}.verified`, isFields);
    needText(verified['claim'], `${at}.verified.claim`);
    const values = items(verified['is'], `${at}.verified.is`);
    need(values.length > 0 && values.every((one) => typeof one === 'string'), `${at}.verified.is`, 'holds texts');
  }
  const ids = (things: readonly Loose[]): readonly unknown[] => things.map(({ id }) => id);
  const leads: Readonly<Record<string, readonly unknown[]>> = {
    area: ids(areas),
    ageBand: ageBands,
    groups: ids(groups),
  };
  for (const [name, targets] of Object.entries(leads)) {
    if (claims[name] === undefined) continue;
    const map = record(claims[name], `${at}.${name}`);
    needOnly(map, `${at}.${name}`, mapFields);
    needText(map['claim'], `${at}.${name}.claim`);
    if (map['values'] === undefined) continue;
    for (const [from, to] of Object.entries(record(map['values'], `${at}.${name}.values`)))
      need(targets.includes(to), `${at}.${name}.values.${from}`, `is one of ${targets.join(', ')}`);
  }
}

function needText(value: unknown, at: string): void {
  need(typeof value === 'string' && value !== '' && value.length <= 500, at, 'is a text');
}

/** Over plain HTTP anybody on the way could say who somebody is. */
function needService(value: unknown, at: string): void {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  const near = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const fits = (url?.protocol === 'https:' || near) && url.username === '' && url.hash === '';
  need(fits, at, 'is an absolute https: address');
}
