import { suite, test } from 'node:test';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { cases, start, type Harness } from '@civic-widgets/conformance';
import type { CivicAdapter } from '@civic-widgets/core';
import { faulty } from '../testing/faulty.ts';
import { boxed, keeps } from '../testing/kit.ts';

/*
 * The outbox is an adapter like any other: whatever stands behind it, and whatever happens on the way, what an adapter
 * promises is kept.
 */

function local(around: (adapter: CivicAdapter) => CivicAdapter): Harness {
  return {
    fresh(space) {
      let now = start;
      const backend = localBackend({ space, store: memoryStore(), clock: () => now });
      return Promise.resolve({
        as: (actor) => around(backend.as(actor)),
        backend,
        clock: { now: () => now, set: (at) => void (now = at) },
        close: () => backend.close(),
      });
    },
  };
}

const behind: Readonly<Record<string, Harness>> = {
  'around the local adapter': local(boxed),
  'around an adapter that fails in every way': local((adapter) => boxed(faulty(adapter))),
};
for (const [name, kit] of Object.entries(behind))
  suite(name, () => {
    for (const promised of cases) void test(promised.name, keeps(promised, kit));
  });
