export { outbox, type OutboxOptions } from './outbox.ts';
export { idbStorage, type IdbOptions } from './idb-storage.ts';
export { memoryStorage, type OutboxStorage } from './storage.ts';
export { surroundings, type Surroundings } from './surroundings.ts';
export type { Ended, Item, Kept, Owner, Trouble, Wait } from './item.ts';
