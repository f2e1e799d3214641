import {
  say as sayWords,
  type Actor,
  type CivicAdapter,
  type CivicBackend,
  type SpaceFile,
  type Words,
} from '@civic-widgets/core';
import type { Letters } from '@civic-widgets/adapter-postgres';
import type { Call } from '../context.ts';
import type { Database } from '../database.ts';
import { ownOrigin } from '../own-origin.ts';
import { date, dateTime } from '../words/dates.ts';
import { languageFor, type Spoken } from '../words/language.ts';
import { speak, type Say } from '../words/speak.ts';
import { pathOf } from './layout.ts';
import { freshToken, visitorOf } from './session.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** Somebody looks at one of a space's pages. */
export interface Visit {
  readonly call: Call;
  readonly file: SpaceFile;
  readonly backend: CivicBackend;
  readonly letters: Letters;
  readonly actor: Actor;
  /** The space, as this person may see it. */
  readonly adapter: CivicAdapter;
  /** What this person's session will be, if they have none and send one of the page's forms. */
  readonly first: string;
  readonly language: Spoken;
  readonly say: Say;
  /** This server, as people reach it. */
  readonly origin: string;
  /** A text of the space in the page's language. */
  readonly words: (words: Words) => string;
  readonly day: (at: string) => string;
  readonly moment: (at: string) => string;
  /** A path below the space, in the language that was asked for: `to(['ideas', id], { done: 'vote' })`. */
  readonly to: (path: readonly string[], query?: Query, fragment?: string) => string;
  /** Where one signs in and comes back to this path; undefined where the space offers no way to. */
  readonly signIn: (path: readonly string[], query?: Query) => string | undefined;
  /** The same, whole, without what only this visit asks for: the address to pass on. */
  readonly address: (path: readonly string[], query?: Query) => URL;
  /** What the address asks; only the first of several, and nothing of a length that nobody would type. */
  readonly asked: (name: string) => string | undefined;
}

/** @param url the server's own address, where it was set */
export async function visit(call: Call, database: Database, url: string | undefined): Promise<Visit> {
  const backend = call.get('backend');
  const file = await backend.file();
  const origin = ownOrigin(call, url);
  const actor = await visitorOf(call, origin);
  const asked = (name: string): string | undefined => call.req.query(name)?.slice(0, 2_000) || undefined;
  const wish = asked('lang');
  const language = languageFor(wish, call.req.header('accept-language'), file.languages);
  const lang = wish === undefined ? undefined : language;
  const withQuery = (path: readonly string[], query: Query): string => {
    const pairs = Object.entries({ lang, ...query }).flatMap(([name, value]) => (value ? [[name, value]] : []));
    const search = String(new URLSearchParams(pairs));
    return pathOf(file.id, ...path) + (search && `?${search}`);
  };
  return {
    call,
    file,
    backend,
    letters: database.letters(file.id),
    actor,
    adapter: backend.as(actor),
    first: freshToken(),
    language,
    say: speak(language),
    origin,
    words: (words) => sayWords(words, language, file.languages),
    day: (at) => date(at, language, file.timeZone),
    moment: (at) => dateTime(at, language, file.timeZone),
    to: (path, query = {}, fragment) => withQuery(path, query) + (fragment === undefined ? '' : `#${fragment}`),
    signIn: (path, query = {}) =>
      file.signIn ? signInAddress(file.id, origin, language, origin + withQuery(path, query)) : undefined,
    address: (path, query = {}) => new URL(origin + withQuery(path, query)),
    asked,
  };
}

/** The window for signing in; opened for the server's own pages, it tells nobody anything and keeps the session itself. */
function signInAddress(space: string, site: string, lang: string, back: string): string {
  const search = new URLSearchParams({ site, state: freshToken(), lang, return: back });
  return `/sign-in/${encodeURIComponent(space)}?${String(search)}`;
}
