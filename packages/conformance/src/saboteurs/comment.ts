import type { Comment } from '@civic-widgets/core';
import { adapterLie, ideaLie, mapPage, type Saboteur } from './saboteur.ts';

function commentLie(name: string, about: readonly string[], lie: (comment: Comment) => Comment): Saboteur {
  return adapterLie(name, about, () => (adapter) => ({
    comments: async (...asked) => mapPage(await adapter.comments(...asked), lie),
  }));
}

export const commentSaboteurs: readonly Saboteur[] = [
  commentLie('drops who commented', ['comment'], ({ author: { mine, official }, ...comment }) => ({
    ...comment,
    author: { mine, official },
  })),
  commentLie('drops what a comment replies to', ['comment'], ({ replyTo: _replyTo, ...comment }) => comment),
  ideaLie('counts no comments', ['comment', 'submit', 'restore', 'watch', 'idea'], (idea) => ({
    ...idea,
    comments: 0,
  })),
  adapterLie('shows the newest comment first', ['comment', 'erase'], () => (adapter) => ({
    async comments(...asked) {
      const page = await adapter.comments(...asked);
      return { ...page, items: page.items.toReversed() };
    },
  })),
  adapterLie('shuffles comments of one moment', ['comment'], () => {
    let times = 0;
    return (adapter) => ({
      async comments(...asked) {
        const page = await adapter.comments(...asked);
        times += 1;
        return times % 2 === 0 ? { ...page, items: page.items.toReversed() } : page;
      },
    });
  }),
  adapterLie('takes a reply to whatever', ['comment'], () => (adapter) => ({
    submit(action) {
      if (action.kind !== 'idea.comment') return adapter.submit(action);
      const { replyTo: _replyTo, ...comment } = action;
      return adapter.submit(comment);
    },
  })),
];
