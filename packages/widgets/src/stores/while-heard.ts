import type { WritableAtom } from 'nanostores';

/** Milliseconds without anyone who listens until a store rests: whoever moves on a page listens anew at once. */
const patience = 1_000;

/**
 * Begins with a store's first listener, and ends a moment after its last has gone. As much of `onMount` of nanostores as is
 * used here, which is a third of it.
 */
export function whileHeard<T>(store: WritableAtom<T>, begin: () => () => void): void {
  const listen = store.listen.bind(store);
  let isHeard = false;
  let end = (): void => undefined;
  store.listen = (...listener) => {
    if (!isHeard) {
      isHeard = true;
      end = begin();
    }
    return listen(...listener);
  };
  store.off = () => {
    setTimeout(() => {
      if (!isHeard || store.lc > 0) return;
      isHeard = false;
      end();
    }, patience);
  };
}
