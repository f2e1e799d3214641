import { keep, type Connection } from '../connection.ts';

/** What a form holds: fields by name. */
type Fields = Readonly<Record<string, string | boolean>>;

/** What someone has begun to write in one form of one idea or project. */
export interface Draft<T extends Fields> {
  readonly value: T;
  /** Whether there is no text in it: a name alone is no draft. */
  readonly empty: boolean;
  /** Whether this tab holds it, so that it is there after a reload. */
  readonly stored: boolean;
  /** Takes what the person entered. The first call is the first time that anything is stored. */
  readonly set: (change: Partial<T>) => void;
  /** Forgets it: it was received, or the person gave it up. */
  readonly drop: () => void;
}

/**
 * The draft of one form. It outlives the element, other views and a reload: it lies in `sessionStorage` under
 * `civic-draft:<space>:<what>`, which ends with the tab. Reading stores nothing. Where storage is refused, the draft lasts
 * as long as the page.
 *
 * @param what the form and its subject, e.g. `comment:idea-7`
 * @param blank the fields before anything was entered; what is stored counts only where it is of the same shape
 */
export function draftOf<T extends Fields>(connection: Connection, space: string, what: string, blank: T): Draft<T> {
  const key = `civic-draft:${space}:${what}`;
  return keep(connection, key, () => {
    const found = read(key);
    let value = fitting(blank, found);
    let stored = found !== undefined;
    return {
      get value() {
        return value;
      },
      get empty() {
        return isEmpty(value);
      },
      get stored() {
        return stored;
      },
      set(change) {
        value = { ...value, ...change };
        stored = write(key, isEmpty(value) ? undefined : JSON.stringify(value));
      },
      drop() {
        value = blank;
        stored = write(key, undefined);
      },
    } satisfies Draft<T>;
  });
}

function isEmpty(value: Fields): boolean {
  return Object.entries(value).every(([name, field]) => name === 'name' || typeof field !== 'string' || field === '');
}

function read(key: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as Record<string, unknown> | null) ?? undefined;
  } catch {
    // Refused, or not ours: there is no draft.
    return undefined;
  }
}

/** Whether something lies there now. */
function write(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
    return text !== undefined;
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
