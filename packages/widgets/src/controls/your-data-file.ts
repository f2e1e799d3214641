import type { About, Cursor, Entry, Session } from '@civic-widgets/core';
import type { Here } from '../stores/myself.ts';

/** Everything that somebody did, and all that is kept of them, as JSON. */
export async function gather({ adapter }: Here, about: About, sessions: readonly Session[]): Promise<string> {
  const { can: _can, position: _position, ...viewer } = await adapter.viewer();
  const standing = await adapter.standing?.();
  const did: Entry[] = [];
  for (let cursor: Cursor | undefined, more = adapter.mine !== undefined; more; more = cursor !== undefined) {
    const page = await adapter.mine?.({ limit: 100, ...(cursor !== undefined && { cursor }) });
    did.push(...(page?.items ?? []));
    cursor = page?.next;
  }
  return JSON.stringify({ civic: 'person', viewer, about, sessions, standing, did }, undefined, 2);
}

type Picker = (
  options: object,
) => Promise<{ createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> }>;

/**
 * Saves a file where the browser lets a page ask for its place: without an address that a strict policy would have to allow.
 * `impossible` where it has no such thing, so that the text has to be shown.
 */
export async function saveFile(text: string): Promise<'saved' | 'given-up' | 'impossible'> {
  const { showSaveFilePicker: pick } = window as { showSaveFilePicker?: Picker };
  if (!pick) return 'impossible';
  try {
    const file = await pick.call(window, { suggestedName: 'civic-widgets.json' });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
    return 'saved';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'given-up';
    return 'impossible';
  }
}
