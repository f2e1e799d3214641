/** Keeps the token that the page's address names, `#civic-token=…`, where there is one: for previews, until there is a sign-in. */
export async function takeToken(backend: string, space: string): Promise<void> {
  if (location.hash.startsWith('#civic-token=')) await (await import('./token-link.ts')).takeToken(backend, space);
}
