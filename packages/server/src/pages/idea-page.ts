import type { Comment, Idea, Page } from '@civic-widgets/core';
import { html } from 'hono/html';
import { commentPart } from './comments.ts';
import { commentsOf } from './comment-pages.ts';
import { proofHint, signInBeside } from './first-act.ts';
import { formPage } from './form-page.ts';
import { statusOf, type Attempt } from './form.ts';
import { previewTags, structuredData } from './head.ts';
import { ideaFacts } from './idea-card.ts';
import { ideaTools } from './idea-tools.ts';
import { type Html } from './layout.ts';
import { byline, doneNotice, facts, notice, prose, refusalText, trail } from './parts.ts';
import { posting } from './posting.ts';
import type { Visit } from './visit.ts';
import { voteForm } from './votes.ts';

/** One idea with all that became of it, and forms to take part. */
export async function ideaPage(visit: Visit, id: string, attempt?: Attempt): Promise<Response> {
  const { say } = visit;
  const idea = await visit.adapter.idea(id);
  const comments = await commentsOf(visit, id, visit.asked('comments'));
  const title = idea.title === '' ? say('erased') : idea.title;
  const address = visit.address(['ideas', id]);
  // Only what everyone may see is told to search engines and messengers.
  const isPublic = !idea.hidden && !idea.erased && idea.mergedInto === undefined;
  const head = isPublic
    ? html`${previewTags(visit, { title, text: idea.text || say('ideas'), address, type: 'article' })}
      ${structuredData(posting(visit, idea, comments.items, address))}`
    : undefined;
  const frame = { title, address, head, unlisted: !isPublic };
  return formPage(visit, frame, main(visit, idea, comments, title, attempt), { status: statusOf(attempt) });
}

function main(visit: Visit, idea: Idea, comments: Page<Comment>, title: string, attempt: Attempt | undefined): Html {
  const { say, file, words } = visit;
  const project = file.projects.find(({ id }) => id === idea.project);
  const lang = idea.lang === undefined ? '' : html` lang="${idea.lang}"`;
  return html`${project ? trail(visit, [words(project.title), visit.to(['projects', project.id])]) : trail(visit)}
    ${
      attempt?.error && ['vote', 'follow'].includes(attempt.form)
        ? html`${notice('bad', say('failedTitle'), refusalText(visit, attempt.error))}
          ${signInBeside(visit, attempt.error)}`
        : doneNotice(visit)
    }
    ${standing(visit, idea)} ${attempt?.error ? '' : proofHint(visit, ['ideas', idea.id])}
    <article class="part" aria-labelledby="title">
      <div class="intro">
        ${ideaFacts(visit, idea)}
        <h1 id="title" dir="auto" ${lang}>${title}</h1>
        ${facts(
          html`<span dir="auto">${byline(visit, idea.author)}</span>`,
          html`<time datetime="${idea.createdAt}">${visit.day(idea.createdAt)}</time>`,
          idea.channel === 'paper' ? say('onPaper') : idea.channel === 'on-site' && say('onSite'),
        )}
      </div>
      ${idea.text === '' ? '' : prose(idea.text, idea.lang)} ${voteForm(visit, idea)}
      ${idea.imported > 0 ? html`<p class="aside">${say('imported', { count: idea.imported })}</p>` : ''}
    </article>
    ${history(visit, idea)} ${ideaTools(visit, idea, attempt)} ${commentPart(visit, idea, comments, attempt)}`;
}

/** That it is hidden, waits, or was joined with another one. */
function standing(visit: Visit, idea: Idea): Html | '' {
  const { say } = visit;
  if (idea.mergedInto !== undefined) {
    const link = html`<a href="${visit.to(['ideas', idea.mergedInto])}">${say('mergedLink')}</a>`;
    return notice('plain', say('merged'), html`${say('mergedHint')} ${link}`);
  }
  if (!idea.hidden) return '';
  if (idea.hidden.review === 'waits')
    return visit.asked('done') === 'review' ? '' : notice('plain', say('waitsTitle'), say('waitsText'));
  return notice('plain', say('hiddenNotice'), say('reason', { reason: idea.hidden.reason }));
}

/** How far an idea has come: from its day on, answer by answer. */
function history(visit: Visit, idea: Idea): Html {
  const { say, file, words } = visit;
  const nameOf = (id: string): string => {
    const status = file.statuses.find((one) => one.id === id);
    return status ? words(status.title) : id;
  };
  const [first] = file.statuses;
  return html`<section class="part" aria-labelledby="history">
    <h2 id="history">${say('history')}</h2>
    <ol class="timeline">
      <li>
        <h3 dir="auto">${first ? words(first.title) : ''}</h3>
        <p class="aside"><time datetime="${idea.createdAt}">${visit.day(idea.createdAt)}</time></p>
      </li>
      ${idea.answers.map(
        (answer) =>
          html`<li>
            <h3 dir="auto">${nameOf(answer.status)}</h3>
            ${facts(
              html`<time datetime="${answer.at}">${visit.day(answer.at)}</time>`,
              html`<span dir="auto">${answer.office ?? answer.name ?? say('city')}</span>`,
            )}
            ${answer.text === '' ? '' : prose(answer.text, answer.lang)}
          </li>`,
      )}
    </ol>
  </section>`;
}
