export * from './act.ts';
export * from './actors.ts';
export * from './harness.ts';
export * from './town.ts';
