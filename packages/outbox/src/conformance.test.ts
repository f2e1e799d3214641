import { suite } from 'node:test';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { start, type Harness } from '@civic-widgets/conformance';
import type { CivicAdapter } from '@civic-widgets/core';
import { faulty } from '../testing/faulty.ts';
import { boxed, runAll } from '../testing/kit.ts';

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

suite('around the local adapter', () => runAll(local(boxed)));

suite('around an adapter that fails in every way', () => runAll(local((adapter) => boxed(faulty(adapter)))));
