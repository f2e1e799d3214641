import type { CivicAdapter, CivicBackend, Idea, IdeaQuery, Poll } from '@civic-widgets/core';

/** How much of what a file speaks of is in use. */
export interface Used {
  /** Ideas that fit, those that are hidden too; at most {@link most}. */
  ideas(query: IdeaQuery): Promise<readonly Idea[]>;
  /** Ballots of each poll that is in force. */
  ballots(poll: string): Promise<number>;
}

/** Ideas that are counted; of more than these it is said that there are more. */
export const most = 1_000;

/** What stands in a ledger, as an administrator sees it. */
export function usedIn(backend: CivicBackend): Used {
  const adapter = backend.as({ role: 'administrator', person: 'civic-space-diff' });
  let polls: Promise<readonly Poll[]> | undefined;
  return {
    ideas: (query) => allIdeas(adapter, query),
    async ballots(id) {
      const all = await (polls ??= allPolls(adapter));
      return all.find((poll) => poll.id === id)?.ballotCount ?? 0;
    },
  };
}

/** Nothing is in use where there is no space yet. */
export const unused: Used = { ideas: () => Promise.resolve([]), ballots: () => Promise.resolve(0) };

async function allIdeas(adapter: CivicAdapter, query: IdeaQuery): Promise<readonly Idea[]> {
  const found: Idea[] = [];
  for (const hidden of [false, true]) {
    for (let cursor: string | undefined; found.length < most;) {
      const asked = {
        ...query,
        order: 'newest',
        limit: 100,
        ...(hidden && { hidden }),
        ...(cursor !== undefined && { cursor }),
      } as const;
      const page = await adapter.ideas(asked);
      found.push(...page.items);
      if ((cursor = page.next) === undefined) break;
    }
  }
  return [...new Map(found.map((idea) => [idea.id, idea])).values()].slice(0, most);
}

async function allPolls(adapter: CivicAdapter): Promise<readonly Poll[]> {
  const found: Poll[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await adapter.polls({ limit: 100, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items);
    if ((cursor = page.next) === undefined) return found;
  }
}
