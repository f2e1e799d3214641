import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { openBench } from '../../testing/bench.ts';
import { Reader } from '../../testing/reader.ts';
import { ordinaryLimits } from '../limits.ts';

test('who is known on the pages is counted by person, and is not crowded out by strangers of the same network', async (t) => {
  const { person, network } = ordinaryLimits;
  const few = { burst: 4, perSecond: 0 };
  const limits = {
    ...ordinaryLimits,
    person: { ...person, read: few },
    network: { ...network, read: few },
    now: () => 0,
  };
  const bench = await openBench(town(), { limits });
  t.after(() => bench.close());
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    bench.app.request(`http://civic.test${path.slice(1)}`, init, env);
  const known = new Reader(ask);
  const poll = await known.open('/aubach/polls/bench');
  const option = /name="option" value="([^"]*)"/.exec(poll.html)?.[1] ?? '';
  assert.equal((await known.send(poll, '/aubach/polls/bench', { option })).status, 200);
  const stranger = new Reader(ask);
  const statuses: number[] = [];
  for (let n = 0; n < 4; n++) statuses.push((await stranger.open('/aubach')).status);
  assert.equal(statuses.at(-1), 429, 'strangers of one network share one allowance');
  for (let n = 0; n < 4; n++) assert.equal((await known.open('/aubach')).status, 200);
  assert.equal((await known.open('/aubach')).status, 429);
});
