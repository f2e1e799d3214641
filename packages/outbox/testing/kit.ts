import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { runCase, type Case, type Harness } from '@civic-widgets/conformance';
import type { CivicAdapter } from '@civic-widgets/core';
import { outbox } from '../src/outbox.ts';
import { memoryStorage } from '../src/storage.ts';
import { hasty } from './hasty.ts';

export const boxed = (adapter: CivicAdapter): CivicAdapter => outbox(adapter, memoryStorage(), { world: hasty() });

/** Whether a backend keeps a promise, as a test; one that it does not offer is skipped. */
export function keeps(promised: Case, kit: Harness): (t: TestContext) => Promise<void> {
  return async (t) => {
    const { outcome, error } = await runCase(promised, kit);
    if (outcome === 'not-applicable') t.skip('what is behind it does not offer it');
    else assert.ifError(error);
  };
}
