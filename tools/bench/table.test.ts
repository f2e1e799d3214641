import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderTable } from './table.ts';

test('columns line up, numbers on the right', () => {
  const table = renderTable({
    title: 'Speed',
    columns: ['What', 'per s'],
    rows: [
      ['ours', 12_345.6],
      ['a floor', 7.5],
      ['none', Number.NaN],
    ],
  });
  assert.deepEqual(table.split('\n'), [
    'Speed',
    '',
    '| What    |  per s |',
    '| ------- | -----: |',
    '| ours    | 12,346 |',
    '| a floor |   7.50 |',
    '| none    |      – |',
  ]);
});

test('a row that is too short is filled, and notes stand below', () => {
  const table = renderTable({ title: 'T', columns: ['A', 'B'], rows: [['x']], notes: ['Why.'] });
  assert.deepEqual(table.split('\n').slice(2), ['| A | B |', '| - | - |', '| x |   |', '', '- Why.']);
});
