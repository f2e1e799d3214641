import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../errors.ts';
import { accept } from './accept.ts';
import { readArchive } from './archive.ts';
import { State } from './state.ts';

/** As it was written before people could follow, report and join ideas. It is never to be changed. */
const archive = `
{"civic":"archive","format":1,"space":{"id":"alt","version":1,"name":"Alt","languages":["de"],"timeZone":"Europe/Berlin","legal":{"privacy":"https://alt.example/p","imprint":"https://alt.example/i"},"origins":[],"projects":[{"id":"p","title":"P","mode":"support","review":"after","place":"none","policy":{}}],"topics":[],"areas":[],"groups":[],"statuses":[{"id":"new","title":"Neu","meaning":"open"}],"polls":[],"badges":{"points":[{"for":"idea.vote","points":1}],"levels":[],"badges":[],"rewards":[]}}}
{"entry":{"position":1,"acceptedAt":"2026-05-01T10:00:00.000Z","person":"a","role":"guest","channel":"online","action":{"id":"i1","kind":"idea.propose","at":"2026-05-01T10:00:00.000Z","project":"p","payload":{"title":"Eine Bank","lang":"irgendwie deutsch","attachments":[{"id":"f","type":"image/png","description":"d"}]}}}}
{"entry":{"position":2,"acceptedAt":"2026-05-01T10:01:00.000Z","person":"b","role":"guest","channel":"online","action":{"id":"v1","kind":"idea.vote","at":"2026-05-01T10:01:00.000Z","idea":"i1","vote":"for"}}}
{"entry":{"position":3,"acceptedAt":"2026-05-01T10:02:00.000Z","person":"b","role":"guest","channel":"online","action":{"id":"c1","kind":"idea.comment","at":"2026-05-01T10:02:00.000Z","idea":"i1","payload":{"text":"Gern"}}}}
{"entry":{"position":4,"acceptedAt":"2026-05-01T10:03:00.000Z","person":"o","role":"official","channel":"online","action":{"id":"h1","kind":"comment.hide","at":"2026-05-01T10:03:00.000Z","comment":"c1","idea":"i1","payload":{"reason":"Probe"}}}}
{"entry":{"position":5,"acceptedAt":"2026-05-01T10:04:00.000Z","person":"o","role":"official","channel":"online","action":{"id":"h2","kind":"idea.hide","at":"2026-05-01T10:04:00.000Z","idea":"i1","payload":{"reason":"Probe"}}}}
{"entry":{"position":6,"acceptedAt":"2026-05-01T10:05:00.000Z","person":"o","role":"official","channel":"online","action":{"id":"r1","kind":"idea.restore","at":"2026-05-01T10:05:00.000Z","idea":"i1"}}}
{"end":{"entries":6}}`;

test('an archive of the first version is read as it was meant', async () => {
  const { space, items } = await readArchive(lines());
  const state = new State();
  let position = 0;
  for await (const item of items) {
    assert.ok(!('refused' in item), JSON.stringify(item));
    if (!('entry' in item)) continue;
    const [outcome] = accept([item], { space, state, known: () => undefined, position, now: 0 });
    assert.ok(outcome && !isRefusal(outcome), JSON.stringify(outcome));
    position += 1;
  }
  const idea = state.get('idea', ['i1']);
  assert.ok(idea);
  const { title, lang, attachments, up, comments, hidden, reports, mergedInto, mergedFrom } = idea;
  assert.deepEqual([title, lang, attachments.length, up, comments], ['Eine Bank', 'irgendwie deutsch', 1, 1, 0]);
  assert.deepEqual([hidden, reports, mergedInto, mergedFrom], [null, 0, null, 0]);
  assert.equal(state.get('follow', ['i1', 'a'])?.follows, true);
  assert.equal(state.get('comment', ['c1'])?.hidden?.reason, 'Probe');
});

async function* lines(): AsyncGenerator<string> {
  await Promise.resolve();
  yield* archive.trim().split('\n');
}
