import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { runCase, type Case, type Harness } from '@civic-widgets/conformance';
import type { CivicAdapter } from '@civic-widgets/core';
import { outbox } from '../src/outbox.ts';
import { memoryStorage } from '../src/storage.ts';
import { hasty } from './hasty.ts';

/** Adapters with an outbox in front, in worlds that end together. */
export function boxes(): { readonly boxed: (adapter: CivicAdapter) => CivicAdapter; readonly end: () => void } {
  const worlds: ReturnType<typeof hasty>[] = [];
  return {
    boxed(adapter) {
      const world = hasty();
      worlds.push(world);
      return outbox(adapter, memoryStorage(), { world });
    },
    end() {
      for (const world of worlds) world.end();
    },
  };
}

/** Whether a backend keeps a promise, as a test; one that it does not offer is skipped. */
export function keeps(promised: Case, kit: Harness): (t: TestContext) => Promise<void> {
  return async (t) => {
    const { outcome, error } = await runCase(promised, kit);
    if (outcome === 'not-applicable') t.skip('what is behind it does not offer it');
    else assert.ifError(error);
  };
}
