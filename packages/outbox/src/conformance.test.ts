import { suite, test } from 'node:test';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { cases, start, type Harness } from '@civic-widgets/conformance';
import type { CivicAdapter } from '@civic-widgets/core';
import { faulty } from '../testing/faulty.ts';
import { boxes, keeps } from '../testing/kit.ts';

/*
 * The outbox is an adapter like any other: whatever stands behind it, and whatever happens on the way, what an adapter
 * promises is kept.
 */

/** @param way to the city */
function local(way: (adapter: CivicAdapter) => CivicAdapter): Harness {
  return {
    fresh(space) {
      let now = start;
      const { boxed, end } = boxes();
      const backend = localBackend({ space, store: memoryStore(), clock: () => now });
      return Promise.resolve({
        as: (actor) => boxed(way(backend.as(actor))),
        backend,
        clock: { now: () => now, set: (at) => void (now = at) },
        close() {
          end();
          return backend.close();
        },
      });
    },
  };
}

const behind: Readonly<Record<string, Harness>> = {
  'around the local adapter': local((adapter) => adapter),
  'around an adapter that fails in every way': local((adapter) => faulty(adapter)),
};
for (const [name, kit] of Object.entries(behind))
  suite(name, () => {
    for (const promised of cases) void test(promised.name, keeps(promised, kit));
  });
