import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Buckets } from './bucket.ts';

test('whoever asks, and however: never more than the burst and what came in since', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 200 });
  const rates = fc.record({ burst: fc.integer({ min: 1, max: 20 }), perSecond: fc.integer({ min: 0, max: 5 }) });
  fc.assert(
    fc.property(waits, rates, (steps, rate) => {
      let now = 0;
      let taken = 0;
      const buckets = new Buckets(() => now);
      for (const step of steps) {
        now += step;
        if (buckets.take('a', rate) === 0) taken += 1;
        assert.ok(taken <= rate.burst + (now / 1_000) * rate.perSecond + 1e-6);
      }
    }),
  );
});

test('after the seconds that are named there is one again, and not before', () => {
  let now = 0;
  const buckets = new Buckets(() => now);
  const rate = { burst: 1, perSecond: 0.5 };
  assert.equal(buckets.take('a', rate), 0);
  assert.equal(buckets.take('a', rate), 2);
  now = 1_999;
  assert.ok(buckets.take('a', rate) > 0);
  now = 2_000;
  assert.equal(buckets.take('a', rate), 0);
  assert.equal(buckets.take('b', rate), 0, 'another name is another matter');
  assert.equal(buckets.take('c', { burst: 0, perSecond: 0 }), Infinity);
});

test('names are forgotten once they have their whole burst again, and the oldest where there are too many', () => {
  let now = 1_000_000;
  const buckets = new Buckets(() => now, 50);
  const rate = { burst: 2, perSecond: 1 };
  for (let i = 0; i < 100; i++) buckets.take(String(i), rate);
  assert.equal(buckets.size, 50);
  now += 60_000;
  buckets.take('late', rate);
  assert.equal(buckets.size, 1);
});
