import { hash } from 'node:crypto';
import type { Id } from '@civic-widgets/core';

/**
 * The id that the same parts always give, so that importing twice changes nothing: a UUIDv8 (RFC 9562, section 5.8)
 * made of SHA-256 over the parts as JSON.
 */
export function deriveId(...parts: readonly (string | number)[]): Id {
  const hex = hash('sha256', JSON.stringify(parts), 'hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
