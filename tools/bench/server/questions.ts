/** What the servers of the benchmark are asked beside HTTP. */
export interface Question {
  readonly ask: 'spent' | 'kept' | 'answer with';
  readonly text?: string;
}

export interface Spent {
  /** Milliseconds of processor that this process took so far. */
  readonly processor: number;
  /** Bytes that are resident. */
  readonly memory: number;
}

export function spent(): Spent {
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) / 1_000, memory: process.memoryUsage.rss() };
}

/** What a server kept of what it acknowledged, each told in as many ways as there are. */
export interface Kept {
  readonly votes: readonly number[];
  readonly ideas: readonly number[];
  readonly ballots: readonly number[];
}
