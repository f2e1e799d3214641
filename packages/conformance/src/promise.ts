import { canonical, isErrorCode, type CivicError, type ErrorCode } from '@civic-widgets/core';

/** What an adapter promised and did not keep, in one sentence. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

export function check(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new BrokenPromise(sentence);
}

/** Compares as JSON does: the order of keys does not matter, and a key that is missing is like one that is undefined. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [text(actual), text(expected)];
  if (is !== should) throw new BrokenPromise(`${what} should be ${short(should)}, but is ${short(is)}.`);
}

function text(value: unknown): string {
  return value === undefined ? 'undefined' : canonical(value);
}

function short(json: string): string {
  return json.length > 300 ? `${json.slice(0, 300)}…` : json;
}

/** Waits for a refusal with this code, and with this field if one is given. */
export async function refused(
  asked: Promise<unknown>,
  code: ErrorCode | readonly ErrorCode[],
  field?: string,
): Promise<void> {
  const codes: readonly string[] = typeof code === 'string' ? [code] : code;
  const error = await failure(asked, codes.join(' or '));
  const { name, code: got, field: at } = error as Partial<CivicError>;
  check(
    name === 'CivicError' && isErrorCode(got),
    `Every failure should be a CivicError with a code, but this is ${String(error)}.`,
  );
  check(codes.includes(got), `This should be refused as ${codes.join(' or ')}, but is refused as ${got}.`);
  if (field !== undefined)
    check(at === field, `The refusal ${got} should name the field ${field}, but names ${String(at)}.`);
}

/** What a promise rejects with. */
export async function failure(asked: Promise<unknown>, why: string): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await asked;
  } catch (error) {
    return error;
  }
  throw new BrokenPromise(`This should be refused (${why}), but answers ${short(text(answer))}.`);
}

/** The item that fits; that there is one is part of the promise. */
export function find<Item>(items: readonly Item[], fits: (item: Item) => boolean, what: string): Item {
  const item = items.find(fits);
  check(item !== undefined, `${what} should be there, but is not.`);
  return item;
}

/** The item at an index; that there is one is part of the promise. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  check(item !== undefined, `There should be an item ${index}, but there are only ${items.length}.`);
  return item;
}

/** The answer of an optional power, which is there when the space says that it is supported. */
export function asked<Answer>(answer: Promise<Answer> | undefined): Promise<Answer> {
  check(answer !== undefined, 'A power that the space supports should be a method of the adapter.');
  return answer;
}
