import { CivicError } from '../errors.ts';
import { isId } from '../ledger/id.ts';
import { isInstant } from '../ledger/instant.ts';

/** What a file holds before it is known what it is. */
export type Loose = Readonly<Record<string, unknown>>;

/** Every field that a part of the space's file may have; the compiler sees to it that none is forgotten. */
export type Fields<T> = Readonly<Record<keyof T, true>>;

/** @throws CivicError `invalid`, naming the place in the file and what it should be */
export function need(holds: boolean, at: string, what: string): void {
  if (!holds)
    throw new CivicError('invalid', { field: at, detail: `The space file is not as it should be: ${at} ${what}.` });
}

/** A misspelt field would silently count for nothing, and whatever stands in the file is published. */
export function needOnly<T>(thing: Loose, at: string, fields: Fields<T>): void {
  for (const field of Object.keys(thing))
    need(Object.hasOwn(fields, field), at === '' ? field : `${at}.${field}`, 'is no field of a space file');
}

export function record(value: unknown, at: string): Loose {
  need(typeof value === 'object' && value !== null && !Array.isArray(value), at, 'is an object');
  return value as Loose;
}

export function items(value: unknown, at: string): readonly unknown[] {
  need(Array.isArray(value), at, 'is a list');
  return value as readonly unknown[];
}

/** A list of objects with none but these fields. */
export function list<T>(value: unknown, at: string, fields: Fields<T>): readonly Loose[] {
  return items(value, at).map((item, index) => {
    const thing = record(item, `${at}[${index}]`);
    needOnly(thing, `${at}[${index}]`, fields);
    return thing;
  });
}

/** A list of things that each have an id of their own and a title. */
export function named<T>(value: unknown, at: string, fields: Fields<T>): readonly Loose[] {
  const things = list(value, at, fields);
  things.forEach((thing, index) => needWords(thing['title'], `${at}[${index}].title`));
  needIds(things, at);
  return things;
}

export function needIds(things: readonly Loose[], at: string): void {
  things.forEach(({ id }, index) => need(isId(id), `${at}[${index}].id`, 'is an id'));
  const ids = things.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  need(twice === undefined, at, `has ids that differ (${String(twice)} is there twice)`);
}

export function needWords(value: unknown, at: string): void {
  const texts = typeof value === 'string' ? [value] : Object.values(record(value, at));
  const filled = texts.length > 0 && texts.every((text) => typeof text === 'string' && text !== '');
  need(filled, at, 'is a text, or one for each language');
}

export function needOneOf(value: unknown, at: string, choices: readonly string[]): void {
  need(choices.includes(value as string), at, `is one of ${choices.join(', ')}`);
}

/** A whole number from `least` on, or nothing. */
export function needCount(value: unknown, at: string, least = 0): void {
  const fits = value === undefined || (Number.isSafeInteger(value) && (value as number) >= least);
  need(fits, at, `is a whole number from ${least}`);
}

/** Two moments, either of which may be missing. */
export function needDates({ opens, closes }: Loose, at: string): void {
  for (const [end, moment] of Object.entries({ opens, closes }))
    need(
      moment === undefined || isInstant(moment),
      `${at}.${end}`,
      'is a moment in UTC, e.g. 2026-11-24T08:30:00.000Z',
    );
  if (typeof opens === 'string' && typeof closes === 'string')
    need(opens < closes, `${at}.closes`, 'is after it opens');
}

/** An absolute address that a page may link to: others, such as `javascript:`, would run in the visitor's page. */
export function needLink(value: unknown, at: string, schemes: readonly string[]): void {
  const fits = typeof value === 'string' && URL.canParse(value) && schemes.includes(new URL(value).protocol);
  need(fits, at, `is an absolute link (${schemes.join(' ')})`);
}
