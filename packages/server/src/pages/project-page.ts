import { CivicError, denied, type Page, type Idea, type Permission, type Project } from '@civic-widgets/core';
import { html } from 'hono/html';
import { markNext, unmarkCursor } from '../routes/cursor.ts';
import { answerPage } from './answer-page.ts';
import { feedLink, previewTags } from './head.ts';
import { ideaCards } from './idea-card.ts';
import { page, type Html } from './layout.ts';
import { cannot, trail } from './parts.ts';
import { filterForm, filtersOf, queryOf, type Filters } from './filters.ts';
import { pollList, timeSpan } from './space-page.ts';
import type { Visit } from './visit.ts';

/** @throws CivicError `not-found` */
export function projectOf(visit: Visit, id: string): Project {
  const project = visit.file.projects.find((one) => one.id === id);
  if (!project) throw new CivicError('not-found', { field: 'project' });
  return project;
}

/** Whether this person may propose here now. */
export async function mayPropose(visit: Visit, project: Project): Promise<Permission> {
  const { can } = await visit.adapter.viewer();
  return can[project.id]?.['idea.propose'] ?? denied('not-allowed', 'none');
}

/** One consultation: what it is about, its polls, its ideas in any order and by any filter. */
export async function projectPage(visit: Visit, id: string): Promise<Response> {
  const { file, words, say } = visit;
  const project = projectOf(visit, id);
  const filters = filtersOf(visit);
  const cursor = visit.asked('page');
  const query = { ...queryOf(filters), project: project.id, ...(cursor !== undefined && { cursor }), limit: 20 };
  const [ideas, propose] = await Promise.all([
    visit.adapter.ideas(unmarkCursor(file.id, query)),
    mayPropose(visit, project),
  ]);
  const found = markNext(file.id, ideas);
  const title = words(project.title);
  const description = project.description === undefined ? '' : words(project.description);
  const feed = visit.to(['projects', id, 'feed.atom']);
  const main = html`${trail(visit)}
    <div class="intro">
      <h1 dir="auto">${title}</h1>
      ${description && html`<p class="lead" dir="auto">${description}</p>`}
      ${timeSpan(visit, project) && html`<p>${timeSpan(visit, project)}</p>`} ${phases(visit, project)}
    </div>
    ${pollList(
      visit,
      file.polls.filter((poll) => poll.project === project.id),
    )}
    <section class="part" aria-labelledby="ideas">
      <div class="between">
        <h2 id="ideas">${say('ideas')}</h2>
        ${
          propose.allowed
            ? html`<a class="button primary" href="${visit.to(['projects', id, 'propose'])}">${say('propose')}</a>`
            : html`<p class="aside">${cannot(visit, propose)}</p>`
        }
      </div>
      ${filterForm(visit, id, filters)} ${list(visit, id, filters, found, propose.allowed)}
    </section>
    <ul>
      <li><a href="${feed}" type="application/atom+xml">${say('feed')}</a></li>
      <li><a href="${visit.to(['projects', id, 'ideas.csv'])}" type="text/csv">${say('ideasTable')}</a></li>
    </ul>`;
  // Every order and filter of a list is the same page to whoever searches the net.
  const address = visit.address(['projects', id]);
  const head = html`${previewTags(visit, { title, text: description || words(file.name), address, type: 'website' })}
  ${feedLink(title, feed)}`;
  return answerPage(visit.call, await page({ file, language: visit.language, title, address, head }, main));
}

function phases(visit: Visit, project: Project): Html | '' {
  if (!project.phases?.length) return '';
  const { words, say } = visit;
  return html`<ul class="aside">
    ${project.phases.map(
      ({ title, opens, closes }) =>
        html`<li>${say('phase', { phase: words(title), from: visit.day(opens), to: visit.day(closes) })}</li>`,
    )}
  </ul>`;
}

function list(visit: Visit, project: string, filters: Filters, found: Page<Idea>, open: boolean): Html {
  const { say } = visit;
  const narrowed = Object.keys(filters).some((name) => name !== 'order');
  if (found.items.length === 0) {
    const clear = html`<p><a href="${visit.to(['projects', project])}">${say('clear')}</a></p>`;
    if (filters.show)
      return html`<p>${say(filters.show === 'mine' ? 'nothingMine' : 'nothingFollowed')}</p>
        ${clear}`;
    if (narrowed || visit.asked('page') !== undefined)
      return html`<p>${say('nothingFound')}</p>
        ${clear}`;
    return html`<p>${say(open ? 'empty' : 'emptyClosed')}</p>`;
  }
  return html`${ideaCards(visit, found.items)}
    <div class="row">
      ${
        found.next === undefined
          ? ''
          : html`<a
              class="button"
              rel="next"
              href="${visit.to(['projects', project], { ...filters, page: found.next }, 'ideas')}"
              >${say('more')}</a
            >`
      }
      ${
        visit.asked('page') === undefined
          ? ''
          : html`<a href="${visit.to(['projects', project], filters, 'ideas')}">${say('fromStart')}</a>`
      }
    </div>`;
}
