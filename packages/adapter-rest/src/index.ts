export { restAdapter, type RestOptions } from './rest-adapter.ts';
export type { TokenStore } from './tokens.ts';
