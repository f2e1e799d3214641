import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Bytes from which on compressing pays. */
export const worthCompressing = 1_000;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The best encoding that the client takes; undefined for none. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : undefined;
}

/** @param thorough for what is compressed once and served often */
export function compress(
  content: string | Uint8Array,
  encoding: Encoding,
  thorough = false,
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'gzip') return zip(content, { level: thorough ? 9 : 6 });
  const quality = thorough ? constants.BROTLI_MAX_QUALITY : 4;
  return brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
