import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as core from '@civic-widgets/core';
import fc from 'fast-check';
import { dayAfter, dayIn } from './days.ts';

const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

test('days are the days that core says, in every zone', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/Lima', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC');
  fc.assert(
    fc.property(zones, moments, fc.integer({ min: -4_000, max: 4_000 }), (zone, moment, count) => {
      const day = core.dayIn(zone, moment.getTime());
      assert.equal(dayIn(zone, moment.getTime()), day);
      assert.equal(dayAfter(day, count), core.dayAfter(day, count));
    }),
  );
});
