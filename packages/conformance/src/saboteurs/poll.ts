import type { Poll, PollFile } from '@civic-widgets/core';
import { adapterLie, mapPage, spaceLie, type Saboteur } from './saboteur.ts';

function pollLie(name: string, lie: (poll: Poll) => Poll, about: readonly string[] = ['poll']): Saboteur {
  return adapterLie(name, about, () => (adapter) => ({
    poll: async (...asked) => lie(await adapter.poll(...asked)),
    polls: async (...asked) => mapPage(await adapter.polls(...asked), lie),
  }));
}

function pollsLie(name: string, lie: (poll: PollFile) => PollFile, about: readonly string[] = ['poll']): Saboteur {
  return spaceLie(name, about, (file) => ({ ...file, polls: file.polls.map(lie) }));
}

export const pollSaboteurs: readonly Saboteur[] = [
  pollLie('never shows a result', (poll) => ({ ...poll, result: null }), ['poll', 'load']),
  pollsLie('shows results early', (poll) => ({ ...poll, results: 'always' })),
  adapterLie('shows results early in the list', ['poll'], (bench) => (adapter) => ({
    async polls(query) {
      const page = await adapter.polls(query);
      const now = bench.clock.now();
      bench.clock.set(Date.parse('2030-01-01T00:00:00.000Z'));
      const later = await Promise.all(page.items.map(({ id }) => adapter.poll(id)));
      bench.clock.set(now);
      return { ...page, items: page.items.map((poll, i) => ({ ...poll, result: later[i]?.result ?? null })) };
    },
  })),
  pollLie('counts no ballots', (poll) => ({ ...poll, ballotCount: 0 }), ['poll', 'submit', 'load']),
  pollLie('shows everyone a ballot as theirs', (poll) => ({ ...poll, myBallot: { green: 1 } })),
  pollLie('drops what a poll says of itself', ({ description: _description, ...poll }) => poll),
  pollLie('says that everything is open', (poll) => ({
    ...poll,
    state: 'open',
    can: { 'poll.cast': { allowed: true } },
  })),
  pollsLie('forgets the grace', ({ grace: _grace, ...poll }) => poll),
  pollsLie('gives every ballot grace', (poll) => ({ ...poll, grace: 86_400 })),
  pollsLie('never closes', ({ opens: _opens, closes: _closes, ...poll }) => poll),
  pollsLie('takes every ballot as final', (poll) => ({ ...poll, change: false })),
  pollsLie('lets every ballot be changed', (poll) => ({ ...poll, change: true })),
  pollsLie('takes as many choices as one likes', (poll) => ({ ...poll, method: 'multiple', maximum: 9 })),
  pollsLie('takes one choice where several are offered', (poll) => ({ ...poll, method: 'single' })),
  pollsLie('takes secret ballots into the ledger', (poll) => ({ ...poll, ballots: 'open' })),
  adapterLie('passes over which polls were asked for', ['poll'], () => (adapter) => ({
    polls: ({ limit, cursor } = {}, ...asked) =>
      adapter.polls({ ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) }, ...asked),
  })),
  adapterLie('counts a ballot each time it is cast', ['poll'], () => {
    const casts = new Map<string, number>();
    const more = (poll: Poll): Poll => ({ ...poll, ballotCount: casts.get(poll.id) ?? poll.ballotCount });
    return (adapter) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (action.kind === 'poll.cast') casts.set(action.poll, (casts.get(action.poll) ?? 0) + 1);
        return receipt;
      },
      poll: async (...asked) => more(await adapter.poll(...asked)),
    });
  }),
];
