/** Where the token is kept that says who this browser is. */
export interface TokenStore {
  get(): Promise<string | undefined> | string | undefined;
  /** Undefined forgets it. */
  set(token: string | undefined): Promise<void> | void;
}

/** Keeps the token in `localStorage`, from the first act on; in memory where the browser refuses. */
export function storedTokens(key: string): TokenStore {
  let memory: string | undefined;
  return {
    get() {
      try {
        return localStorage.getItem(key) ?? memory;
      } catch {
        return memory;
      }
    },
    set(token) {
      memory = token;
      try {
        if (token === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, token);
      } catch {
        // A private window, or storage blocked by policy: then for as long as the page lives.
      }
    },
  };
}

/** One at a time, among all tabs of the site where the browser can lock; otherwise among the callers of this page. */
export function exclusive<T>(name: string, run: () => Promise<T>): Promise<T> {
  return hasLocks() ? navigator.locks.request(name, run) : run();
}

export function hasLocks(): boolean {
  // Only a page shares storage with its tabs; and only in secure contexts are there locks.
  return typeof document === 'object' && 'locks' in navigator;
}
