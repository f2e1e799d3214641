import { limits, type Comment, type Idea } from '@civic-widgets/core';
import { html } from 'hono/html';
import { formError, textField } from './fields.ts';
import { firstAct } from './first-act.ts';
import { carried, type Attempt } from './form.ts';
import { keptWords } from './kept.ts';
import type { Html } from './layout.ts';
import type { Visit } from './visit.ts';

/** To follow an idea, and to report it. */
export function ideaTools(visit: Visit, idea: Idea, attempt: Attempt | undefined): Html {
  const { say } = visit;
  const report = attempt?.form === 'report' ? attempt : undefined;
  return html`<section class="row" aria-label="${say('tools')}">
    ${
      idea.can['idea.follow']?.allowed
        ? html`<form method="post" action="${visit.to(['ideas', idea.id, 'follow'])}">
            ${carried(visit)}
            <input type="hidden" name="follow" value="${idea.followed ? 'no' : 'yes'}" />
            <button class="button ${idea.followed ? 'chosen' : ''}" aria-pressed="${String(idea.followed)}">
              ${idea.followed ? html`<span aria-hidden="true">✓</span>` : ''}<span>${say('follow')}</span>
            </button>
          </form>`
        : ''
    }
    ${
      idea.can['idea.report']?.allowed || report
        ? html`<details id="report" ${report ? 'open' : ''}>
            <summary>${say('report')}</summary>
            ${reportForm(visit, visit.to(['ideas', idea.id, 'report'], {}, 'report'), idea, report)}
          </details>`
        : ''
    }
  </section>`;
}

/** To report a comment: below it, where somebody asked for the form or sent it. */
export function commentReport(visit: Visit, comment: Comment, at: string, attempt: Attempt | undefined): Html | '' {
  const report =
    attempt?.form === 'report-comment' && attempt.typed.get('comment') === comment.id ? attempt : undefined;
  if (!report && visit.asked('report') !== comment.id) return '';
  return reportForm(visit, `${at}#comment-${encodeURIComponent(comment.id)}`, comment, report);
}

function reportForm(
  visit: Visit,
  action: string,
  { can, ...about }: Comment | Idea,
  report: Attempt | undefined,
): Html {
  const { say } = visit;
  const isComment = 'idea' in about;
  if (!can[isComment ? 'comment.report' : 'idea.report']?.allowed) {
    // It was closed while somebody wrote.
    const kept = report && keptWords(visit, { typed: report.typed, action, again: false });
    return html`${formError(visit, report)} ${kept ?? ''}`;
  }
  const field = { name: 'reason', label: say('reportReason'), hint: say('reportHint'), limit: limits.reason };
  return html`<form class="form" method="post" action="${action}">
    ${carried(visit, report)} ${formError(visit, report)}
    ${
      isComment
        ? html`<input type="hidden" name="comment" value="${about.id}" />
            <p><b>${say('reportComment', { date: visit.day(about.createdAt) })}</b></p>`
        : ''
    }
    ${textField(visit, { ...field, required: true, lines: true, ...(isComment && { scope: 'comment-' }) }, report)}
    <div class="row">
      <button class="button">${say('sendReport')}</button>
      ${isComment ? html`<a href="${visit.to(['ideas', about.idea], { comments: visit.asked('comments') }, 'comments')}">${say('cancel')}</a>` : ''}
    </div>
    ${firstAct(visit)}
  </form>`;
}
