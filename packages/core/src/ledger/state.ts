import type { Effect, Erase } from './effect.ts';
import { counters, keys, owners, tables, type Key, type Owned, type Rows, type Table } from './rows.ts';

/** What `decide` may know. */
export interface Facts {
  get<T extends Table>(table: T, key: Key): Rows[T] | undefined;
  /** Every row whose key begins so. */
  list<T extends Table>(table: T, beginning: Key): Iterable<Rows[T]>;
  /** Every row that is this person's. */
  of<T extends Owned>(table: T, person: string): Iterable<Rows[T]>;
}

const separator = '\n'; // ids hold no control characters

/** Names a row within its table. */
export function keyOf<T extends Table>(table: T, row: Rows[T]): Key {
  return (keys[table] as readonly string[]).map((column) => String(row[column as keyof Rows[T]]));
}

export function joinKey(key: Key): string {
  return key.join(separator);
}

/**
 * Rows in maps: the whole of the views in a browser, in a rebuild and in a test, and the few rows that a batch touches
 * in front of a database. Rows are never changed in place.
 */
export class State implements Facts {
  readonly #tables: { readonly [T in Table]: Map<string, Rows[T]> } = {
    idea: new Map(),
    comment: new Map(),
    vote: new Map(),
    follow: new Map(),
    report: new Map(),
    ballot: new Map(),
    poll: new Map(),
    option: new Map(),
    person: new Map(),
    credit: new Map(),
    consent: new Map(),
    activity: new Map(),
  };

  get<T extends Table>(table: T, key: Key): Rows[T] | undefined {
    return this.#tables[table].get(joinKey(key));
  }

  *list<T extends Table>(table: T, beginning: Key): Generator<Rows[T]> {
    const prefix = joinKey(beginning) + separator;
    for (const [key, row] of this.#tables[table]) if (key.startsWith(prefix)) yield row;
  }

  *of<T extends Owned>(table: T, person: string): Generator<Rows[T]> {
    const owner = owners[table] as unknown as keyof Rows[T];
    for (const row of this.all(table)) if (row[owner] === person) yield row;
  }

  put<T extends Table>(table: T, row: Rows[T]): void {
    this.#tables[table].set(joinKey(keyOf(table, row)), row);
  }

  /** In the order in which they were first put. */
  all<T extends Table>(table: T): IterableIterator<Rows[T]> {
    return this.#tables[table].values();
  }

  size(table: Table): number {
    return this.#tables[table].size;
  }

  apply(effects: readonly Effect[]): void {
    for (const effect of effects) this.#apply(effect);
  }

  #apply(effect: Effect): void {
    switch (effect.do) {
      case 'put':
        this.put(effect.table, effect.row);
        break;
      case 'set': {
        const row = this.get(effect.table, effect.key);
        if (!row) throw new Error(`No ${effect.table} ${effect.key.join(' ')} to change`);
        this.put(effect.table, { ...row, ...effect.to });
        break;
      }
      case 'add':
        this.#add(effect.table, effect.row);
        break;
      case 'drop':
        this.#tables[effect.table].delete(joinKey(effect.key));
        break;
      case 'erase':
        this.#erase(effect);
    }
  }

  #add<T extends keyof typeof counters>(table: T, row: Rows[T]): void {
    const before = this.get(table, keyOf(table, row));
    if (!before) {
      this.put(table, row);
      return;
    }
    const sum = { ...before };
    const columns: readonly string[] = counters[table];
    for (const column of columns as readonly (keyof Rows[T])[]) {
      sum[column] = (Number(before[column]) + Number(row[column])) as Rows[T][typeof column];
    }
    this.put(table, sum);
  }

  #erase({ person }: Erase): void {
    for (const row of this.all('idea')) if (row.person === person) this.put('idea', { ...row, ...erasedIdea });
    for (const row of this.all('comment')) if (row.person === person) this.put('comment', { ...row, ...erasedComment });
    for (const row of this.all('report')) if (row.person === person) this.put('report', { ...row, ...erasedReport });
  }

  /** Every row of every table, sorted: two states that say the same are deeply equal. */
  snapshot(): { readonly [T in Table]: readonly Rows[T][] } {
    const sorted = <T extends Table>(table: T) =>
      [...this.#tables[table]].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    return Object.fromEntries(tables.map((table) => [table, sorted(table)])) as { [T in Table]: Rows[T][] };
  }
}

const erasedWords = { name: null, organisation: null, text: '', lang: null, erased: true } as const;
/** What an erasure leaves of an idea. */
export const erasedIdea = { ...erasedWords, title: '', folded: '', point: null, attachments: [] } as const;
/** What an erasure leaves of a comment. */
export const erasedComment = erasedWords;
/** What an erasure leaves of a report: that there was one. */
export const erasedReport = { reason: '' } as const;
