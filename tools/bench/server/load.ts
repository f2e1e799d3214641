/** Child process: asks as fast as it is answered, and says what came of it. */
import { answerParent } from '../child.ts';
import { percentile } from '../statistics.ts';
import { Connection } from './connection.ts';
import { requestsOf, type Source } from './requests.ts';

export interface Job {
  readonly source: Source;
  /** How many requests of the source were sent in earlier runs. */
  readonly from: number;
  readonly connections: number;
  /** Seconds that are not counted, and then seconds that are. */
  readonly warmUp: number;
  readonly seconds: number;
  /** What every answer has to be. */
  readonly status: number;
  readonly contains?: string;
}

export interface Result {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Requests, each of which was answered as it should be. */
  readonly answered: number;
  /** Bytes of an answer, the mean. */
  readonly size: number;
}

answerParent(Promise.resolve({ ready: true, close: () => Promise.resolve() }), (job) => run(job as Job));

async function run({ source, from, connections, warmUp, seconds, status, contains }: Job): Promise<Result> {
  const next = requestsOf(source, from);
  const address = source.kind === 'read' ? (source.urls[0] ?? '') : source.url;
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(address)));
  const latencies: number[] = [];
  let answered = 0;
  let bytes = 0;
  const begin = performance.now() + warmUp * 1_000;
  const end = begin + seconds * 1_000;
  try {
    // Nothing is cut off: what was sent is waited for, counted or not.
    await Promise.all(
      open.map(async (connection) => {
        for (let sent = performance.now(), now = sent; now < end; sent = now) {
          const answer = await connection.ask(next());
          now = performance.now();
          answered += 1;
          bytes += answer.size;
          const isRight = answer.status === status && (contains === undefined || answer.begins.includes(contains));
          if (!isRight) throw new Error(`${address}: ${answer.begins.toString()}`);
          if (now > begin && now <= end) latencies.push(now - sent);
        }
      }),
    );
  } finally {
    for (const connection of open) connection.close();
  }
  return {
    perSecond: latencies.length / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    answered,
    size: bytes / answered,
  };
}
