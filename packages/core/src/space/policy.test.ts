import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actors, town } from '@civic-widgets/conformance';
import { permission } from './policy.ts';
import { visitor, type Actor } from './person.ts';

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

const no = { allowed: false, because: 'not-allowed' } as const;

test('what needs a proven residence says how to get there, and turns away who lives elsewhere', () => {
  const residents = { ...project('square'), policy: { 'idea.vote': { role: 'verified', areas: ['north'] } } } as const;
  const { area: _area, ...anywhere } = actors.vera;
  const judge = (actor: Actor) => permission('idea.vote', residents, actor, now);
  assert.deepEqual(judge(actors.anna), { ...no, remedy: 'verify' });
  assert.deepEqual(judge(actors.vera), { allowed: true });
  assert.deepEqual(judge(anywhere), { ...no, remedy: 'verify', lacks: 'area' });
  assert.deepEqual(judge({ ...actors.vera, area: 'south' }), { ...no, remedy: 'none', lacks: 'area' });
});

test('what is for a group asks strangers to sign in, and turns away those who are known', () => {
  const club = { ...project('square'), policy: { 'idea.vote': { role: 'guest', groups: ['rowing-club'] } } } as const;
  const judge = (actor: Actor) => permission('idea.vote', club, actor, now);
  assert.deepEqual(judge(actors.vera), { allowed: true });
  assert.deepEqual(judge(actors.anna), { ...no, remedy: 'sign-in', lacks: 'group' });
  assert.deepEqual(judge(actors.dora), { ...no, remedy: 'none', lacks: 'group' });
});

test('a minimum age is declared, unless the sign-in vouches for another one', () => {
  const grown = { ...project('square'), policy: { 'idea.vote': { role: 'guest', minimumAge: 18 } } } as const;
  const judge = (actor: Actor) => permission('idea.vote', grown, actor, now);
  const declare = { ...no, remedy: 'declare', lacks: 'age', age: 18 };
  assert.deepEqual(judge(actors.anna), declare);
  assert.deepEqual(judge({ ...actors.anna, declaredAge: 16 }), declare);
  assert.deepEqual(judge({ ...actors.anna, declaredAge: 18 }), { allowed: true });
  assert.deepEqual(judge({ ...actors.anna, ageBand: '16-24' }), declare, 'the band does not tell');
  assert.deepEqual(judge({ ...actors.anna, ageBand: '16-24', declaredAge: 18 }), { allowed: true });
  const young = { ...no, remedy: 'none', lacks: 'age', age: 18 };
  assert.deepEqual(judge({ ...actors.dora, declaredAge: 99 }), young, 'who is known to be younger');
  assert.deepEqual(judge(actors.vera), { allowed: true });
});

test('an official decides where they or their office are in charge, a moderator and an administrator everywhere', () => {
  const square = { ...project('square'), offices: ['parks-office'] };
  const hide = (actor: Actor, of = square) => permission('idea.hide', of, actor, now).allowed;
  const parks: Actor = { role: 'official', person: 'p', offices: ['parks-office'] };
  assert.deepEqual([hide(parks), hide(parks, { ...square, offices: [] })], [true, false]);
  assert.deepEqual([hide({ ...parks, offices: ['roads'] }), hide({ ...parks, offices: [] })], [false, false]);
  assert.equal(hide({ ...parks, offices: ['roads'], projects: ['square'] }), true, 'a project beside an office');
  assert.deepEqual([hide(actors.olga), hide(actors.mo), hide(actors.ada)], [true, true, true]);
  assert.equal(hide({ ...parks, role: 'participant' }), false, 'an office alone is no role');
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
