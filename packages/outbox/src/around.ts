import type { CivicAdapter } from '@civic-widgets/core';

const names = {
  space: 1,
  viewer: 1,
  ideas: 1,
  idea: 1,
  comments: 1,
  polls: 1,
  poll: 1,
  submit: 1,
  watch: 1,
  similar: 1,
  standing: 1,
  insight: 1,
  mine: 1,
  queue: 1,
  who: 1,
  myself: 1,
  waiting: 1,
} as const satisfies Record<keyof CivicAdapter, 1>;

/** The adapter with some methods of its own in front; whatever kind of object it is, and whatever powers it has. */
export function around<Own extends Partial<CivicAdapter>>(adapter: CivicAdapter, own: Own): CivicAdapter & Own {
  const all: Record<string, unknown> = {};
  for (const name of Object.keys(names)) {
    const methods = adapter as unknown as Partial<Record<string, (...of: unknown[]) => unknown>>;
    if (methods[name]) all[name] = (...of: unknown[]): unknown => methods[name]?.(...of);
  }
  return { ...all, ...own } as unknown as CivicAdapter & Own;
}
