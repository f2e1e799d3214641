export { restAdapter, type RestOptions } from './rest-adapter.ts';
export { takeToken } from './take-token.ts';
export type { TokenStore } from './tokens.ts';
