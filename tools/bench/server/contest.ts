import type { Child } from '../child.ts';
import { median } from '../statistics.ts';
import type { Job, Result } from './load.ts';
import type { Spent } from './questions.ts';
import type { Source } from './requests.ts';

/** A server under measurement. */
export interface Entrant {
  readonly name: string;
  readonly child: Child<unknown>;
}

/** What one server is asked; the same as the others are, in its own way. */
export interface Turn {
  readonly entrant: Entrant;
  readonly source: Source;
  /** What every answer has to be; 200 unless given. */
  readonly status?: number;
  /** What every answer has to hold, where its status does not tell. */
  readonly contains?: string;
  /** A server that is many times slower is measured for so many times longer, and in the first of every two rounds alone. */
  readonly slower?: number;
}

/** One round of one server. */
export interface Round extends Result {
  /** Which it was; 0 is the first. */
  readonly number: number;
  /** Microseconds of processor for each answer: of the server's process, and of all processes of PostgreSQL. */
  readonly server: number;
  readonly database: number;
}

export interface Pace {
  readonly rounds: number;
  /** Seconds of each measurement. */
  readonly seconds: number;
}

/** Sends requests of a kind, and remembers how many were sent to whom. */
export class Contest {
  readonly #load: Child<unknown>;
  readonly #pace: Pace;
  /** Milliseconds of processor that PostgreSQL took so far. */
  readonly #database: () => number;
  /** How many requests of a kind were answered by a server, as is said of them: each was acknowledged. */
  readonly #answered = new Map<string, number>();

  constructor(load: Child<unknown>, pace: Pace, database: () => number) {
    this.#load = load;
    this.#pace = pace;
    this.#database = database;
  }

  /** NaN where that is not known. */
  answered({ name }: Entrant, kind: Source['kind']): number {
    return this.#answered.get(`${kind} ${name}`) ?? 0;
  }

  /** Every server in each round, one right after the other; another one begins each time, so that nobody always follows the same. */
  async run(turns: readonly Turn[], connections: number): Promise<readonly (readonly Round[])[]> {
    const { rounds, seconds } = this.#pace;
    const measured: Round[][] = turns.map(() => []);
    for (const turn of turns) await this.#measure(turn, connections, 0.1, 0.4); // Warms it up for what follows.
    for (let number = 0; number < rounds; number++) {
      for (const place of turns.keys()) {
        const index = (place + number) % turns.length;
        const turn = turns[index] as Turn;
        if (turn.slower !== undefined && number % 2 === 1) continue;
        const { slower = 1 } = turn;
        const result = await this.#measure(turn, connections, 0.2 * slower, seconds * slower);
        measured[index]?.push({ ...result, number });
      }
    }
    return measured;
  }

  async #measure(turn: Turn, connections: number, warmUp: number, seconds: number): Promise<Omit<Round, 'number'>> {
    const { entrant, source, status = 200, contains } = turn;
    const key = `${source.kind} ${entrant.name}`;
    const from = this.#answered.get(key) ?? 0;
    const job: Job = {
      source,
      from,
      connections,
      warmUp,
      seconds,
      status,
      ...(contains !== undefined && { contains }),
    };
    const before = await this.#spent(entrant);
    this.#answered.set(key, NaN); // Where it fails, nobody knows what was acknowledged.
    const result = await this.#load.ask<Result>(job);
    const after = await this.#spent(entrant);
    this.#answered.set(key, from + result.answered);
    const each = (what: 'server' | 'database'): number => ((after[what] - before[what]) * 1_000) / result.answered;
    return { ...result, server: each('server'), database: each('database') };
  }

  /** Milliseconds of processor. */
  async #spent({ child }: Entrant): Promise<{ readonly server: number; readonly database: number }> {
    const { processor } = await child.ask<Spent>({ ask: 'spent' });
    return { server: processor, database: this.#database() };
  }
}

/** How many times as fast as the floor: the median over the rounds, each compared with the floor of the same round. */
export function ratio(rounds: readonly Round[], floor: readonly Round[]): number {
  const of = (number: number): number => floor.find((other) => other.number === number)?.perSecond ?? NaN;
  return median(rounds.map(({ perSecond, number }) => perSecond / of(number)));
}

export function middle(rounds: readonly Round[], what: keyof Round): number {
  return median(rounds.map((round) => round[what]));
}
