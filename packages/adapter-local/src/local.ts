import {
  checkAction,
  CivicError,
  dayIn,
  decidedKinds,
  ideaFilters,
  ideaOrders,
  instant,
  isRefusal,
  loadInBatches,
  newId,
  pageLimit,
  publicSpace,
  refusalError,
  viewCan,
  viewConsents,
  viewSelf,
  visitor,
  type Accepted,
  type Actor,
  type CivicAdapter,
  type CivicBackend,
  type LoadEntry,
  type Look,
  type ReadOptions,
  type Refusal,
  type SpaceFile,
  type State,
  type Supports,
} from '@civic-widgets/core';
import { idbStore } from './idb-store.ts';
import { Ledger } from './ledger.ts';
import * as read from './read.ts';
import type { LedgerStore } from './store.ts';
import { watch } from './watch.ts';

export interface LocalOptions {
  readonly space: SpaceFile;
  /** What the ledger begins with; held in memory, never kept. */
  readonly seed?: readonly LoadEntry[];
  /** IndexedDB unless given. */
  readonly store?: LedgerStore;
  /** Milliseconds since 1970; the device's clock unless given. */
  readonly clock?: () => number;
}

const supports: Supports = {
  actions: decidedKinds,
  orders: ideaOrders,
  filters: ideaFilters,
  watch: true,
  similar: true,
  standing: true,
  insight: true,
  mine: true,
  queue: true,
  attachments: false,
  keeps: 'browser',
};

/** Everything in this browser, for one person: trying out, demos, tests. The city receives nothing. */
export function localAdapter(options: LocalOptions): CivicAdapter {
  const store = options.store ?? idbStore(options.space.id);
  const ledger = ledgerOf({ ...options, store });
  let me: Actor | undefined;
  const known = async (): Promise<Actor> => {
    if (me) return me;
    const person = (await store.get('me')) as string | undefined;
    return person === undefined ? visitor : (me = { role: 'guest', person });
  };
  // The pseudonym is minted and kept with the first act; until then nothing is stored.
  const becoming = async (): Promise<Actor> => {
    const actor = await known();
    if (actor.person !== undefined) return actor;
    return store.exclusive(async () => {
      const person = ((await store.get('me')) as string | undefined) ?? newId(ledger.now());
      await store.set('me', person).catch((cause: unknown) => {
        throw new CivicError('storage-refused', { cause });
      });
      return (me = { role: 'guest', person });
    });
  };
  return adapterFor(ledger, known, becoming);
}

/** The same for many people: a harness, or a server without a database. */
export function localBackend(options: LocalOptions): CivicBackend {
  const ledger = ledgerOf(options);
  return {
    as: (actor) => adapterFor(ledger, () => Promise.resolve(actor)),
    file: async () => (await ledger.ready(), structuredClone(ledger.file)),
    apply: (file) => ledger.apply(file),
    files: async () => (await ledger.ready(), structuredClone(ledger.versions)),
    position: async () => (await ledger.ready(), ledger.entries.length),
    async *entries(since = 0) {
      await ledger.ready();
      yield* structuredClone(ledger.entries.slice(since));
    },
    async load(entries) {
      const take = (batch: readonly LoadEntry[]) =>
        ledger.write(batch.map((entry) => ({ entry: structuredClone(entry) })));
      const report = await loadInBatches(entries, 1_000, take);
      if (report.taken > 0) ledger.countAgain();
      return report;
    },
    async describe(people) {
      const all = [];
      for await (const person of people) all.push(person);
      await ledger.describe(all);
    },
    async *demographics() {
      yield* await ledger.people();
    },
    async erase(person, by) {
      const action = { id: newId(ledger.now()), kind: 'person.erase', at: instant(ledger.now()), person } as const;
      return acceptedOf(await ledger.write([{ action, actor: by }])).receipt;
    },
    rebuild: () => ledger.rebuild(),
    close() {
      ledger.close();
      return Promise.resolve();
    },
  };
}

function ledgerOf({ space, seed, store, clock }: LocalOptions): Ledger {
  return new Ledger({ space, store: store ?? idbStore(space.id), clock: clock ?? Date.now, ...(seed && { seed }) });
}

function adapterFor(ledger: Ledger, known: () => Promise<Actor>, becoming = known): CivicAdapter {
  /** Reads on views that show everything kept. What leaves is a copy: nobody can change the ledger by changing it. */
  async function reading<T>(options: ReadOptions | undefined, run: (state: State, look: Look) => T): Promise<T> {
    options?.signal?.throwIfAborted();
    await ledger.ready();
    const actor = await known();
    options?.signal?.throwIfAborted();
    return structuredClone(run(ledger.state, { space: ledger.file, actor, now: ledger.now() }));
  }

  return {
    space: (options) => reading(options, (_state, { space }) => publicSpace(space, supports)),
    viewer: (options) =>
      reading(options, (state, look) => {
        const { person } = look.actor;
        const position = ledger.entries.length;
        const consents = person === undefined ? [] : viewConsents(state.list('consent', [person]));
        return { ...viewSelf(look.actor), consents, position, can: viewCan(look) };
      }),
    ideas: (query = {}, options) => reading(options, (state, look) => read.readIdeas(state, query, look)),
    idea: (id, options) => reading(options, (state, look) => read.readIdea(state, id, look)),
    comments: (id, options = {}) =>
      reading(options, (state, look) =>
        read.readComments(state, id, options.cursor, pageLimit(options.limit ?? 50), look),
      ),
    polls: (query = {}, options) => reading(options, (state, look) => read.readPolls(state, query, look)),
    poll: (id, options) => reading(options, (state, look) => read.readPoll(state, id, look)),
    standing: (options) => reading(options, (state, look) => read.readStanding(state, look)),
    async insight(query = {}, options) {
      options?.signal?.throwIfAborted();
      // A browser that gives nothing out has nothing of this; what else there is is told all the same.
      const told = await ledger.people().catch(() => []);
      return reading(options, (state, look) => {
        const day = dayIn(look.space.timeZone, look.now);
        const people = ledger.countedOn(day, () => read.countPeople(state, told, look));
        return read.readInsight(state, query, people, look);
      });
    },
    mine: (options = {}) =>
      reading(options, (state, look) =>
        read.readMine(ledger.entries, state, look, options.cursor, pageLimit(options.limit ?? 50)),
      ),
    similar: (text, options = {}) => reading(options, (state, look) => read.readSimilar(state, text, options, look)),
    queue: (query = {}, options) => reading(options, (state, look) => read.readQueue(state, query, look)),
    async submit(action) {
      const checked = checkAction(structuredClone(action));
      if (isRefusal(checked)) throw refusalError(checked);
      const actor = await becoming();
      return acceptedOf(await ledger.write([{ action: checked, actor }])).receipt;
    },
    watch: (scope, listener, options) => watch(ledger, scope, listener, options?.since),
  };
}

/** The outcome of a single candidate. */
function acceptedOf([outcome]: readonly (Accepted | Refusal)[]): Accepted {
  if (!outcome) throw new CivicError('internal');
  if (isRefusal(outcome)) throw refusalError(outcome);
  return outcome;
}
