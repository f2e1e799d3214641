import { instant, type Action, type Entry, type Vote } from '@civic-widgets/core';
import { deriveId } from '../derive-id.ts';
import type { Statement } from './comments.ts';
import type { LoggedVote, VoteLog } from './vote-log.ts';

const votes = { '1': 'for', '0': 'pass', '-1': 'against' } as const satisfies Record<`${LoggedVote['vote']}`, Vote>;

interface EntryItem {
  readonly entry: Entry;
}

/** All entries by time; a statement that is dated after a vote on it comes before that vote nevertheless. */
export function* entriesOf(
  statements: readonly Statement[],
  log: VoteLog,
  conversation: string,
  project: string,
): Generator<EntryItem> {
  const ledger = new Ledger(conversation, project, log);
  const waiting = new Set(statements.toSorted((a, b) => a.at - b.at));

  function* propose(statement: Statement): Generator<EntryItem> {
    if (waiting.delete(statement)) yield* ledger.propose(statement);
  }

  for (const vote of log.inTime()) {
    for (const statement of waiting) {
      if (statement.at > vote.at) break;
      yield* propose(statement);
    }
    const about = statements[vote.comment];
    if (!about) throw new RangeError(`There is no statement ${vote.comment}`);
    yield* propose(about);
    yield ledger.vote(about, vote);
  }
  for (const statement of waiting) yield* propose(statement);
}

/** Gives every entry its position, and ids that depend on nothing but the source. */
class Ledger {
  readonly #system: string;
  readonly #project: string;
  readonly #ideas = new Map<string, string>();
  readonly #people = new Map<string, string>();
  readonly #log: VoteLog;
  #position = 0;

  constructor(conversation: string, project: string, log: VoteLog) {
    this.#log = log;
    this.#system = `polis:${conversation}`;
    this.#project = project;
  }

  *propose({ id, author, at: moment, text, hidden }: Statement): Generator<EntryItem> {
    const idea = this.#idea(id);
    const at = instant(moment);
    const payload = { title: text };
    yield this.#entry(id, this.#author(author), {
      id: idea,
      kind: 'idea.propose',
      at,
      project: this.#project,
      payload,
    });
    if (!hidden) return;
    const moderator = { person: deriveId(this.#system, 'moderator'), role: 'moderator' } as const;
    const hide = deriveId(this.#system, 'comment', id, 'hide');
    const reason = { reason: 'Moderated in the source system.' };
    yield this.#entry(id, moderator, { id: hide, kind: 'idea.hide', at, idea, payload: reason });
  }

  vote({ id }: Statement, { at, voter, vote, again }: LoggedVote & { readonly again: number }): EntryItem {
    return this.#entry(id, this.#guest(voter), {
      id: deriveId(this.#system, 'vote', id, voter, at, vote, again),
      kind: 'idea.vote',
      at: instant(at),
      idea: this.#idea(id),
      vote: votes[`${vote}`],
    });
  }

  #entry(comment: string, who: Pick<Entry, 'person' | 'role'>, action: Action): EntryItem {
    const origin = { system: this.#system, id: comment };
    this.#position += 1;
    return { entry: { position: this.#position, acceptedAt: action.at, ...who, channel: 'online', origin, action } };
  }

  #idea(comment: string): string {
    return remembered(this.#ideas, comment, () => deriveId(this.#system, 'comment', comment));
  }

  /** Polis counts who voted as taking part; statements of someone who never did are the host's, to begin with. */
  #author(author: string): Pick<Entry, 'person' | 'role'> {
    const { person } = this.#guest(author);
    return { person, role: this.#log.has(author) ? 'guest' : 'official' };
  }

  /** Polis numbers authors and voters alike: one number is one person. */
  #guest(participant: string): Pick<Entry, 'person' | 'role'> {
    const person = remembered(this.#people, participant, () => deriveId(this.#system, 'participant', participant));
    return { person, role: 'guest' };
  }
}

function remembered(values: Map<string, string>, key: string, make: () => string): string {
  let value = values.get(key);
  if (value === undefined) values.set(key, (value = make()));
  return value;
}
