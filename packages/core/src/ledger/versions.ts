import type { SpaceFile } from '../space/space.ts';
import type { Entry, Position } from './entry.ts';

/** A version of the space's file, and since when it held. */
export interface Version {
  /** The position of the last entry before it came into force; entries after it were judged by this file. */
  readonly from: Position;
  readonly file: SpaceFile;
}

/**
 * The file that the entry at a position was judged by. What came before the first version is judged by that one.
 *
 * @param versions at least one, in the order in which they came into force
 */
export function fileAt(versions: readonly Version[], position: Position): SpaceFile {
  const version = versions.findLast(({ from }) => from < position) ?? versions[0];
  if (!version) throw new Error('A ledger has at least one version of its space’s file');
  return version.file;
}

/** The items of an archive whose head is the first version: entries, and the later versions where they came into force. */
export async function* withVersions(
  versions: readonly Version[],
  entries: AsyncIterable<Entry> | Iterable<Entry>,
): AsyncGenerator<{ readonly entry: Entry } | { readonly space: SpaceFile; readonly from: Position }> {
  const later = versions.slice(1).map(({ from, file }) => ({ space: file, from }));
  for await (const entry of entries) {
    for (let next = later[0]; next && next.from < entry.position; next = later[0]) {
      later.shift();
      yield next;
    }
    yield { entry };
  }
  yield* later;
}
