import { limits, type Idea } from '@civic-widgets/core';
import { html } from 'hono/html';
import { formError, textField } from './fields.ts';
import { carried, type Attempt } from './form.ts';
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
      idea.can['idea.report']?.allowed
        ? html`<details id="report" ${report ? 'open' : ''}>
            <summary>${say('report')}</summary>
            <form class="form" method="post" action="${visit.to(['ideas', idea.id, 'report'], {}, 'report')}">
              ${carried(visit)} ${formError(visit, report)}
              ${textField(
                visit,
                {
                  name: 'reason',
                  label: say('reportReason'),
                  hint: say('reportHint'),
                  limit: limits.reason,
                  required: true,
                  lines: true,
                },
                report,
              )}
              <button class="button">${say('sendReport')}</button>
            </form>
          </details>`
        : ''
    }
  </section>`;
}
