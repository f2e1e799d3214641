export * from './idb-store.ts';
export * from './local.ts';
export { memoryStore, type LedgerStore } from './store.ts';
