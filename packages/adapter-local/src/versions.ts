import { canonical, type SpaceFile, type Version } from '@civic-widgets/core';
import type { LedgerStore } from './store.ts';

/*
 * A store keeps the versions under `versions`, their positions counted without the seed, which is never kept. Older ones
 * kept under `space` the file that was applied last.
 */

/** What a store keeps; empty where it keeps none. */
export async function keptVersions(store: LedgerStore): Promise<readonly Version[]> {
  const kept = (await store.get('versions')) as readonly Version[] | undefined;
  if (kept) return kept;
  const file = (await store.get('space')) as SpaceFile | undefined;
  return file ? [{ from: 0, file }] : [];
}

/** The same versions, and behind them the page's own file where it is newer than what is kept. */
export function withNewest(kept: readonly Version[], file: SpaceFile, count: number): readonly Version[] {
  const last = kept.at(-1);
  if (!last) return [{ from: 0, file }];
  return isNewer(file, last.file) ? [...kept, { from: count, file }] : kept;
}

/** Whoever writes a page may change its file without counting on. */
function isNewer(file: SpaceFile, than: SpaceFile): boolean {
  return file.version === than.version ? canonical(file) !== canonical(than) : file.version > than.version;
}

/** The same versions with their positions counted from elsewhere; the first one always holds from the beginning. */
export function moved(versions: readonly Version[], by: number): readonly Version[] {
  return by === 0 ? versions : versions.map(({ from, file }, index) => ({ from: index === 0 ? 0 : from + by, file }));
}
