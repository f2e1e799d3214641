import { CivicError } from '../errors.ts';
import { isId } from '../ledger/id.ts';
import { isInstant } from '../ledger/instant.ts';
import { actionKinds } from '../ledger/shape.ts';
import { contributions } from '../badge/badge.ts';
import type { SpaceFile } from './space.ts';

type Loose = Readonly<Record<string, unknown>>;

/** Reads a configuration, or says in one sentence what is wrong with it and where. */
export function checkSpace(value: unknown): SpaceFile {
  const space = record(value, 'space');
  need(isId(space['id']), 'id', 'is an id');
  need(
    Number.isSafeInteger(space['version']) && (space['version'] as number) > 0,
    'version',
    'is a whole number from 1',
  );
  words(space['name'], 'name');
  need(items(space['languages'], 'languages').length > 0, 'languages', 'names at least one language');
  need(isTimeZone(space['timeZone']), 'timeZone', 'is an IANA time zone, e.g. Europe/Berlin');
  const legal = record(space['legal'], 'legal');
  for (const link of ['privacy', 'imprint']) need(typeof legal[link] === 'string', `legal.${link}`, 'is a link');
  for (const origin of items(space['origins'], 'origins'))
    need(isOrigin(origin), 'origins', 'holds origins, e.g. https://www.lindenau.example');
  const projects = named(space['projects'], 'projects');
  named(space['topics'], 'topics');
  named(space['areas'], 'areas');
  named(space['groups'], 'groups');
  need(named(space['statuses'], 'statuses').length > 0, 'statuses', 'holds at least the status of a new idea');
  projects.forEach(checkProject);
  checkBadges(record(space['badges'], 'badges'));
  const projectIds = projects.map(({ id }) => id);
  list(space['polls'], 'polls').forEach((poll, index) => checkPoll(poll, `polls[${index}]`, projectIds));
  unique(list(space['polls'], 'polls'), 'polls');
  return value as SpaceFile;
}

function checkProject(project: Loose, index: number): void {
  const at = `projects[${index}]`;
  need(
    ['support', 'for-against', 'agree-pass-disagree'].includes(project['mode'] as string),
    `${at}.mode`,
    'is a voting mode',
  );
  need(['before', 'after'].includes(project['review'] as string), `${at}.review`, 'is before or after');
  need(['none', 'area', 'point'].includes(project['place'] as string), `${at}.place`, 'is none, area or point');
  dates(project, at);
  const policy = record(project['policy'], `${at}.policy`);
  for (const kind of Object.keys(policy))
    need(
      actionKinds.some((known) => known === kind),
      `${at}.policy.${kind}`,
      'is a kind of action',
    );
}

function checkPoll(poll: Loose, at: string, projects: readonly unknown[]): void {
  need(isId(poll['id']), `${at}.id`, 'is an id');
  need(projects.includes(poll['project']), `${at}.project`, 'names a project of the space');
  words(poll['question'], `${at}.question`);
  need(['single', 'multiple'].includes(poll['method'] as string), `${at}.method`, 'is single or multiple');
  need(named(poll['options'], `${at}.options`).length > 1, `${at}.options`, 'holds at least two options');
  need(
    ['always', 'after-cast', 'after-close'].includes(poll['results'] as string),
    `${at}.results`,
    'says when results are seen',
  );
  need(
    ['open', 'confidential', 'secret'].includes(poll['ballots'] as string),
    `${at}.ballots`,
    'is open, confidential or secret',
  );
  need(typeof poll['change'] === 'boolean', `${at}.change`, 'is true or false');
  dates(poll, at);
}

function checkBadges(badges: Loose): void {
  for (const rule of list(badges['points'], 'badges.points')) {
    need(
      contributions.some((kind) => kind === rule['for']),
      'badges.points',
      'is for a kind of contribution',
    );
    need(
      Number.isSafeInteger(rule['points']) && (rule['points'] as number) >= 0,
      'badges.points',
      'gives a whole number of points',
    );
  }
  named(badges['levels'], 'badges.levels');
  named(badges['badges'], 'badges.badges');
  list(badges['rewards'], 'badges.rewards');
}

function dates(thing: Loose, at: string): void {
  for (const end of ['opens', 'closes']) {
    need(
      thing[end] === undefined || isInstant(thing[end]),
      `${at}.${end}`,
      'is a moment in UTC, e.g. 2026-11-24T08:30:00.000Z',
    );
  }
}

/** A list of things that each have an id of their own and a title. */
function named(value: unknown, at: string): readonly Loose[] {
  const things = list(value, at);
  things.forEach((thing, index) => {
    need(isId(thing['id']), `${at}[${index}].id`, 'is an id');
    words(thing['title'], `${at}[${index}].title`);
  });
  unique(things, at);
  return things;
}

function unique(things: readonly Loose[], at: string): void {
  const ids = things.map((thing) => thing['id']);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  need(twice === undefined, at, `has ids that differ (${String(twice)} is there twice)`);
}

function list(value: unknown, at: string): readonly Loose[] {
  return items(value, at).map((item, index) => record(item, `${at}[${index}]`));
}

function items(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(at, 'is a list');
  return value;
}

function record(value: unknown, at: string): Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(at, 'is an object');
  return value as Loose;
}

function words(value: unknown, at: string): void {
  const texts = typeof value === 'string' ? [value] : Object.values(record(value, at));
  need(
    texts.length > 0 && texts.every((text) => typeof text === 'string' && text !== ''),
    at,
    'is a text, or one for each language',
  );
}

function isTimeZone(value: unknown): boolean {
  try {
    return (
      typeof value === 'string' && new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
}

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;
}

function need(holds: boolean, at: string, what: string): void {
  if (!holds) throw wrong(at, what);
}

function wrong(at: string, what: string): CivicError {
  return new CivicError('invalid', { field: at, detail: `The space file is not as it should be: ${at} ${what}.` });
}
