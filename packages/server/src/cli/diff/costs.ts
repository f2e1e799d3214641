import { atLeast, defaultPolicy, type ActionKind, type Idea, type Role, type SpaceFile } from '@civic-widgets/core';
import type { Difference, Step } from './differences.ts';
import { place } from './say.ts';
import { most, type Used } from './used.ts';

interface Look {
  readonly before: SpaceFile;
  readonly after: SpaceFile;
  readonly used: Used;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Cost = (difference: Difference, look: Look) => Promise<string | undefined> | string | undefined;

/** What a change takes from people, each in one sentence. */
export async function costsOf(all: readonly Difference[], look: Look): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const difference of all) {
    for (const cost of costs) {
      const sentence = await cost(difference, look);
      if (sentence !== undefined) sentences.push(sentence);
    }
  }
  return [...new Set(sentences)];
}

const removedFromIdeas: Cost = async ({ at, after }, { used }) => {
  const [step] = at;
  if (at.length !== 1 || after !== undefined || step?.id === undefined) return undefined;
  const query = { projects: 'project', topics: 'topic', areas: 'area', statuses: 'status' }[step.field];
  if (query === undefined) return undefined;
  const ideas = await used.ideas({ [query]: step.id });
  if (ideas.length === 0) return undefined;
  const they = `${count(ideas)} ${ideas.length === 1 ? 'belongs' : 'belong'} to the ${place(at)}.`;
  if (query === 'project')
    return `${they} No page shows them any more. They stay in the ledger, and come back with it.`;
  return `${they} They keep it, but it has no name any more and nobody can choose or filter by it.`;
};

const removedPoll: Cost = async ({ at, after }, { used }) => {
  const [poll, option] = at;
  if (after !== undefined || poll?.field !== 'polls' || poll.id === undefined) return undefined;
  if (at.length > 1 && option?.id === undefined) return undefined;
  const ballots = await used.ballots(poll.id);
  if (ballots === 0) return undefined;
  const cast = `${number(ballots, 'ballot')} ${was(ballots)} cast in the poll “${poll.id}”`;
  if (at.length === 1)
    return `${cast}. Nobody sees the poll or its result any more. They stay in the ledger, and come back with it.`;
  return `${cast}. What they gave to “${option?.id ?? ''}” no longer shows in the result.`;
};

const changedPoll: Cost = async ({ at, before, after }, { used }) => {
  const [poll, field] = at;
  if (poll?.field !== 'polls' || poll.id === undefined || at.length < 2) return undefined;
  const matters = ['method', 'maximum', 'results', 'ballots', 'change', 'question', 'options'].includes(
    field?.field ?? '',
  );
  if (!matters || (field?.id !== undefined && (before === undefined || after === undefined) && at.length === 2))
    return undefined;
  const ballots = await used.ballots(poll.id);
  return ballots === 0
    ? undefined
    : `${number(ballots, 'ballot')} ${was(ballots)} cast in the poll “${poll.id}” before this changed: ${place(at.slice(1))}.`;
};

const shortened: Cost = ({ at, before, after }, { now }) => {
  const field = at.at(-1)?.field;
  const where = place(at.slice(0, -1));
  if (field === 'closes') {
    const [was, is] = [moment(before, Infinity), moment(after, Infinity)];
    if (is >= was) return undefined;
    return is <= now && was > now ? `It closes at once: ${where}.` : `There is less time: ${where}.`;
  }
  if (field !== 'opens') return undefined;
  const [was, is] = [moment(before, -Infinity), moment(after, -Infinity)];
  if (is <= was) return undefined;
  return was <= now && is > now
    ? `It is open, and closes until it opens again: ${where}.`
    : `There is less time: ${where}.`;
};

const otherMode: Cost = async ({ at, before, after }, { used }) => {
  const [project, field] = at;
  if (project?.field !== 'projects' || project.id === undefined || field?.field !== 'mode') return undefined;
  const ideas = await used.ideas({ project: project.id });
  const sum = (kind: 'up' | 'down' | 'pass'): number =>
    ideas.reduce((total, { votes }) => total + (votes[kind] ?? 0), 0);
  const [up, down, pass] = [sum('up'), sum('down'), sum('pass')];
  if (up + down + pass === 0) return undefined;
  const given = `${number(up + down + pass, 'vote')} ${was(up + down + pass)} given in the project “${project.id}” as ${String(before)}.`;
  const lost = after === 'support' ? down + pass : after === 'for-against' ? pass : 0;
  return lost === 0
    ? `${given} They stay as they are.`
    : `${given} ${lost} of them ${lost === 1 ? 'is' : 'are'} of a kind that ${String(after)} does not show.`;
};

const stricter: Cost = ({ at }, { before, after }) => {
  const [project, policy, kind] = at;
  if (project?.field !== 'projects' || policy?.field !== 'policy' || kind === undefined) return undefined;
  const needs = ({ projects }: SpaceFile) =>
    projects.find(({ id }) => id === project.id)?.policy[kind.field as ActionKind];
  const [was, is] = [needs(before), needs(after)];
  const role = (one: typeof was): Role =>
    one?.role ?? (defaultPolicy as Partial<Record<string, { role: Role }>>)[kind.field]?.role ?? 'guest';
  const harder =
    !atLeast(role(was), role(is)) ||
    (is?.minimumAge ?? 0) > (was?.minimumAge ?? 0) ||
    narrower(was?.areas, is?.areas) ||
    narrower(was?.groups, is?.groups);
  return harder ? `Fewer people may do “${kind.field}” in the project “${project.id ?? ''}”.` : undefined;
};

const closedDoor: Cost = ({ at, before, after }) => {
  const [list] = at;
  if (after !== undefined || before === undefined) return undefined;
  if (list?.field === 'origins')
    return `Pages of ${before as string} can no longer take part: their widgets say that the site is not registered.`;
  if (list?.field === 'languages') return `Words in “${before as string}” are shown in another language.`;
  if (list?.field === 'signIn') return `Who signed in that way can no longer do so: ${place(at)}.`;
  if (list?.field === 'projects' && at[1]?.field === 'phases')
    return `What was allowed then is no longer: ${place(at)}.`;
  return undefined;
};

const badgeGone: Cost = ({ at, after }) => {
  const last = at.at(-1);
  const isBadge = last?.id !== undefined && ['badges', 'levels', 'rewards'].includes(last.field);
  return at[0]?.field === 'badges' && isBadge && after === undefined
    ? `Who has earned it no longer sees it: ${place(at)}.`
    : undefined;
};

const otherBeginning: Cost = ({ at }, { before, after }) => {
  const [was, is] = [before.statuses[0]?.id, after.statuses[0]?.id];
  return at[0]?.field === 'statuses' && was !== is
    ? `New ideas begin as “${is ?? ''}”, no longer as “${was ?? ''}”.`
    : undefined;
};

const otherDays: Cost = ({ at }) =>
  isAt(at, 'timeZone') ? 'Days begin at another moment: the figures of the days around the change overlap.' : undefined;

const costs: readonly Cost[] = [
  removedFromIdeas,
  removedPoll,
  changedPoll,
  shortened,
  otherMode,
  stricter,
  closedDoor,
  badgeGone,
  otherBeginning,
  otherDays,
];

function isAt(at: readonly Step[], field: string): boolean {
  return at.length === 1 && at[0]?.field === field;
}

/** Whether somebody belonged before and does not now; without a list everybody belongs. */
function narrower(before: readonly string[] | undefined, after: readonly string[] | undefined): boolean {
  return after !== undefined && !(before?.every((id) => after.includes(id)) ?? false);
}

function moment(value: unknown, missing: number): number {
  return typeof value === 'string' ? Date.parse(value) : missing;
}

function count(ideas: readonly Idea[]): string {
  return ideas.length >= most ? `${most.toLocaleString('en')} ideas or more` : number(ideas.length, 'idea');
}

function number(many: number, what: string): string {
  return `${many.toLocaleString('en')} ${what}${many === 1 ? '' : 's'}`;
}

function was(many: number): string {
  return many === 1 ? 'was' : 'were';
}
