/** Child process: sends requests as fast as they are answered, and says what came of them. */
import autocannon from 'autocannon';
import { instant, newId, type VoteOnIdea } from '@civic-widgets/core';
import { answerParent } from './child.ts';
import { percentile } from './statistics.ts';

export interface Job {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Sends votes instead of reading. */
  readonly votes?: {
    readonly ideas: readonly string[];
    readonly tokens: readonly string[];
    /** How many votes were sent in earlier runs: nobody votes on an idea twice. */
    readonly sent: number;
  };
}

export interface Result {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Votes that were sent, and those that were acknowledged in the end. */
  readonly sent: number;
  readonly acknowledged: number;
}

interface Ballot {
  readonly headers: Record<string, string>;
  readonly body: string;
}

answerParent(Promise.resolve({ ready: true, close: () => Promise.resolve() }), (job) => run(job as Job));

async function run({ url, connections, seconds, votes }: Job): Promise<Result> {
  const pending = new Set<Ballot>();
  let sent = votes?.sent ?? 0;
  let acknowledged = 0;
  const request = {
    setupRequest(request: object, context: object) {
      const ballot = voteNumber(sent++, votes);
      pending.add(ballot);
      Object.assign(context, { ballot });
      return { ...request, method: 'POST', ...ballot };
    },
    onResponse(status: number, _body: string, context: object) {
      if (status !== 200) return;
      pending.delete((context as { ballot: Ballot }).ballot);
      acknowledged += 1;
    },
  };
  const latencies: number[] = [];
  let first = Number.NaN;
  let last = Number.NaN;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url, connections, duration: seconds, ...(votes && { requests: [request] }) };
    const running = autocannon(options as autocannon.Options, (error: unknown, result) =>
      error ? reject(new Error(`${url} cannot be loaded`, { cause: error })) : resolve(result),
    );
    first = performance.now();
    running.on('response', (_client, _status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      last = performance.now();
    });
  });
  if (result.non2xx + result.errors + result.timeouts > 0)
    throw new Error(
      `${url}: ${result.non2xx} refused, ${result.errors} errors, ${JSON.stringify(result.statusCodeStats)}`,
    );
  // The last votes were cut off by the end of the run; sent again they are acknowledged, and count once.
  for (const ballot of pending) {
    const answer = await fetch(url, { method: 'POST', ...ballot });
    if (answer.ok) acknowledged += 1;
  }
  return {
    perSecond: (latencies.length / (last - first)) * 1000,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    sent: sent - (votes?.sent ?? 0),
    acknowledged,
  };
}

/** Guests vote in turn, each time on another idea. */
function voteNumber(number: number, votes: Job['votes']): Ballot {
  const { ideas = [], tokens = [] } = votes ?? {};
  const guest = number % tokens.length;
  const turn = Math.floor(number / tokens.length);
  const now = Date.now();
  const action: VoteOnIdea = {
    ...{ id: newId(now), kind: 'idea.vote', at: instant(now), vote: 'for' },
    idea: ideas[(guest * 7 + turn) % ideas.length] ?? '',
  };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens[guest] ?? ''}` };
  return { headers, body: JSON.stringify(action) };
}
