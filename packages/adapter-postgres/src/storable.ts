/**
 * The field, e.g. `payload.lang`, of the first text that PostgreSQL cannot keep: it takes neither U+0000 nor half a
 * surrogate pair. Nothing when it can keep the whole value; empty when the value is such a text itself.
 */
export function unstorable(value: unknown): string | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : '';
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const field = isText(key) ? unstorable(inner) : '';
    if (field !== undefined) return field === '' ? key : `${key}.${field}`;
  }
  return undefined;
}

function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
