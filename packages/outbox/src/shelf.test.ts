import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from '@civic-widgets/conformance';
import type { Kept } from './item.ts';
import { Shelf } from './shelf.ts';
import { nothingKept, type OutboxStorage } from './storage.ts';

/** A disk that can be full, and cleared. */
class Disk implements OutboxStorage {
  kept: Kept | undefined;
  isFull = false;
  #epochs = 0;

  read(): Promise<Kept | undefined> {
    return Promise.resolve(this.kept);
  }

  change(next: (kept: Kept) => Kept): Promise<Kept> {
    if (this.isFull) return Promise.reject(new DOMException('Full', 'QuotaExceededError'));
    return Promise.resolve((this.kept = next(this.kept ?? nothingKept(`epoch ${++this.#epochs}`))));
  }
}

const item = { action: act.vote('bench'), order: 1, by: {}, attempts: 1 };
const add = (kept: Kept): Kept => ({ ...kept, items: [...kept.items, item] });
/** Done twice it is seen. */
const later = (kept: Kept): Kept => ({ ...kept, items: kept.items.map((one) => ({ ...one, order: one.order + 1 })) });

test('what the storage missed is done once more, and only once, also where it was cleared meanwhile', async () => {
  for (const isCleared of [false, true]) {
    const disk = new Disk();
    const shelf = new Shelf(disk, () => undefined);
    await shelf.change(add);
    disk.isFull = true;
    await shelf.change(later);
    assert.deepEqual([shelf.known.items[0]?.order, shelf.isSaved(item.action.id)], [2, true]);
    if (isCleared) disk.kept = undefined;
    disk.isFull = false;
    await shelf.read();
    assert.deepEqual(disk.kept?.items, [{ ...item, order: 2 }]);
  }
});
