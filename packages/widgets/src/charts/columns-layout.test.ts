import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter } from '@civic-widgets/core';
import type { Bucket } from './buckets.ts';
import { layoutColumns, type Room } from './columns-layout.ts';

const counts = { ideas: 0, comments: 0, votes: 0, ballots: 0 };
const buckets = (totals: readonly number[], from = '2026-03-02'): Bucket[] =>
  totals.map((total, i) => {
    const day = dayAfter(from, i);
    return { span: 'day', from: day, to: day, counts, total, cut: false };
  });
const room: Room = { width: 600, height: 200, em: 13, mirrored: false };

test('columns share the plot without touching, and none leaves it', () => {
  const { columns, plot } = layoutColumns(buckets([3, 9, 0, 12]), room);
  columns.forEach(({ barX, barWidth, x, step }, i) => {
    assert.ok(x >= plot.left - 0.01 && x + step <= plot.right + 0.01);
    const next = columns[i + 1];
    if (next) assert.ok(barX + barWidth < next.barX);
  });
});

test('height is proportional from zero, and the highest stays under the top', () => {
  const { columns, plot } = layoutColumns(buckets([3, 9, 0, 12]), room);
  const [three, nine, zero, twelve] = columns.map(({ barHeight }) => barHeight);
  assert.ok(three !== undefined && nine !== undefined && twelve !== undefined);
  assert.ok(Math.abs(nine / three - 3) < 1e-9 && Math.abs(twelve / three - 4) < 1e-9);
  assert.equal(zero, 0);
  assert.ok(twelve <= plot.bottom - plot.top);
});

test('numbers at the side are whole, from zero on, also where there is next to nothing', () => {
  for (const totals of [
    [0, 0],
    [1, 0],
    [2, 1],
    [7, 3],
    [389, 12],
    [12_345, 99],
  ]) {
    const values = layoutColumns(buckets(totals), room).rules.map(({ value }) => value);
    assert.equal(values[0], 0);
    assert.ok(values.every((value) => Number.isInteger(value)));
    assert.ok(values.length >= 2 && values.length <= 6, String(values));
  }
});

test('from right to left everything is mirrored', () => {
  const plain = layoutColumns(buckets([3, 9, 0, 12]), room);
  const mirrored = layoutColumns(buckets([3, 9, 0, 12]), { ...room, mirrored: true });
  plain.columns.forEach(({ barX, barWidth }, i) => {
    const other = mirrored.columns[i];
    assert.ok(other && Math.abs(barX + barWidth + other.barX - room.width) < 0.01);
  });
  assert.deepEqual([mirrored.plot.left, mirrored.plot.right], [0, room.width - plain.plot.left]);
});

test('words under the plot never stand closer than they are wide, and none is cut off', () => {
  for (const width of [240, 360, 800, 1200]) {
    for (const length of [5, 30, 90]) {
      for (const mirrored of [false, true]) {
        const { marks } = layoutColumns(buckets(Array<number>(length).fill(1)), { ...room, width, mirrored });
        const xs = marks.map(({ x }) => x).sort((a, b) => a - b);
        xs.forEach((x, i) => assert.ok(i === 0 || x - (xs[i - 1] ?? 0) >= 4.6 * room.em));
        for (const x of xs) assert.ok(mirrored ? x >= 4.6 * room.em : x <= width - 4.6 * room.em);
      }
    }
  }
});

test('the peak carries its number; two equal ones carry none', () => {
  assert.equal(layoutColumns(buckets([3, 9, 4]), room).peak?.value, 9);
  assert.equal(layoutColumns(buckets([9, 9, 4]), room).peak, undefined);
  assert.equal(layoutColumns(buckets([0, 0, 0]), room).peak, undefined);
});

test('a line across the plot leaves room for the number of the peak', () => {
  const { rules, peak } = layoutColumns(buckets([100, 389, 120]), room);
  const met = rules.filter(({ pieces }) => pieces.length === 2);
  assert.ok(peak && met.length === 1);
  const [[, end], [start]] = met[0]?.pieces as [[number, number], [number, number]];
  assert.ok(end < peak.x && start > peak.x);
});
