import { storedTokens, tokenKey } from './tokens.ts';

const prefix = '#civic-token=';

/**
 * Keeps the token that the page's address names, `#civic-token=…`, and takes it out of the address: a copied link must not
 * carry it on. An empty one forgets who this browser was.
 */
export async function takeToken(backend: string, space: string): Promise<void> {
  if (!location.hash.startsWith(prefix)) return;
  const token = location.hash.slice(prefix.length);
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  await storedTokens(tokenKey(new URL(backend).origin, space)).set(token || undefined);
}
