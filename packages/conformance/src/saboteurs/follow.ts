import { CivicError, type Idea } from '@civic-widgets/core';
import { adapterLie, filterPage, ideaLie, type Saboteur } from './saboteur.ts';

const unfollowed = (idea: Idea): Idea => ({ ...idea, followed: false });

export const followSaboteurs: readonly Saboteur[] = [
  ideaLie('forgets who follows', ['follow'], unfollowed),
  ideaLie('tells everyone that they follow everything', ['follow'], (idea) => ({ ...idea, followed: true })),
  ideaLie('lets nobody follow what they proposed', ['follow'], (idea) => (idea.author.mine ? unfollowed(idea) : idea)),
  adapterLie('never stops to follow', ['follow'], () => (adapter) => ({
    submit: (action) => adapter.submit(action.kind === 'idea.follow' ? { ...action, follow: true } : action),
  })),
  adapterLie('lists for what one follows what one proposed', ['follow'], () => (adapter) => ({
    async ideas({ followed, ...query } = {}, ...asked) {
      const page = await adapter.ideas(query, ...asked);
      return followed ? filterPage(page, ({ author }) => author.mine) : page;
    },
  })),
  adapterLie('lets nobody follow what is closed', ['follow'], () => (adapter) => ({
    async submit(action) {
      if (action.kind === 'idea.follow') {
        const { can } = await adapter.idea(action.idea);
        if (!can['idea.vote']?.allowed) throw new CivicError('closed');
      }
      return adapter.submit(action);
    },
  })),
  adapterLie('takes following for a contribution', ['follow'], () => {
    let followers = 0;
    return (adapter) => ({
      async submit(action) {
        if (action.kind === 'idea.follow') followers += 1;
        return adapter.submit(action);
      },
      async standing(...asked) {
        const standing = await adapter.standing?.(...asked);
        if (!standing) throw new CivicError('not-supported');
        return { ...standing, points: standing.points + followers };
      },
    });
  }),
];
