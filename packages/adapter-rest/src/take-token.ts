/**
 * Keeps what the page's address hands over, and takes it out of there: the code with which signing in came back,
 * `#civic-code=…`; and for previews, where links may, a token, `#civic-token=…`.
 */
export async function takeToken(backend: string, space: string, links?: boolean): Promise<void> {
  const { hash } = location;
  if (hash.startsWith('#civic-code=')) await (await import('./code-link.ts')).takeCode(backend, space);
  if (links && hash.startsWith('#civic-token=')) await (await import('./token-link.ts')).takeToken(backend, space);
}
