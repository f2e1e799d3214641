import type { Cell, Table } from '../table.ts';
import { middle, ratio, type Contest, type Round, type Turn } from './contest.ts';
import type { Target } from './targets.ts';

/** What a part of the benchmark found. */
export interface Measured {
  readonly tables: readonly Table[];
  readonly targets: readonly Target[];
}

/** One server in a discipline. */
export interface Starter extends Turn {
  /** What it is asked for. */
  readonly what: string;
  /** At which numbers of connections; at all unless given. */
  readonly only?: readonly number[];
  /** What it is compared with, by the place among the starters: one that starts at all numbers of connections, before it. */
  readonly against?: readonly {
    readonly place: number;
    /** The share of it that was promised, by the number of connections. */
    readonly least?: (connections: number) => number | undefined;
  }[];
}

/** Another project's server is an order of magnitude slower; it is measured less often, so that the whole run stays short. */
export const asPeer = { slower: 2, only: [10, 100] } as const;

export interface Discipline {
  readonly title: string;
  readonly starters: readonly Starter[];
  readonly notes: readonly string[];
}

const columns = [
  'connections',
  'server',
  'asked for',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'server µs',
  'database µs',
  'kB',
  'of the floor',
];

/** Measures a discipline at each number of connections. */
export async function hold(
  { title, starters, notes }: Discipline,
  contest: Contest,
  connections: readonly number[],
  say: (line: string) => void,
): Promise<Measured> {
  const rows: Cell[][] = [];
  const targets: Target[] = [];
  for (const open of connections) {
    say(`${title}: ${open} connections …`);
    const running = starters.filter(({ only = connections }) => only.includes(open));
    const rounds = await contest.run(running, open);
    for (const [index, { entrant, what, against = [] }] of running.entries()) {
      const mine = rounds[index] ?? [];
      const shares: string[] = [];
      for (const { place, least } of against) {
        const share = ratio(mine, rounds[place] ?? []);
        const floor = starters[place]?.what ?? '';
        const cheap = processor(rounds[place] ?? []) / processor(mine);
        shares.push(`${share.toFixed(2)} (${cheap.toFixed(2)} by processor) of ${floor}`);
        const promised = least?.(open);
        if (promised === undefined) continue;
        targets.push({
          ...{ what: `${title}: ${what}, of the floor’s ${floor}`, at: `${entrant.name}, ${open} connections` },
          ...{ measured: share, least: promised },
        });
      }
      rows.push([
        ...[open, entrant.name, what, Math.round(middle(mine, 'perSecond')), middle(mine, 'p50'), middle(mine, 'p99')],
        ...[
          Math.round(middle(mine, 'server')),
          Math.round(middle(mine, 'database')),
          (middle(mine, 'size') / 1_000).toFixed(1),
          shares.join(', '),
        ],
      ]);
    }
  }
  return { tables: [{ title, columns, rows, notes }], targets };
}

/** Microseconds of processor that an answer takes, wherever. */
function processor(rounds: readonly Round[]): number {
  return middle(rounds, 'server') + middle(rounds, 'database');
}
