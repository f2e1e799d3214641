/** A value that can be listened to. */
export interface ReadableAtom<T> {
  get(): T;
  /** Calls the listener after every change, until the returned function is called. */
  listen(listener: () => void): () => void;
}

export interface Atom<T> extends ReadableAtom<T> {
  /** Tells the listeners, unless it is the value that was there. */
  set(value: T): void;
}

/** Milliseconds for which a value stays alive without a listener: an element that only moves starts nothing anew. */
const linger = 1_000;

/** @param mount begins what keeps the value fresh, with the first listener; returns how to end it, after the last one */
export function atom<T>(initial: T, mount?: () => () => void): Atom<T> {
  let value = initial;
  let unmount: (() => void) | undefined;
  const calls = new Set<() => void>();

  const rest = (): void => {
    if (calls.size > 0) return;
    unmount?.();
    unmount = undefined;
  };
  return {
    get: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const call of [...calls]) if (calls.has(call)) call();
    },
    listen(listener) {
      // One of its own, so that who listens twice is told twice.
      const call = (): void => listener();
      calls.add(call);
      unmount ??= mount?.();
      return () => {
        if (calls.delete(call)) setTimeout(rest, linger);
      };
    },
  };
}

/** A value that follows from two others. It is worked out again only after one of them has changed. */
export function computed<A, B, T>(a: ReadableAtom<A>, b: ReadableAtom<B>, combine: (a: A, b: B) => T): ReadableAtom<T> {
  let known: readonly [A, B, T] | undefined;
  return {
    get() {
      const [nowA, nowB] = [a.get(), b.get()];
      if (known?.[0] !== nowA || known[1] !== nowB) known = [nowA, nowB, combine(nowA, nowB)];
      return known[2];
    },
    listen(listener) {
      const ends = [a.listen(listener), b.listen(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
