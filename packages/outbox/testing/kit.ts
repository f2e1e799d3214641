import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases, runCase, type Harness } from '@civic-widgets/conformance';
import type { CivicAdapter } from '@civic-widgets/core';
import { outbox } from '../src/outbox.ts';
import { memoryStorage } from '../src/storage.ts';
import { hasty } from './hasty.ts';

export const boxed = (adapter: CivicAdapter): CivicAdapter => outbox(adapter, memoryStorage(), { world: hasty() });

/** Every promise of an adapter, one test each. */
export function runAll(kit: Harness): void {
  for (const promised of cases) {
    void test(promised.name, async (t) => {
      const { outcome, error } = await runCase(promised, kit);
      if (outcome === 'not-applicable') t.skip('what is behind it does not offer it');
      else assert.ifError(error);
    });
  }
}
