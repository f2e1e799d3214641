import type { Comment, Idea } from '@civic-widgets/core';
import type { Visit } from './visit.ts';

/** An idea as search engines understand it (schema.org/DiscussionForumPosting). Only for what everyone may see. */
export function posting(visit: Visit, idea: Idea, comments: readonly Comment[], address: URL): object {
  return {
    '@type': 'DiscussionForumPosting',
    '@id': address.href,
    url: address.href,
    mainEntityOfPage: address.href,
    headline: idea.title,
    text: idea.text,
    ...(idea.lang !== undefined && { inLanguage: idea.lang }),
    datePublished: idea.createdAt,
    dateModified: idea.answers.at(-1)?.at ?? idea.createdAt,
    author: author(visit, idea.author),
    publisher: { '@type': 'GovernmentOrganization', name: visit.words(visit.file.name) },
    interactionStatistic: [
      ...(idea.votes.up === null ? [] : [statistic('LikeAction', idea.votes.up)]),
      statistic('CommentAction', idea.comments),
    ],
    comment: comments
      .filter((comment) => !comment.hidden && !comment.erased)
      .slice(0, 20)
      .map((comment) => ({
        '@type': 'Comment',
        text: comment.text,
        datePublished: comment.createdAt,
        author: author(visit, comment.author),
      })),
  };
}

function statistic(type: string, count: number): object {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    userInteractionCount: count,
  };
}

/** By the name that was published with it, and by no other. */
function author(visit: Visit, { name, organisation, official }: Idea['author']): object {
  if (name !== undefined) return { '@type': 'Person', name };
  if (organisation !== undefined) return { '@type': 'Organization', name: organisation };
  return official
    ? { '@type': 'GovernmentOrganization', name: visit.words(visit.file.name) }
    : { '@type': 'Person', name: visit.say('anonymous') };
}
