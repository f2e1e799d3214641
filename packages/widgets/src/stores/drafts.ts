import { keep, type Connection } from '../connection.ts';

/** What a form holds: texts by name, and what is no text. */
type Fields = Readonly<Record<string, string | boolean | number>>;

/** Texts that are about the person rather than the thing: with them alone there is no draft yet. */
const aside = new Set(['name', 'organisation', 'office']);

/** Where a draft lies: on this device until it is sent or deleted, or in this tab until it is closed. */
export type Keeper = 'device' | 'tab';

/** What someone has begun to write in one form of one idea or project. */
export interface Draft<T extends Fields> {
  readonly value: T;
  /** Whether there is no text in it: a name alone is no draft. */
  readonly empty: boolean;
  readonly keeper: Keeper;
  /** Whether it lies there, so that it is there after a reload. */
  readonly stored: boolean;
  /** Whether it was to be kept and the browser did not: it lasts as long as the page. */
  readonly refused: boolean;
  /** Takes what the person entered. The first call is the first time that anything is stored. */
  readonly set: (change: Partial<T>) => void;
  /** Forgets it: it was received, or the person gave it up. */
  readonly drop: () => void;
  /** Takes what another tab has made of it meanwhile. */
  readonly reread: () => void;
}

/**
 * The draft of one form. It outlives the element, other views and a reload: it lies in `localStorage` or, for `tab`, in
 * `sessionStorage`, under `civic-draft:<space>:<what>`. Reading stores nothing. Where storage is refused, the draft lasts
 * as long as the page.
 *
 * @param what the form and its subject, e.g. `comment:idea-7`
 * @param blank the fields before anything was entered; what is stored counts only where it is of the same shape
 */
export function draftOf<T extends Fields>(
  connection: Connection,
  space: string,
  what: string,
  blank: T,
  keeper: Keeper = 'tab',
): Draft<T> {
  const key = `civic-draft:${space}:${what}`;
  return keep(connection, key, () => {
    let value = blank;
    let stored = false;
    let refused = false;
    const reread = (): void => {
      // What could not be kept is nowhere else.
      if (refused) return;
      const found = read(keeper, key);
      value = fitting(blank, found);
      stored = found !== undefined;
    };
    const store = (text: string | undefined): void => {
      const done = write(keeper, key, text);
      stored = done && text !== undefined;
      refused = !done && text !== undefined;
    };
    reread();
    return {
      get value() {
        return value;
      },
      get empty() {
        return isEmpty(value);
      },
      keeper,
      get stored() {
        return stored;
      },
      get refused() {
        return refused;
      },
      set(change) {
        value = { ...value, ...change };
        store(isEmpty(value) ? undefined : JSON.stringify(value));
      },
      drop() {
        value = blank;
        store(undefined);
      },
      reread,
    } satisfies Draft<T>;
  });
}

function isEmpty(value: Fields): boolean {
  return Object.entries(value).every(([name, field]) => typeof field !== 'string' || field === '' || aside.has(name));
}

/** Throws where the browser refuses. */
function storageOf(keeper: Keeper): Storage {
  return keeper === 'device' ? localStorage : sessionStorage;
}

function read(keeper: Keeper, key: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return (JSON.parse(storageOf(keeper).getItem(key) ?? 'null') as Record<string, unknown> | null) ?? undefined;
  } catch {
    // Refused, or not ours: there is no draft.
    return undefined;
  }
}

/** Whether it was done. */
function write(keeper: Keeper, key: string, text: string | undefined): boolean {
  try {
    const storage = storageOf(keeper);
    if (text === undefined) storage.removeItem(key);
    else storage.setItem(key, text);
    return true;
  } catch {
    // Refused or full: it is kept for as long as the page is there.
    return false;
  }
}

function fitting<T extends Fields>(blank: T, found: Readonly<Record<string, unknown>> | undefined): T {
  const known = Object.keys(blank).filter((name) => typeof found?.[name] === typeof blank[name]);
  return { ...blank, ...Object.fromEntries(known.map((name) => [name, found?.[name]])) };
}

/** The name under which this person publishes: asked in every form, and remembered from one to the next within the page. */
export function penName(connection: Connection): { name: string } {
  return keep(connection, 'pen name', () => ({ name: '' }));
}
