import { hash } from 'node:crypto';

/** Names a content; weak, because the same content travels compressed and not. */
export function etagOf(content: string | Uint8Array): string {
  return `W/"${hash('sha1', content, 'base64url')}"`;
}

/** Whether `If-None-Match` names the content (RFC 9110, section 13.1.2: weak comparison). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((known) => {
    const tag = known.trim();
    return tag === '*' || tag.replace(/^W\//, '') === opaque;
  });
}
