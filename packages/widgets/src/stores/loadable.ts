import { CivicError } from '@civic-widgets/core';

/** Something that is read from the backend. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: CivicError };

export const loading: Loadable<never> = { state: 'loading' };

export function ready<T>(value: T): Loadable<T> {
  return { state: 'ready', value };
}

export function failed(error: unknown): Loadable<never> {
  return { state: 'failed', error: civicError(error) };
}

/** The value of what is ready. */
export function valueOf<T>(loadable: Loadable<T> | undefined): T | undefined {
  return loadable?.state === 'ready' ? loadable.value : undefined;
}

/** Ready when both are; the first that failed says why. */
export function both<A, B>(a: Loadable<A> | undefined, b: Loadable<B> | undefined): Loadable<readonly [A, B]> {
  if (a?.state === 'failed') return a;
  if (b?.state === 'failed') return b;
  return a?.state === 'ready' && b?.state === 'ready' ? ready([a.value, b.value]) : loading;
}

/** Adapters throw a `CivicError` and nothing else; one that breaks this promise, or has its own copy of core, still gets a word. */
export function civicError(error: unknown): CivicError {
  if (error instanceof CivicError) return error;
  const { name, code, field, detail } = (error ?? {}) as Partial<CivicError>;
  if (name === 'CivicError' && code !== undefined) return new CivicError(code, { field, detail, cause: error });
  return new CivicError('internal', { cause: error });
}
