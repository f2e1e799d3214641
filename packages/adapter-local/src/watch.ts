import {
  ideaChanges,
  inScope,
  needsReset,
  pollChange,
  subjectsOf,
  type Change,
  type Scope,
  type Unsubscribe,
} from '@civic-widgets/core';
import type { Ledger } from './ledger.ts';

/** Follows a ledger: after every write, in a turn of its own, tells what changed since the last time. */
export function watch(ledger: Ledger, scope: Scope, listener: (change: Change) => void, since?: number): Unsubscribe {
  let seen = since ?? (ledger.loaded ? ledger.entries.length : undefined);
  let version: number | undefined = ledger.loaded ? ledger.file.version : undefined;
  let scheduled = false;
  let ended = false;

  async function tell(): Promise<void> {
    await ledger.ready();
    scheduled = false;
    const from = seen ?? ledger.entries.length;
    const reset = version !== undefined && version !== ledger.file.version;
    seen = ledger.entries.length;
    version = ledger.file.version;
    const changes: readonly Change[] = reset ? [{ kind: 'reset', position: seen }] : changesSince(ledger, from);
    for (const change of changes) if (!ended && inScope(change, scope)) listener(change);
  }

  function schedule(): void {
    if (scheduled || ended) return;
    scheduled = true;
    // A ledger that cannot be read says so to whoever reads it.
    queueMicrotask(() => void tell().catch(() => (scheduled = false)));
  }

  const unlisten = ledger.listen(schedule);
  schedule();
  return () => {
    ended = true;
    unlisten();
  };
}

function changesSince({ entries, state, file }: Ledger, from: number): readonly Change[] {
  const since = entries.slice(from);
  if (needsReset(since)) return [{ kind: 'reset', position: entries.length }];
  const news = subjectsOf(since);
  const { ideas, polls } = news;
  return [
    ...ideas.flatMap((id) => state.get('idea', [id]) ?? []).flatMap((row) => ideaChanges(row, news, entries.length)),
    ...file.polls
      .filter(({ id }) => polls.includes(id))
      .map((poll) => pollChange(poll, state.get('poll', [poll.id])?.ballots ?? 0, entries.length)),
  ];
}
