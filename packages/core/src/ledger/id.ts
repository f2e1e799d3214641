/**
 * Ids are opaque. Those minted on a device are UUIDv7; those that come from other systems may hold `/ . : #` and any
 * script. An id is 1 to 200 characters of well-formed Unicode without control characters, and not `.` or `..`, which no
 * address can name.
 *
 * Those that an import derives from its source are UUIDv8: anyone could work them out beforehand, so nobody may submit
 * under them.
 */
export type Id = string;

const control = /\p{Cc}/u;

export function isId(value: unknown): value is Id {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= 200 &&
    value.isWellFormed() &&
    value.trim() !== '' &&
    value !== '.' &&
    value !== '..' &&
    !control.test(value)
  );
}

/** A UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits. */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * A well-mixed unsigned 32-bit hash of a text: FNV-1a over UTF-16 units, then MurmurHash3's finaliser.
 * Spreads, does not protect: nothing secret may depend on it.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether an id is of the form that imports derive from their source (RFC 9562, section 5.8). */
export function isDerivedId(id: Id): boolean {
  return /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(id);
}
