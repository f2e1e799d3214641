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

/**
 * Keeps the token in `localStorage`, from the first act on, and a copy in an IndexedDB of the same name that is on the disk
 * before anything is sent under it; in memory where the browser refuses.
 *
 * @param patience milliseconds for which an IndexedDB is waited for, since some browsers' never answers
 */
export function storedTokens(key: string, patience = 5_000): TokenStore {
  /** Only what `localStorage` refused: what another tab forgets is not known here any longer. */
  let memory: string | undefined;
  let looking: Promise<string | undefined> | undefined;
  const remember = (token: string | undefined): void => {
    memory = undefined;
    try {
      if (token === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, token);
    } catch {
      // A private window, or storage blocked by policy: then for as long as the page lives.
      memory = token;
    }
  };
  const within = <T>(work: Promise<T>): Promise<T | undefined> =>
    Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
  const look = async (): Promise<string | undefined> => {
    const token = await within(survivor(key));
    if (token !== undefined) remember(token);
    looking = Promise.resolve(undefined); // from now on it is where it was looked for first
    return token;
  };
  return {
    get() {
      try {
        const token = localStorage.getItem(key) ?? memory;
        return token ?? (looking ??= look());
      } catch {
        return memory;
      }
    },
    async set(token) {
      looking = Promise.resolve(undefined);
      remember(token);
      try {
        await within((await import('./token-backup.ts')).keepToken(key, token));
      } catch {
        // Then it is as safe as `localStorage` is.
      }
    },
  };
}

/** What outlived a sudden end, where there is something; looking stores nothing. */
async function survivor(key: string): Promise<string | undefined> {
  try {
    if (!(await indexedDB.databases()).some(({ name }) => name === key)) return undefined;
    return await (await import('./token-backup.ts')).keptToken(key);
  } catch {
    return undefined;
  }
}
