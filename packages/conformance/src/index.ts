export * from './act.ts';
export * from './actors.ts';
export { cases } from './cases/index.ts';
export * from './harness.ts';
export { BrokenPromise } from './promise.ts';
export * from './run.ts';
export * from './town.ts';
export { saboteurs, type Saboteur } from './saboteurs/index.ts';
