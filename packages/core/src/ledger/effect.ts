import type { ActivityRow, IdeaRow, CommentRow, Key, OptionRow, PollRow, Rows, Table } from './rows.ts';

/** Puts a whole row in its place. */
export type Put = { [T in Table]: { readonly do: 'put'; readonly table: T; readonly row: Rows[T] } }[Table];

/** Changes some columns of a row that is there. */
export type Set =
  | { readonly do: 'set'; readonly table: 'idea'; readonly key: Key; readonly to: Partial<IdeaRow> }
  | { readonly do: 'set'; readonly table: 'comment'; readonly key: Key; readonly to: Partial<CommentRow> };

/** Adds to the counters of a row, which begins at zero where it is not there yet. */
export type Add =
  | { readonly do: 'add'; readonly table: 'poll'; readonly row: PollRow }
  | { readonly do: 'add'; readonly table: 'option'; readonly row: OptionRow }
  | { readonly do: 'add'; readonly table: 'activity'; readonly row: ActivityRow };

/** Takes a row away. */
export interface Drop {
  readonly do: 'drop';
  readonly table: 'vote' | 'follow' | 'report' | 'ballot' | 'credit' | 'consent';
  readonly key: Key;
}

/** Blanks what a person wrote: in the ledger's payloads, and in the rows of their ideas, comments and reports; see `blank`. */
export interface Erase {
  readonly do: 'erase';
  readonly person: string;
}

/** A small change of rows. An adapter applies effects in order and all at once with the entry that caused them. */
export type Effect = Put | Set | Add | Drop | Erase;
