import { say as pick, type Words } from '@civic-widgets/core';
import { oneLine } from '../plain.ts';
import type { Difference, Step } from './differences.ts';

/** What things in lists are called. */
const nouns: Readonly<Record<string, string>> = {
  projects: 'project',
  phases: 'phase',
  topics: 'topic',
  areas: 'area',
  groups: 'group',
  statuses: 'status',
  polls: 'poll',
  options: 'option',
  badges: 'badge',
  levels: 'level',
  rewards: 'reward',
  points: 'points for',
  texts: 'text',
  providers: 'sign-in service',
  hosts: 'sign-in of the site',
};

const lists: Readonly<Record<string, string>> = {
  origins: 'web site',
  languages: 'language',
  allows: 'what is allowed',
};

/** One line for each difference: a sign (`+` new, `-` gone, `~` otherwise) and plain words. */
export function sayDifference({ at, before, after }: Difference, languages: readonly string[]): string {
  const show = (value: unknown): string => shown(value, languages);
  const last = at.at(-1);
  if (last?.id !== undefined && (before === undefined || after === undefined)) {
    const title = titleOf(before ?? after, languages);
    return `${before === undefined ? '+' : '-'} ${capital(place(at))}${title} is ${before === undefined ? 'new' : 'gone'}`;
  }
  if (last?.field === 'order') return `~ The order of ${place(at.slice(0, -1))} is now ${show(after)}`;
  if (last?.field === '') {
    const list = at.at(-2)?.field ?? '';
    const what = [place(at.slice(0, -2)), lists[list] ?? list].filter((part) => part !== '').join(': ');
    return `${before === undefined ? '+' : '-'} ${capital(what)} ${show(before ?? after)} is ${before === undefined ? 'new' : 'gone'}`;
  }
  const where = capital(place(at));
  if (before === undefined) return `+ ${where} is ${show(after)}; nothing was said before`;
  if (after === undefined) return `- ${where} is no longer said; it was ${show(before)}`;
  return `~ ${where} is ${show(after)} instead of ${show(before)}`;
}

/** e.g. `project “marktplatz”: phase “sammeln”: closes`. */
export function place(at: readonly Step[]): string {
  return at
    .filter(({ field, id }, index) => !(field === 'badges' && id === undefined && at[index + 1]?.id !== undefined))
    .map(({ field, id }) => (id === undefined ? oneLine(field) : `${nouns[field] ?? oneLine(field)} “${oneLine(id)}”`))
    .join(': ');
}

function titleOf(thing: unknown, languages: readonly string[]): string {
  const { title, question } = (thing ?? {}) as { title?: Words; question?: Words };
  const words = title ?? question;
  return words === undefined ? '' : ` (${oneLine(pick(words, languages[0] ?? '', languages), 60)})`;
}

function shown(value: unknown, languages: readonly string[]): string {
  if (typeof value === 'string') return `“${oneLine(value, 80)}”`;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return value.map((one) => shown(one, languages)).join(', ');
  if (typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string'))
    return Object.entries(value as Record<string, string>)
      .map(([key, text]) => `${oneLine(key)} “${oneLine(text, 60)}”`)
      .join(', ');
  return oneLine(JSON.stringify(value), 120);
}

function capital(text: string): string {
  return text === '' ? text : (text[0] ?? '').toUpperCase() + text.slice(1);
}
