import {
  CivicError,
  instant,
  newId,
  type CivicBackend,
  type Demographics,
  type Entry,
  type Idea,
  type LoadEntry,
} from '@civic-widgets/core';
import { town } from '../town.ts';
import { gather } from '../walk.ts';
import { adapterLie, backendLie, mapPage, type Saboteur } from './saboteur.ts';

function entriesLie(
  name: string,
  lie: (entry: Entry) => Entry | undefined,
  about: readonly string[] = ['ledger'],
): Saboteur {
  return backendLie(name, about, (backend) => ({
    async *entries(...asked) {
      for await (const entry of backend.entries(...asked)) {
        const told = lie(entry);
        if (told) yield told;
      }
    },
  }));
}

function loadLie(name: string, lie: (entries: readonly LoadEntry[], now: number) => readonly LoadEntry[]): Saboteur {
  return backendLie(name, ['load', 'ledger'], (backend, bench) => ({
    load: async (entries) => backend.load(lie(await all(entries), bench.clock.now())),
  }));
}

async function all<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Forgets, from the first time that `when` is called on, the newest idea. */
function forgetting(name: string, about: readonly string[], when: 'rebuild' | 'erase'): Saboteur {
  const forgets = new WeakSet<object>();
  const forget = backendLie(name, about, (backend, { clock }) => ({
    [when]: async (...asked: Parameters<CivicBackend['erase']>) => {
      forgets.add(clock);
      return when === 'erase' ? backend.erase(...asked) : backend.rebuild();
    },
  }));
  const lose = adapterLie(name, about, ({ clock }) => (adapter) => {
    const lost = (idea: Idea): Idea =>
      forgets.has(clock) ? { ...idea, votes: { up: 0, down: 0, pass: 0 }, comments: 0 } : idea;
    return {
      idea: async (...asked) => lost(await adapter.idea(...asked)),
      ideas: async (...asked) => mapPage(await adapter.ideas(...asked), lost),
    };
  });
  return { name, about, sabotage: (harness) => lose.sabotage(forget.sabotage(harness)) };
}

/** After a rebuild, points are what the newest rules would have given. */
function newestRules(name: string): Saboteur {
  const rebuilt = new WeakSet<object>();
  const about = ['ledger'];
  const rebuild = backendLie(name, about, (backend, { clock }) => ({
    rebuild: () => Promise.resolve(void rebuilt.add(clock)),
  }));
  const count = adapterLie(name, about, ({ backend, clock }) => (adapter) => ({
    async standing(...asked) {
      const standing = await adapter.standing?.(...asked);
      if (!standing || !backend) throw new CivicError('not-supported');
      const rules = new Map((await backend.file()).badges.points.map((rule) => [rule.for, rule.points]));
      const points = standing.history.reduce((sum, credit) => sum + (rules.get(credit.for) ?? 0), 0);
      return rebuilt.has(clock) ? { ...standing, points } : standing;
    },
  }));
  return { name, about, sabotage: (harness) => count.sabotage(rebuild.sabotage(harness)) };
}

export const ledgerSaboteurs: readonly Saboteur[] = [
  entriesLie('leaves gaps in the positions', (entry) => ({ ...entry, position: entry.position * 2 - 1 }), [
    'ledger',
    'submit',
    'load',
  ]),
  entriesLie('loses an entry', (entry) => (entry.position === 2 ? undefined : entry), [
    'ledger',
    'submit',
    'load',
    'failure',
  ]),
  entriesLie('forgets who entered something', ({ by: _by, ...entry }) => entry),
  entriesLie('dates entries by the device', (entry) => ({ ...entry, acceptedAt: entry.action.at }), ['ledger', 'load']),
  backendLie('counts one too many', ['ledger', 'submit', 'erase', 'permission', 'load'], (backend) => ({
    position: async () => (await backend.position()) + 1,
  })),
  backendLie('reads the ledger from the beginning, wherever one asks', ['ledger', 'load', 'erase'], (backend) => ({
    entries: () => backend.entries(),
  })),
  backendLie('loses an entry when everything is derived again', ['ledger', 'erase'], (backend) => {
    let rebuilt = false;
    return {
      rebuild: () => Promise.resolve(void (rebuilt = true)),
      async *entries(...asked) {
        for await (const entry of backend.entries(...asked)) if (!rebuilt || entry.position > 1) yield entry;
      },
    };
  }),
  backendLie('judges again what it derives again', ['ledger'], (backend) => ({
    async rebuild() {
      const { version } = await backend.file();
      if (version > town().version)
        throw new CivicError('internal', { detail: 'Entry 1 is refused: not-found project' });
      return backend.rebuild();
    },
  })),
  backendLie('keeps only the newest version of the file', ['ledger'], (backend) => ({
    files: async () => [{ from: 0, file: await backend.file() }],
  })),
  newestRules('derives everything again by the newest version of the file'),
  forgetting('loses votes when everything is derived again', ['ledger', 'erase', 'merge'], 'rebuild'),
  forgetting('takes back the votes of who is erased', ['erase'], 'erase'),
  backendLie('erases nothing', ['erase', 'demographics', 'load', 'report'], (backend, { clock }) => ({
    erase: async (person) => ({
      action: newId(),
      position: (await backend.position()) + 1,
      acceptedAt: instant(clock.now()),
      subject: person,
    }),
  })),
  backendLie('erases for anyone who asks', ['erase'], (backend) => ({
    erase: (person) => backend.erase(person, { role: 'administrator', person: 'nobody' }),
  })),
  backendLie('keeps what erased people told of themselves', ['demographics'], (backend) => {
    const told = new Map<string, Demographics>();
    return {
      async describe(people) {
        for (const person of await all(people)) told.set(person.person, person);
      },
      async *demographics() {
        await backend.position();
        yield* told.values();
      },
    };
  }),
  adapterLie('tells everyone what everyone did', ['mine'], ({ backend }) => () => ({
    mine: async () => ({ items: backend ? await gather(backend.entries()) : [] }),
  })),
  adapterLie('tells the oldest of one’s own first', ['mine'], () => (adapter) => ({
    async mine(...asked) {
      const page = (await adapter.mine?.(...asked)) ?? { items: [] };
      return { ...page, items: page.items.toReversed() };
    },
  })),

  loadLie('accepts what it loads now', (entries, now) =>
    entries.map((entry) => ({ ...entry, acceptedAt: instant(now) })),
  ),
  loadLie('takes what comes last for the last', (entries, now) =>
    entries.map((entry, index) => ({ ...entry, acceptedAt: instant(now + index) })),
  ),
  loadLie('takes what it loads twice for new', (entries) =>
    entries.map((entry) => ({ ...entry, action: { ...entry.action, id: newId() } })),
  ),
  backendLie('stops at the first refusal', ['load'], (backend) => ({
    async load(entries) {
      const report = { taken: 0, known: 0, refused: [] as { index: number; action: string; code: 'not-found' }[] };
      for (const [index, entry] of (await all(entries)).entries()) {
        const { taken, known, refused } = await backend.load([entry]);
        report.taken += taken;
        report.known += known;
        if (refused.length === 0) continue;
        report.refused.push({ index, action: entry.action.id, code: 'not-found' });
        break;
      }
      return report;
    },
  })),
  backendLie('names refusals by their place in the batch', ['load'], (backend) => ({
    async load(entries) {
      const report = await backend.load(entries);
      return { ...report, refused: report.refused.map((refusal) => ({ ...refusal, index: refusal.index % 1_000 })) };
    },
  })),
  backendLie('lets secret ballots into the ledger', ['load'], (backend) => ({
    async load(entries) {
      const file = await backend.file();
      const polls = file.polls.map((poll) => ({ ...poll, ballots: 'open' }) as const);
      await backend.apply({ ...file, version: file.version + 1, polls });
      return backend.load(entries);
    },
  })),
  backendLie('takes what it knows no more for nonsense', ['load'], (backend) => ({
    async load(entries) {
      const { projects } = await backend.file();
      const known = ({ action }: LoadEntry) =>
        !('project' in action) || projects.some(({ id }) => id === action.project);
      return backend.load((await all(entries)).filter(known));
    },
  })),
  backendLie('applies dates and policy to what it loads', ['load'], (backend) => ({
    async load(entries) {
      const refused = [];
      let taken = 0;
      for (const [index, { action, person }] of (await all(entries)).entries()) {
        try {
          await backend.as({ role: 'guest', person }).submit(action);
          taken += 1;
        } catch (error) {
          if (!(error instanceof CivicError)) throw error;
          refused.push({ index, action: action.id, code: error.code });
        }
      }
      return { taken, known: 0, refused };
    },
  })),
];
