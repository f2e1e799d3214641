import { CivicError, type Action, type Actor, type CivicAdapter, type Idea } from '@civic-widgets/core';
import { adapterLie, filterPage, mapPage, type Saboteur } from './saboteur.ts';

type Claim = Extract<Action, { kind: 'person.claim' }>;
const about = ['claim'];

/** Knows who was claimed by whom since, and changes what adapters do by it. */
function afterClaims(
  name: string,
  lie: (adapter: CivicAdapter, actor: Actor, claims: readonly string[]) => Partial<CivicAdapter>,
): Saboteur {
  return adapterLie(name, about, () => {
    const claims: string[] = [];
    return (adapter, actor) => ({
      async submit(action) {
        const receipt = await adapter.submit(action);
        if (action.kind === 'person.claim') claims.push(action.guest);
        return receipt;
      },
      ...lie(adapter, actor, claims),
    });
  });
}

function ideasAfterClaims(name: string, lie: (idea: Idea) => Idea): Saboteur {
  return afterClaims(name, (adapter, _actor, claims) => ({
    idea: async (...asked) => (claims.length > 0 ? lie : same)(await adapter.idea(...asked)),
    ideas: async (...asked) => mapPage(await adapter.ideas(...asked), claims.length > 0 ? lie : same),
  }));
}

const same = (idea: Idea): Idea => idea;

function submitLie(
  name: string,
  lie: (adapter: CivicAdapter, action: Claim, actor: Actor) => Promise<unknown>,
): Saboteur {
  return adapterLie(name, about, () => (adapter, actor) => ({
    async submit(action) {
      if (action.kind === 'person.claim') await lie(adapter, action, actor);
      return action.kind === 'person.claim'
        ? { action: action.id, position: 1, acceptedAt: action.at, subject: action.id }
        : adapter.submit(action);
    },
  }));
}

export const claimSaboteurs: readonly Saboteur[] = [
  submitLie('says yes to a claim and leaves everything where it was', () => Promise.resolve()),
  submitLie('takes whatever is claimed, by anyone, again and again', (adapter, action) =>
    adapter.submit(action).catch(() => undefined),
  ),
  ideasAfterClaims('counts a guest beside the person', (idea) => ({
    ...idea,
    votes: { ...idea.votes, up: (idea.votes.up ?? 0) + 1 },
  })),
  ideasAfterClaims('forgets whose the idea was', (idea) => ({ ...idea, author: { ...idea.author, mine: false } })),
  afterClaims('lists nothing of what a guest did', (adapter) => ({
    ideas: async (query = {}, ...asked) =>
      query.mine || query.followed ? { items: [] } : adapter.ideas(query, ...asked),
  })),
  afterClaims('counts both ballots', (adapter, _actor, claims) => ({
    async poll(...asked) {
      const poll = await adapter.poll(...asked);
      return { ...poll, ballotCount: poll.ballotCount + claims.length };
    },
  })),
  afterClaims('adds two scores up', (adapter, _actor, claims) => ({
    async standing(...asked) {
      const standing = await adapter.standing?.(...asked);
      if (!standing) throw new CivicError('not-supported');
      return { ...standing, points: standing.points + claims.length };
    },
  })),
  afterClaims('keeps to itself what a guest did', (adapter, actor) => ({
    async mine(...asked) {
      const page = await adapter.mine?.(...asked);
      if (!page) throw new CivicError('not-supported');
      return filterPage(page, ({ person }) => person === actor.person);
    },
  })),
  adapterLie('erases the person and leaves the guest’s words', about, () => (adapter) => ({
    submit: (action) =>
      action.kind === 'person.erase'
        ? Promise.resolve({ action: action.id, position: 1, acceptedAt: action.at, subject: action.id })
        : adapter.submit(action),
  })),
];

export const consentSaboteurs: readonly Saboteur[] = [
  adapterLie('forgets what people agreed to', ['consent'], () => (adapter) => ({
    async viewer(...asked) {
      const { consents: _consents, ...viewer } = await adapter.viewer(...asked);
      return viewer;
    },
  })),
  adapterLie('lets people agree to anything', ['consent'], () => (adapter) => ({
    submit: (action) =>
      adapter.submit(action).catch((error: unknown) => {
        if (action.kind !== 'person.consent') throw error;
        return { action: action.id, position: 1, acceptedAt: action.at, subject: action.id };
      }),
  })),
];
