import { checkBadges } from '../badge/check.ts';
import { isId } from '../ledger/id.ts';
import { actionKinds } from '../ledger/shape.ts';
import { checkPolls } from '../poll/check.ts';
import {
  items,
  named,
  need,
  needCount,
  needDates,
  needLink,
  needOneOf,
  needOnly,
  needWords,
  record,
  type Fields,
  type Loose,
} from './need.ts';
import { roles } from './person.ts';
import { isReserved } from './reserved.ts';
import { checkRetention } from './retention.ts';
import { checkSignIn } from './sign-in.ts';
import { isLanguage } from './words.ts';
import type { Requirement } from './policy.ts';
import type { Area, Group, LegalLinks, Phase, PolicyText, Project, SpaceFile, Status, Topic } from './space.ts';

const spaceFields: Fields<SpaceFile> = {
  id: true,
  version: true,
  name: true,
  languages: true,
  timeZone: true,
  legal: true,
  texts: true,
  origins: true,
  signIn: true,
  retention: true,
  guestProof: true,
  projects: true,
  topics: true,
  areas: true,
  groups: true,
  statuses: true,
  polls: true,
  badges: true,
};
const legalFields: Fields<LegalLinks> = {
  privacy: true,
  terms: true,
  imprint: true,
  accessibility: true,
  contact: true,
};
const projectFields: Fields<Project> = {
  id: true,
  title: true,
  description: true,
  mode: true,
  opens: true,
  closes: true,
  phases: true,
  review: true,
  place: true,
  offices: true,
  policy: true,
};
const textFields: Fields<PolicyText> = { id: true, title: true, link: true, version: true };
const phaseFields: Fields<Phase> = { id: true, title: true, opens: true, closes: true, allows: true };
const requirementFields: Fields<Requirement> = { role: true, areas: true, groups: true, minimumAge: true };
const topicFields: Fields<Topic> = { id: true, title: true };
const areaFields: Fields<Area> = { id: true, title: true, population: true };
const groupFields: Fields<Group> = { id: true, title: true, kind: true };
const statusFields: Fields<Status> = { id: true, title: true, meaning: true };

/**
 * Reads a configuration, or says in one sentence what is wrong with it and where.
 *
 * @throws CivicError `invalid`, whose `field` is the place in the file, e.g. `projects[0].mode`
 */
export function checkSpace(value: unknown): SpaceFile {
  const space = record(value, 'space');
  needOnly(space, '', spaceFields);
  const { id } = space;
  need(isId(id), 'id', 'is an id');
  need(!isReserved(id as string), 'id', 'is not a name that a server needs for itself, such as api or robots.txt');
  need(space['version'] !== undefined, 'version', 'is a whole number from 1');
  needCount(space['version'], 'version', 1);
  needWords(space['name'], 'name');
  const languages = items(space['languages'], 'languages');
  need(languages.length > 0 && languages.every(isLanguage), 'languages', 'names at least one language (BCP 47)');
  need(isTimeZone(space['timeZone']), 'timeZone', 'is an IANA time zone, e.g. Europe/Berlin');
  checkLegal(record(space['legal'], 'legal'));
  if (space['texts'] !== undefined) checkTexts(space['texts']);
  for (const origin of items(space['origins'], 'origins'))
    need(isOrigin(origin), 'origins', 'holds origins, e.g. https://www.lindenau.example');
  const projects = named(space['projects'], 'projects', projectFields);
  named(space['topics'], 'topics', topicFields);
  const areas = named(space['areas'], 'areas', areaFields);
  areas.forEach(({ population }, index) => needCount(population, `areas[${index}].population`));
  const groups = named(space['groups'], 'groups', groupFields);
  groups.forEach(({ kind }, index) =>
    needOneOf(kind, `groups[${index}].kind`, ['association', 'business', 'office', 'other']),
  );
  if (space['signIn'] !== undefined) checkSignIn(space['signIn'], { areas, groups });
  if (space['retention'] !== undefined) checkRetention(space['retention']);
  need([undefined, true, false].includes(space['guestProof'] as boolean), 'guestProof', 'is true or false');
  const statuses = named(space['statuses'], 'statuses', statusFields);
  need(statuses.length > 0, 'statuses', 'holds at least the status of a new idea');
  const meanings = ['open', 'considered', 'planned', 'done', 'declined'];
  statuses.forEach(({ meaning }, index) => needOneOf(meaning, `statuses[${index}].meaning`, meanings));
  projects.forEach((project, index) => checkProject(project, `projects[${index}]`, { areas, groups }));
  checkBadges(space['badges']);
  checkPolls(
    space['polls'],
    projects.map(({ id }) => id),
  );
  return value as SpaceFile;
}

function checkLegal(legal: Loose): void {
  needOnly(legal, 'legal', legalFields);
  for (const link of ['privacy', 'imprint']) need(legal[link] !== undefined, `legal.${link}`, 'is a link');
  for (const [name, link] of Object.entries(legal))
    needLink(link, `legal.${name}`, ['https:', 'http:', 'mailto:', 'tel:']);
}

function checkTexts(value: unknown): void {
  named(value, 'texts', textFields).forEach(({ link, version }, index) => {
    needLink(link, `texts[${index}].link`, ['https:', 'http:']);
    need(isId(version), `texts[${index}].version`, 'is a version, e.g. 2026-11');
  });
}

/** What a project may name. */
interface Named {
  readonly areas: readonly Loose[];
  readonly groups: readonly Loose[];
}

function checkProject(project: Loose, at: string, known: Named): void {
  if (project['description'] !== undefined) needWords(project['description'], `${at}.description`);
  needOneOf(project['mode'], `${at}.mode`, ['support', 'for-against', 'agree-pass-disagree']);
  needOneOf(project['review'], `${at}.review`, ['before', 'after']);
  needOneOf(project['place'], `${at}.place`, ['none', 'area', 'point']);
  needDates(project, at);
  if (project['phases'] !== undefined)
    named(project['phases'], `${at}.phases`, phaseFields).forEach((phase, index) =>
      checkPhase(phase, `${at}.phases[${index}]`),
    );
  const offices = known.groups.filter(({ kind }) => kind === 'office');
  if (project['offices'] !== undefined) needNames(project['offices'], `${at}.offices`, offices);
  for (const [kind, requirement] of Object.entries(record(project['policy'], `${at}.policy`))) {
    needKind(kind, `${at}.policy.${kind}`);
    checkRequirement(record(requirement, `${at}.policy.${kind}`), `${at}.policy.${kind}`, known);
  }
}

/** A name that is misspelt would shut everybody out. */
function needNames(value: unknown, at: string, known: readonly Loose[]): void {
  const ids = known.map(({ id }) => id);
  need(
    items(value, at).every((id) => ids.includes(id)),
    at,
    `holds ids of the space's file (${ids.join(', ')})`,
  );
}

function checkPhase(phase: Loose, at: string): void {
  for (const end of ['opens', 'closes']) need(phase[end] !== undefined, `${at}.${end}`, 'is a moment in UTC');
  needDates(phase, at);
  for (const kind of items(phase['allows'], `${at}.allows`)) needKind(kind, `${at}.allows`);
}

function checkRequirement(requirement: Loose, at: string, known: Named): void {
  needOnly(requirement, at, requirementFields);
  needOneOf(requirement['role'], `${at}.role`, roles);
  for (const one of ['areas', 'groups'] as const)
    if (requirement[one] !== undefined) needNames(requirement[one], `${at}.${one}`, known[one]);
  needCount(requirement['minimumAge'], `${at}.minimumAge`);
}

function needKind(kind: unknown, at: string): void {
  need(
    actionKinds.some((known) => known === kind),
    at,
    'is a kind of action',
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
