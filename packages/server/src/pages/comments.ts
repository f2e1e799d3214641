import { limits, type Comment, type Hidden, type Idea, type Page } from '@civic-widgets/core';
import { html } from 'hono/html';
import { formError, textField } from './fields.ts';
import { firstAct } from './first-act.ts';
import { carried, type Attempt } from './form.ts';
import { commentReport } from './idea-tools.ts';
import { keptWords } from './kept.ts';
import type { Html } from './layout.ts';
import { byline, cannot, facts, prose, signInLink } from './parts.ts';
import type { Visit } from './visit.ts';

/** What people say about an idea, replies below what they reply to, and a form to say something. */
export function commentPart(visit: Visit, idea: Idea, page: Page<Comment>, attempt: Attempt | undefined): Html {
  const { say } = visit;
  const next = page.next;
  return html`<section class="part" aria-labelledby="comments">
    <h2 id="comments">${say('commentsTitle')}</h2>
    ${
      page.items.length === 0
        ? html`<p>${say('noComments')}</p>`
        : html`<ul class="thread">
            ${threads(page.items).map(([comment, isReply]) => commentItem(visit, idea, comment, isReply, attempt))}
          </ul>`
    }
    ${
      next === undefined
        ? ''
        : html`<p>
            <a class="button" rel="next" href="${visit.to(['ideas', idea.id], { comments: next }, 'comments')}"
              >${say('moreComments')}</a
            >
          </p>`
    }
    ${commentForm(visit, idea, page.items, attempt?.form === 'comment' ? attempt : undefined)}
  </section>`;
}

/** In the order of the first words of each conversation, with all replies of it in the order of time. */
function threads(comments: readonly Comment[]): readonly (readonly [Comment, isReply: boolean])[] {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const rootOf = (comment: Comment): Comment => {
    let root = comment;
    for (let steps = 0; root.replyTo !== undefined && steps < 100; steps++) {
      const parent = known.get(root.replyTo);
      if (!parent) break;
      root = parent;
    }
    return root;
  };
  const grouped = new Map<Comment, Comment[]>();
  for (const comment of comments) {
    const root = rootOf(comment);
    grouped.set(root, [...(grouped.get(root) ?? []), ...(root === comment ? [] : [comment])]);
  }
  return [...grouped].flatMap(([root, replies]) => [
    [root, root.replyTo !== undefined] as const,
    ...replies.map((reply) => [reply, true] as const),
  ]);
}

function commentItem(visit: Visit, idea: Idea, comment: Comment, isReply: boolean, attempt: Attempt | undefined): Html {
  const { say } = visit;
  const canReply = idea.can['idea.comment']?.allowed && !comment.hidden;
  const words = comment.erased ? html`<p class="aside">${say('commentErased')}</p>` : prose(comment.text, comment.lang);
  const day = visit.day(comment.createdAt);
  return html`<li class="comment ${isReply ? 'reply' : ''}" id="comment-${comment.id}">
    ${facts(
      comment.author.official && html`<strong>${say('city')}</strong>`,
      html`<span dir="auto">${byline(visit, comment.author)}</span>`,
      html`<time datetime="${comment.createdAt}">${day}</time>`,
      comment.hidden && html`<strong>${say('hiddenMark')}</strong>`,
    )}
    ${words} ${comment.hidden ? html`<p class="aside">${hiddenBecause(visit, comment.hidden)}</p>` : ''}
    <p class="row">
      ${
        canReply
          ? html`<a
              href="${visit.to(['ideas', idea.id], { ...pageOf(visit), reply: comment.id }, 'write')}"
              aria-label="${say('replyTo', { date: day })}"
              >${say('reply')}</a
            >`
          : ''
      }
      ${
        comment.can['comment.report']?.allowed
          ? html`<a
              href="${visit.to(['ideas', idea.id], { ...pageOf(visit), report: comment.id }, `comment-${encodeURIComponent(comment.id)}`)}"
              aria-label="${say('reportComment', { date: day })}"
              >${say('report')}</a
            >`
          : ''
      }
    </p>
    ${commentReport(visit, comment, visit.to(['ideas', idea.id, 'report-comment'], pageOf(visit)), attempt)}
  </li>`;
}

function commentForm(visit: Visit, idea: Idea, comments: readonly Comment[], attempt: Attempt | undefined): Html {
  const { say } = visit;
  const permission = idea.can['idea.comment'];
  const path = ['ideas', idea.id];
  const action = visit.to([...path, 'comment'], pageOf(visit));
  if (!permission?.allowed) {
    const kept = attempt && keptWords(visit, { typed: attempt.typed, action, again: permission?.remedy === 'sign-in' });
    return html`<div class="form" id="write">
      ${formError(visit, attempt)}
      <p class="aside">${cannot(visit, permission)}</p>
      ${!attempt && permission?.remedy === 'sign-in' ? signInLink(visit, path) : ''} ${kept ?? ''}
    </div>`;
  }
  const reply = attempt?.typed.get('reply') ?? visit.asked('reply');
  const replied = comments.find(({ id }) => id === reply);
  const label = say(replied ? 'yourReply' : 'yourComment');
  return html`<form class="form" id="write" method="post" action="${action}#write">
    ${carried(visit, attempt)} ${formError(visit, attempt)}
    ${
      replied
        ? html`<input type="hidden" name="reply" value="${replied.id}" />
            <p><b>${say('replyTo', { date: visit.day(replied.createdAt) })}</b></p>`
        : ''
    }
    ${textField(visit, { name: 'text', label, limit: limits.comment, required: true, lines: true }, attempt)}
    ${textField(
      visit,
      { name: 'name', label: say('name'), hint: say('nameHint'), limit: limits.name, autocomplete: 'name' },
      attempt,
    )}
    <div class="row">
      <button class="button primary">${say(replied ? 'sendReply' : 'sendComment')}</button>
      ${replied ? html`<a href="${visit.to(['ideas', idea.id], pageOf(visit), 'comments')}">${say('cancel')}</a>` : ''}
    </div>
    ${firstAct(visit)}
  </form>`;
}

/** Which page of the comments is read: what one replies to has to stand on it. */
function pageOf(visit: Visit): { readonly comments: string | undefined } {
  return { comments: visit.asked('comments') };
}

function hiddenBecause({ say }: Visit, { review, reason }: Hidden): string {
  return review === 'waits' ? say('waitsText') : say('reason', { reason });
}
