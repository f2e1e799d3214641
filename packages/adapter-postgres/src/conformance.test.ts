import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cases, runCase, type Harness } from '@civic-widgets/conformance';
import { newId } from '@civic-widgets/core';
import { engines, type Engine } from '../testing/engines.ts';

// The clock of all benches, since a database has one; cases run one after the other.
let now = Date.now();

for (const engine of engines({ clock: () => now })) {
  describe(`every promise of the contract holds on ${engine.name}:`, () => {
    for (const promised of cases) {
      test(promised.name, async () => {
        const { outcome, error } = await runCase(promised, harnessOf(engine));
        if (error) throw error;
        assert.equal(outcome, 'kept');
      });
    }
  });
}

/** One database for all: each bench is a space of its own. */
function harnessOf(engine: Engine): Harness {
  return {
    async fresh(space) {
      const id = `${space.id}-${newId()}`;
      const backend = (await engine.open()).backend(id);
      await backend.apply({ ...space, id });
      return {
        as: (actor) => backend.as(actor),
        backend,
        clock: { now: () => now, set: (at) => void (now = at) },
        close: () => backend.close(),
      };
    },
  };
}
