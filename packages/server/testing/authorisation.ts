import { newId } from '@civic-widgets/core';
import { actorIn, people, states, type StateOf, type Subject, type Who } from './authorisation-city.ts';
import { cookieName, requests } from './authorisation-requests.ts';
import type { Bench } from './bench.ts';

/** A question of the table: what is to come of an operation about something in a state, for somebody in a column. */
export interface Expectation {
  /** As the table names it, e.g. `submit idea.vote` or `GET /:space/ideas/:id`. */
  readonly operation: string;
  readonly state: StateOf;
  readonly who: Who;
  readonly outcome: string;
}

/** Every expectation of the tables of a page whose first column is `operation`. */
export function readTable(page: string): readonly Expectation[] {
  const found: Expectation[] = [];
  let columns: readonly string[] | undefined;
  for (const line of page.split('\n')) {
    const cells = line.startsWith('|')
      ? line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      : [];
    if (cells.length === 0) columns = undefined;
    else if (cells[0] === 'operation') columns = cells;
    else if (columns && !/^[-: ]+$/.test(cells[0] ?? '')) found.push(...rowOf(columns, cells));
  }
  return found;
}

function rowOf(columns: readonly string[], cells: readonly string[]): readonly Expectation[] {
  const at = (name: string): string => cells[columns.indexOf(name)]?.replaceAll('`', '') ?? '';
  const operation = at('operation');
  return at('about')
    .split(', ')
    .flatMap((about) => {
      const state = states.find((known) => known === (about === '–' ? 'published' : about));
      if (!state) throw new Error(`No state “${about}” in the row of ${operation}`);
      return people.map((who) => ({ operation, state, who, outcome: at(who) }));
    });
}

/** The states in which an operation can be asked about something at all. */
export function statesOf(operation: string): readonly StateOf[] {
  const ask = requests[operation];
  if (!ask) return [];
  const asked = ask(named);
  const text = JSON.stringify(asked);
  if (asked.shows || [named.idea, named.comment].some((id) => text.includes(id))) return states;
  if (text.includes(named.poll)) return ['published', 'closed'];
  return text.includes(named.project) ? ['published', 'waiting', 'closed'] : ['published'];
}

const named: Subject = {
  state: 'published',
  idea: 'NAMED-IDEA',
  comment: 'NAMED-COMMENT',
  other: 'NAMED-OTHER',
  poll: 'NAMED-POLL',
  project: 'NAMED-PROJECT',
  author: 'NAMED-AUTHOR',
  title: 'NAMED-TITLE',
};

export function changesSomething(operation: string): boolean {
  return requests[operation]?.(named).method !== 'GET';
}

/**
 * What really comes of it: `yes` or the code of the refusal; `shown` or `left out` where it is asked whether the answer shows
 * the subject; a status where a page shows a form again because it was refused.
 */
export async function outcomeOf(
  bench: Bench,
  operation: string,
  subject: Subject,
  authorization: string | undefined,
): Promise<string> {
  const { response, shows } = await ask(bench, operation, subject, authorization);
  const body = await read(response);
  if (response.headers.get('content-type') === 'application/problem+json')
    return (JSON.parse(body) as { code: string }).code;
  if (response.status >= 400) return String(response.status);
  return shows ? (shows(body) ? 'shown' : 'left out') : 'yes';
}

/** The header of somebody in a column. */
export async function tokenOf(bench: Bench, who: Who, subject: Subject): Promise<string | undefined> {
  return who === 'visitor' ? undefined : (await bench.as(actorIn(who, subject))).authorization;
}

/** @param authorization a header, which a page gets as a cookie */
export async function ask(bench: Bench, operation: string, subject: Subject, authorization: string | undefined) {
  const asked = requests[operation]?.(subject);
  if (!asked) throw new Error(`Nobody has said how to ask for ${operation}`);
  const { method, path, body, raw, shows } = asked;
  const isPage = path.startsWith('//');
  const own = isPage ? 'http://civic.test' : 'https://www.aubach.example';
  const cookie = `${cookieName('aubach')}=${authorization?.slice('Bearer '.length) ?? ''}`;
  const headers = {
    origin: own,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(raw && { 'content-type': raw[0] }),
    ...(authorization !== undefined && (isPage ? { cookie } : { authorization })),
  };
  const sent = raw?.[1] ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await bench.ask(path, { method, headers, ...(sent !== undefined && { body: sent }) });
  return { response, shows };
}

/** A stream of changes never ends: of that the beginning is enough. */
export async function read(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'text/event-stream') return response.text();
  await response.body?.cancel();
  return '';
}

/** The same subject under names that were never given to anything. */
export function unknown(subject: Subject): Subject {
  return { ...subject, idea: newId(), comment: newId(), other: newId(), poll: newId() };
}
