import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderTable } from '../table.ts';
import { ratio, type Round } from './contest.ts';
import { isMet, targetTable } from './targets.ts';

const target = { what: 'vote', at: '16 connections' };

test('a target is met at its bound, and missed beyond it or where nothing was measured', () => {
  assert.ok(isMet({ ...target, measured: 0.6, least: 0.6 }));
  assert.ok(!isMet({ ...target, measured: 0.59, least: 0.6 }));
  assert.ok(isMet({ ...target, measured: 1.5, most: 1.5 }));
  assert.ok(!isMet({ ...target, measured: 1.51, most: 1.5 }));
  assert.ok(!isMet({ ...target, measured: NaN, least: 0.6 }));
});

test('each target is printed beside what was measured', () => {
  const text = renderTable(targetTable([{ ...target, measured: 0.4, least: 0.6 }]));
  assert.match(text, /0 of 1 met/);
  assert.match(text, /at least 0\.60 \| +0\.40 \| MISSED/);
});

test('a server is compared with the floor of the same round', () => {
  const round = (number: number, perSecond: number): Round => ({
    ...{ number, perSecond, p50: 1, p99: 1, answered: 1, size: 1, server: 1, database: 1 },
  });
  const floor = [round(0, 100), round(1, 10), round(2, 1_000)];
  assert.equal(ratio([round(0, 50), round(2, 500)], floor), 0.5);
});
