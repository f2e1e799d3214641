import type { Action, Idea } from '@civic-widgets/core';
import { adapterLie, ideaLie, mapPage, type AdapterLie, type Saboteur } from './saboteur.ts';

/** Counts `up` anew from the votes that were submitted. */
function counting(count: (votes: readonly Extract<Action, { kind: 'idea.vote' }>[], idea: Idea) => number): AdapterLie {
  return () => {
    const votes: Extract<Action, { kind: 'idea.vote' }>[] = [];
    const recount = (idea: Idea): Idea => ({ ...idea, votes: { ...idea.votes, up: count(votes, idea) } });
    return (adapter) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (action.kind === 'idea.vote') votes.push(action);
        return receipt;
      },
      idea: async (...asked) => recount(await adapter.idea(...asked)),
      ideas: async (...asked) => mapPage(await adapter.ideas(...asked), recount),
    });
  };
}

function mending(change: (action: Action) => Action): AdapterLie {
  return () => (adapter) => ({ submit: (action) => adapter.submit(change(action)) });
}

export const voteSaboteurs: readonly Saboteur[] = [
  adapterLie(
    'counts every vote that is cast, a changed one twice',
    ['vote', 'submit', 'permission', 'hide'],
    counting((votes, { id }) => votes.filter(({ idea, vote }) => idea === id && vote === 'for').length),
  ),
  adapterLie(
    'takes one away for each that is withdrawn',
    ['vote'],
    counting(
      (votes, { id, votes: { up } }) =>
        (up ?? 0) - votes.filter(({ idea, vote }) => idea === id && vote === 'withdrawn').length,
    ),
  ),
  adapterLie(
    'counts a vote for every idea',
    ['vote'],
    counting((votes) => votes.length),
  ),
  adapterLie(
    'never counts',
    ['vote', 'submit', 'idea', 'restore', 'tally', 'hide', 'permission', 'load', 'ledger'],
    counting(() => 0),
  ),
  ideaLie('forgets who voted', ['vote', 'permission', 'erase', 'idea'], ({ myVote: _myVote, ...idea }) => idea),
  ideaLie('shows everyone a vote as theirs', ['vote', 'idea', 'submit'], (idea) => ({ ...idea, myVote: 'for' })),
  ideaLie('tells everyone how those are known who support an idea', ['vote'], (idea) => ({
    ...idea,
    support: { guest: 1, participant: 1, verified: 1 },
  })),
  ideaLie('knows nothing of passing', ['vote', 'tally'], (idea) => ({ ...idea, votes: { ...idea.votes, pass: 0 } })),
  adapterLie(
    'takes what is not offered for a vote in favour',
    ['vote', 'insight'],
    mending((action) =>
      action.kind === 'idea.vote' && action.vote !== 'withdrawn' ? { ...action, vote: 'for' } : action,
    ),
  ),
  adapterLie('adds totals up', ['tally'], () => {
    let sum = 0;
    return (adapter) => ({
      submit(action) {
        if (action.kind !== 'idea.tally') return adapter.submit(action);
        sum += action.up;
        return adapter.submit({ ...action, up: sum });
      },
    });
  }),
];
