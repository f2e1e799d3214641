import { CivicError } from '@civic-widgets/core';

/** Bytes, about, that one line of an upload may have. */
const longest = 1_000_000;

/** The lines of a body as they arrive, without their breaks. Holds one line at a time. */
export async function* readLines(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string> {
  let rest = '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of body ?? []) {
    const parts = (rest + decode(decoder, chunk)).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > longest) throw new CivicError('too-large', { detail: 'A line is too long.' });
    for (const line of parts) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decode(decoder);
  if (rest !== '') yield rest;
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (cause) {
    throw new CivicError('bad-archive', { detail: 'The file is not UTF-8.', cause });
  }
}
