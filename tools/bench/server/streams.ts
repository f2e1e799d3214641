import type { Postgres } from '../../postgres.ts';
import { startChild } from '../child.ts';
import { createDatabase } from '../create-database.ts';
import { median, percentile } from '../statistics.ts';
import { benchSpace, thousandIdeas } from '../thousand-ideas.ts';
import type { Cell } from '../table.ts';
import type { CivicReady } from './civic-server.ts';
import type { Measured } from './discipline.ts';
import type { Spent } from './questions.ts';
import type { Heard, Vote } from './stream-readers.ts';

const streams = 1_000;
const votes = 41;

/** How long it takes until everyone who follows a space has heard of a vote, and what an open stream costs the server. */
export async function measureStreams(postgres: Postgres, say: (line: string) => void): Promise<Measured> {
  say(`Opening ${streams.toLocaleString('en')} streams …`);
  const server = await startChild<CivicReady>(
    'server/civic-server.ts',
    await createDatabase(postgres, 'streams'),
    '100',
  );
  try {
    const { url, tokens } = server.ready;
    // What every server takes after a while is not the streams' doing.
    for (let time = 0; time < 500; time++) await (await fetch(`${url}/ideas?limit=20&order=hot`)).arrayBuffer();
    const before = await server.ask<Spent>({ ask: 'settled' });
    const readers = await startChild<unknown>('server/stream-readers.ts', url, String(streams));
    try {
      const open = await server.ask<Spent>({ ask: 'settled' });
      say('Voting while they listen …');
      const ideas = thousandIdeas(benchSpace('http://localhost'));
      const heard: Heard[] = [];
      for (let number = 0; number < votes; number++) {
        const vote: Vote = { idea: ideas[number]?.id ?? '', token: tokens[number] ?? '' };
        heard.push(await readers.ask<Heard>(vote));
      }
      const after = await server.ask<Spent>({ ask: 'settled' });
      return tell(heard.slice(1), before, open, after); // The first one comes before everything is warm.
    } finally {
      await readers.stop();
    }
  } finally {
    await server.stop();
  }
}

function tell(heard: readonly Heard[], before: Spent, open: Spent, after: Spent): Measured {
  const row = (what: string, of: (one: Heard) => number) => [
    what,
    median(heard.map(of)),
    percentile(heard.map(of), 0.95),
    Math.max(...heard.map(of)),
  ];
  const each = (spent: Spent, what: 'resident' | 'used'): Cell => (spent[what] - before[what]) / streams / 1_000;
  const memory = (when: string, spent: Spent): Cell[] => [
    ...[when, spent.resident / 1e6, spent === before ? '' : each(spent, 'resident')],
    ...[spent.used / 1e6, spent === before ? '' : each(spent, 'used')],
  ];
  const title = `Streams: ${streams.toLocaleString('en')} people follow the space, and somebody votes`;
  return {
    targets: [],
    tables: [
      {
        title,
        columns: ['milliseconds', 'median', '95 of 100', 'longest'],
        rows: [
          row('from sent until acknowledged', ({ acknowledged }) => acknowledged),
          row('from acknowledged until the first has it', ({ acknowledged, first }) => first - acknowledged),
          row('from acknowledged until all have it', ({ acknowledged, last }) => last - acknowledged),
        ],
        notes: [
          `${heard.length} votes, one after the other. The reader of all streams is one process, whose own work is part of it. Below zero: a stream was quicker than the answer to who voted.`,
        ],
      },
      {
        title: 'Memory of the server’s process, after a collection of garbage',
        columns: ['', 'resident MB', 'kB a stream', 'in use MB', 'kB a stream'],
        rows: [memory('before', before), memory('with the streams open', open), memory(`after ${votes} votes`, after)],
        notes: ['What the system keeps for each connection, its buffers, is not among it.'],
      },
    ],
  };
}
