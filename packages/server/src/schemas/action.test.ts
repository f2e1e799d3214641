import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from '@civic-widgets/conformance';
import { actionKinds, checkAction, isRefusal, newId, type Action, type ActionKind } from '@civic-widgets/core';
import { actionSchema } from './action.ts';

const common = { id: newId(), at: '2026-05-11T10:00:00.000Z' };
const about = { idea: 'a' };

/** One of each kind, with everything that it may hold. */
const all: { readonly [Kind in ActionKind]: Omit<Extract<Action, { kind: Kind }>, 'id' | 'at' | 'kind'> } = {
  'idea.propose': {
    behalf: { person: 'p', channel: 'paper' },
    project: 'square',
    topic: 'green',
    area: 'north',
    payload: {
      title: 't',
      text: 'x',
      lang: 'de',
      name: 'n',
      organisation: 'o',
      point: { latitude: 52.5, longitude: 13.4 },
      attachments: [{ id: 'f', type: 'image/png', description: 'd' }],
    },
  },
  'idea.vote': { ...about, vote: 'withdrawn' },
  'idea.comment': { ...about, replyTo: 'c', payload: { text: 'x', name: 'n', organisation: 'o', lang: 'de' } },
  'idea.answer': { ...about, status: 'planned', office: 'o', payload: { text: 'x' } },
  'idea.hide': { ...about, payload: { reason: 'r' } },
  'idea.restore': about,
  'idea.merge': { ...about, into: 'b' },
  'idea.tally': { ...about, up: 1, down: 0, pass: 2 },
  'idea.follow': { ...about, follow: true },
  'idea.report': { ...about, payload: null },
  'comment.hide': { ...about, comment: 'c', payload: { reason: 'r' } },
  'comment.restore': { ...about, comment: 'c' },
  'comment.report': { ...about, comment: 'c', payload: { reason: 'r' } },
  'poll.cast': { poll: 'bench', ballot: { red: 1, blue: 0 } },
  'meeting.attend': { meeting: 'm' },
  'person.consent': { text: 't', version: '1', given: true },
  'person.claim': { guest: 'g' },
  'person.erase': { person: 'p' },
};

type Loose = Readonly<Record<string, unknown>>;

/** Each field, at every depth, replaced by something else, left out, and with a stranger beside it. */
function* spoilt(value: unknown): Generator {
  for (const other of [null, 7, -1, 0.5, 'x', '', true, [], {}, 'a\u0000b', 'x'.repeat(201)]) yield other;
  if (Array.isArray(value)) for (const inner of spoilt(value[0])) yield [inner];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  yield { ...value, stranger: 1 };
  for (const [key, inner] of Object.entries(value as Loose)) {
    yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    for (const other of spoilt(inner)) yield { ...value, [key]: other };
  }
}

test('the door lets through what core takes for an action, and nothing else', () => {
  let refused = 0;
  for (const kind of actionKinds) {
    const good = { ...common, kind, ...all[kind] };
    assert.deepEqual(actionSchema.parse(good), good);
    for (const value of spoilt(good)) {
      const taken = !isRefusal(checkAction(value));
      assert.equal(actionSchema.safeParse(value).success, taken, `${kind}: ${JSON.stringify(value)}`);
      if (!taken) refused += 1;
    }
  }
  assert.ok(refused > 1_000, String(refused));
});

test('nothing is converted on the way', () => {
  const action = act.propose('square', '  blanks stay  ', { text: 'Cafe\u0301' });
  assert.deepEqual(actionSchema.parse(action), action);
});
