import { compress, encodingFor, worthCompressing, type Encoding } from '../compress.ts';
import { etagOf } from '../etag.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of an answer; each compressed form of them is made once. */
export class Content {
  readonly etag: string;
  readonly #plain: Bytes;
  readonly #compressed = new Map<Encoding, Promise<Bytes>>();

  /** @param value what is said as JSON */
  constructor(value: unknown) {
    const text = JSON.stringify(value);
    this.etag = etagOf(text);
    this.#plain = Buffer.from(text);
  }

  /** Bytes of memory, with room for the compressed forms. */
  get size(): number {
    return 2 * this.#plain.length;
  }

  /** The encoding that suits a client best; undefined for none. */
  encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
    return this.#plain.length < worthCompressing ? undefined : encodingFor(acceptEncoding);
  }

  in(encoding: Encoding | undefined): Bytes | Promise<Bytes> {
    if (encoding === undefined) return this.#plain;
    let bytes = this.#compressed.get(encoding);
    if (!bytes) this.#compressed.set(encoding, (bytes = compress(this.#plain, encoding)));
    return bytes;
  }
}
