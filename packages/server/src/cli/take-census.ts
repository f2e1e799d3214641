import {
  canonical,
  decide,
  hash32,
  isRefusal,
  say,
  State,
  type Demographics,
  type Effect,
  type Entry,
  type IdeaRow,
  type PollFile,
  type RefusedRow,
  type SpaceFile,
} from '@civic-widgets/core';
import type { ArchiveFile } from './archive-file.ts';
import type { Census, IdeaCensus, PollCensus } from './census.ts';

/** Replays an archive by the rules that every backend follows, and counts what is there at its end. */
export async function takeCensus({ space, lines }: ArchiveFile): Promise<Census> {
  const replay = new Replay(space);
  const told = new Map<string, Demographics>();
  const refused: RefusedRow[] = [];
  for await (const { line, item } of lines) {
    if ('refused' in item) refused.push(item.refused);
    if ('space' in item) replay.space = item.space;
    if ('person' in item) told.set(item.person.person, item.person);
    const reason = 'entry' in item ? replay.take(item.entry) : undefined;
    if (reason !== undefined) refused.push({ line, reason });
  }

  const { state, cast, space: last } = replay;
  const people = [...state.all('person')].map(({ person }) => told.get(person));
  return {
    ideas: state.size('idea'),
    comments: state.size('comment'),
    participants: people.length,
    votes: { cast, current: [...state.all('vote')].filter(({ vote }) => vote !== 'withdrawn').length },
    perIdea: [...state.all('idea')].map(ideaCensus),
    polls: last.polls.map((poll) => pollCensus(poll, last, state)),
    participantsBy: {
      area: countBy(people.map((person) => person?.area)),
      ageBand: countBy(people.map((person) => person?.ageBand)),
      gender: countBy(people.map((person) => person?.gender)),
    },
    refused,
  };
}

class Replay {
  readonly state = new State();
  /** Entries that voted. */
  cast = 0;
  /** What the next entry was judged by. */
  space: SpaceFile;
  /** What was done under each id, as a hash. */
  readonly #known = new Map<string, number>();

  constructor(space: SpaceFile) {
    this.space = space;
  }

  /** Why the entry cannot be taken; an entry that is there before changes nothing. */
  take(entry: Entry): string | undefined {
    const { id, kind } = entry.action;
    const hash = hash32(canonical([entry.person, entry.action]));
    const known = this.#known.get(id);
    if (known !== undefined) return known === hash ? undefined : 'id-conflict (id)';
    const effects = decide({ entry, space: this.space, facts: this.state });
    if (isRefusal(effects)) return `${effects.refused}${effects.field === undefined ? '' : ` (${effects.field})`}`;
    this.#known.set(id, hash);
    this.state.apply(effects.filter(counts));
    if (kind === 'idea.vote') this.cast += 1;
    return undefined;
  }
}

/** Credits and activity are as many as votes, and nothing here asks for them. */
function counts(effect: Effect): boolean {
  return effect.do === 'erase' || (effect.table !== 'credit' && effect.table !== 'activity');
}

function ideaCensus(row: IdeaRow): IdeaCensus {
  return {
    id: row.id,
    source: row.source,
    title: row.title,
    status: row.hidden ? 'hidden' : row.status,
    up: row.up + row.importedUp,
    down: row.down + row.importedDown,
    pass: row.pass + row.importedPass,
    comments: row.comments,
  };
}

function pollCensus({ id, question, method, options }: PollFile, { languages }: SpaceFile, state: State): PollCensus {
  const language = languages[0] ?? '';
  return {
    id,
    title: say(question, language, languages),
    method,
    ballots: state.get('poll', [id])?.ballots ?? 0,
    options: options.map((option) => {
      const row = state.get('option', [id, option.id]);
      const title = say(option.title, language, languages);
      return { id: option.id, source: option.id, title, votes: row?.votes ?? 0, points: row?.points ?? 0 };
    }),
  };
}

function countBy(values: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value ?? 'unknown', (counts.get(value ?? 'unknown') ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
