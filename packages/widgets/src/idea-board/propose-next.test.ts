import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { stretches } from './propose-next.ts';

const project = (id: string) => {
  const found = town().projects.find((known) => known.id === id);
  assert.ok(found);
  return found;
};
const phasesAt = (at: string) => stretches(project('budget'), Date.parse(at)).phases.map(({ id }) => id);

test('phases that are still to come or running are told, those that are over are not', () => {
  assert.deepEqual(phasesAt('2026-05-11T10:00:00.000Z'), ['collect', 'choose']);
  assert.deepEqual(phasesAt('2026-05-31T22:00:00.000Z'), ['choose'], 'the end is no longer in time');
  assert.deepEqual(phasesAt('2026-08-01T00:00:00.000Z'), []);
});

test('a project without phases is told by the day on which it closes, as long as that is ahead', () => {
  const past = project('past');
  assert.equal(stretches(past, Date.parse('2026-04-01T00:00:00.000Z')).closes, past.closes);
  assert.equal(stretches(past, Date.parse('2026-05-01T00:00:00.000Z')).closes, undefined);
  assert.equal(stretches(project('square'), 0).closes, undefined);
});
