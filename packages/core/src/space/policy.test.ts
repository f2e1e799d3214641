import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actors, town } from '@civic-widgets/conformance';
import { permission } from './policy.ts';
import { visitor } from './person.ts';

const space = town();
const now = Date.parse('2026-05-11T10:00:00.000Z');
const project = (id: string) => {
  const found = space.projects.find((known) => known.id === id);
  assert.ok(found);
  return found;
};

test('a visitor may do what a guest may, since the first act makes one', () => {
  assert.deepEqual(permission('idea.vote', project('square'), visitor, now), { allowed: true });
});

test('answering is for officials, and for those of the project', () => {
  assert.deepEqual(permission('idea.answer', project('square'), actors.olga, now), { allowed: true });
  assert.deepEqual(permission('idea.answer', project('debate'), actors.otto, now), { allowed: true });
  const no = { allowed: false, because: 'not-allowed', remedy: 'none' };
  assert.deepEqual(permission('idea.answer', project('square'), actors.otto, now), no);
  assert.deepEqual(permission('idea.answer', project('square'), actors.anna, now), no);
});

test('what needs a proven residence says how to get there', () => {
  const residents = { ...project('square'), policy: { 'idea.vote': { role: 'verified', areas: ['north'] } } } as const;
  assert.deepEqual(permission('idea.vote', residents, actors.anna, now), {
    allowed: false,
    because: 'not-allowed',
    remedy: 'verify',
  });
  assert.deepEqual(permission('idea.vote', residents, actors.vera, now), { allowed: true });
  assert.deepEqual(permission('idea.vote', residents, { ...actors.vera, area: 'south' }, now), {
    allowed: false,
    because: 'not-allowed',
    remedy: 'verify',
  });
});

test('a minimum age asks those who did not tell, and turns away those who are younger', () => {
  const grown = { ...project('square'), policy: { 'idea.vote': { role: 'guest', minimumAge: 16 } } } as const;
  assert.deepEqual(permission('idea.vote', grown, actors.anna, now), {
    allowed: false,
    because: 'not-allowed',
    remedy: 'sign-in',
  });
  assert.deepEqual(permission('idea.vote', grown, actors.dora, now), {
    allowed: false,
    because: 'not-allowed',
    remedy: 'none',
  });
  assert.deepEqual(permission('idea.vote', grown, actors.vera, now), { allowed: true });
});

test('a window is closed from its last moment on, and officials are not bound to it', () => {
  const dated = { ...project('square'), opens: '2026-05-11T10:00:00.000Z', closes: '2026-05-12T10:00:00.000Z' };
  const before = permission('idea.vote', dated, actors.anna, now - 1);
  assert.deepEqual(before, { allowed: false, because: 'not-open-yet', remedy: 'wait', until: dated.opens });
  assert.deepEqual(permission('idea.vote', dated, actors.anna, now), { allowed: true });
  const closes = Date.parse(dated.closes);
  assert.deepEqual(permission('idea.vote', dated, actors.anna, closes - 1), { allowed: true });
  assert.deepEqual(permission('idea.vote', dated, actors.anna, closes), {
    allowed: false,
    because: 'closed',
    remedy: 'none',
  });
  assert.deepEqual(permission('idea.answer', dated, actors.olga, closes), { allowed: true });
});

test('between phases an action waits for the next phase that allows it', () => {
  const phase = (id: string, opens: string, closes: string, allows: 'idea.propose' | 'idea.vote') =>
    ({ id, title: id, opens, closes, allows: [allows] }) as const;
  const phased = {
    ...project('square'),
    phases: [
      phase('collect', '2026-05-01T00:00:00.000Z', '2026-05-15T00:00:00.000Z', 'idea.propose'),
      phase('choose', '2026-05-20T00:00:00.000Z', '2026-05-30T00:00:00.000Z', 'idea.vote'),
    ],
  };
  assert.deepEqual(permission('idea.propose', phased, actors.anna, now), { allowed: true });
  assert.deepEqual(permission('idea.vote', phased, actors.anna, now), {
    allowed: false,
    because: 'not-open-yet',
    remedy: 'wait',
    until: '2026-05-20T00:00:00.000Z',
  });
  assert.deepEqual(permission('idea.vote', phased, actors.anna, Date.parse('2026-06-01T00:00:00.000Z')), {
    allowed: false,
    because: 'closed',
    remedy: 'none',
  });
});
