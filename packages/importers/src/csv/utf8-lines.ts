import { isUtf8 } from 'node:buffer';
import type { Chunks } from '../import.ts';

/** Watches a file's bytes on their way to a parser, which would put � in place of what is not UTF-8. */
export class Utf8Lines {
  /** From 1. */
  readonly #spoilt = new Set<number>();
  /** Lines that are over. */
  #lines = 0;
  /** Of the line that is not. */
  #open: Uint8Array[] = [];

  /** The same chunks; a line is judged before its end is handed on. */
  async *watch(chunks: Chunks): AsyncGenerator<Uint8Array | string> {
    for await (const chunk of chunks) {
      this.#take(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      yield chunk;
    }
    this.#judge(Buffer.concat(this.#open));
  }

  /** Whether any of these lines holds bytes that are not UTF-8. */
  isSpoilt(first: number, count: number): boolean {
    if (this.#spoilt.size === 0) return false;
    return Array.from({ length: count }, (_, offset) => first + offset).some((line) => this.#spoilt.has(line));
  }

  #take(bytes: Uint8Array): void {
    const end = bytes.lastIndexOf(10) + 1;
    if (end > 0) {
      this.#judge(Buffer.concat([...this.#open, bytes.subarray(0, end)]));
      this.#open = [];
    }
    if (end < bytes.length) this.#open.push(Buffer.from(bytes.subarray(end)));
  }

  /** Whole lines at once, since nearly always they are as they should be. */
  #judge(bytes: Uint8Array): void {
    const sound = isUtf8(bytes);
    for (let from = 0, at = bytes.indexOf(10); from < bytes.length; at = bytes.indexOf(10, from)) {
      const end = at === -1 ? bytes.length : at + 1;
      this.#lines += 1;
      if (!sound && !isUtf8(bytes.subarray(from, end))) this.#spoilt.add(this.#lines);
      from = end;
    }
  }
}
