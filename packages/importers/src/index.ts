export * from './derive-id.ts';
export * from './import.ts';
export * from './polis/polis.ts';
