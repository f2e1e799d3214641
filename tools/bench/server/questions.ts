import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the servers of the benchmark are asked beside HTTP. */
export interface Question {
  /** `settled` is `spent`, after a collection of garbage. */
  readonly ask: 'spent' | 'settled' | 'kept' | 'answer with';
  readonly text?: string;
}

export interface Spent {
  /** Milliseconds of processor that this process took so far. */
  readonly processor: number;
  /** Bytes that are resident, and those of them that hold something. */
  readonly resident: number;
  readonly used: number;
}

export function spent(): Spent {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { processor: (user + system) / 1_000, resident: rss, used: heapUsed + external };
}

export function settled(): Spent {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return spent();
}

/** What a server kept of what it acknowledged, each told in as many ways as there are. */
export interface Kept {
  readonly votes: readonly number[];
  readonly ideas: readonly number[];
  readonly ballots: readonly number[];
}
