/** Where the token is kept that says who this browser is. */
export interface TokenStore {
  get(): Promise<string | undefined> | string | undefined;
  /** Undefined forgets it. */
  set(token: string | undefined): Promise<void> | void;
}

/** The key of `localStorage` under which the token of a space is kept. */
export function tokenKey(origin: string, space: string): string {
  return `civic-token:${origin}:${space}`;
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
