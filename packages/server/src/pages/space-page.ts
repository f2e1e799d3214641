import type { PollFile, Project } from '@civic-widgets/core';
import { html } from 'hono/html';
import { answerPage } from './answer-page.ts';
import { feedLink, previewTags } from './head.ts';
import { ideaCards } from './idea-card.ts';
import { page, type Html } from './layout.ts';
import { doneNotice, facts, signInLink } from './parts.ts';
import type { Visit } from './visit.ts';

/** The space: what one can take part in, and the newest ideas. */
export async function spacePage(visit: Visit): Promise<Response> {
  const { file, words, say } = visit;
  const newest = await visit.adapter.ideas({ order: 'newest', limit: 6 });
  const name = words(file.name);
  const address = visit.address([]);
  const feed = visit.to(['feed.atom']);
  const title = say('takePart');
  const main = html`${doneNotice(visit)}
    <div class="intro">
      <h1>${title}</h1>
    </div>
    <section class="part" aria-labelledby="projects">
      <h2 id="projects">${say('projects')}</h2>
      <ul class="cards">
        ${file.projects.map((project) => projectCard(visit, project))}
      </ul>
    </section>
    ${pollList(visit, file.polls)}
    ${
      newest.items.length === 0
        ? ''
        : html`<section class="part" aria-labelledby="newest">
            <h2 id="newest">${say('newestIdeas')}</h2>
            ${ideaCards(visit, newest.items)}
          </section>`
    }
    <p><a href="${feed}" type="application/atom+xml">${say('feed')}</a></p>
    ${
      visit.actor.person === undefined
        ? signInLink(visit, [])
        : html`<div class="row">
            <a class="button" href="${visit.to(['letters'])}">${say('lettersTitle')}</a>
            <form method="post" action="${visit.to(['forget'])}">
              <button class="button">${say('forget')}</button>
            </form>
          </div>`
    }`;
  const head = html`${previewTags(visit, { title: `${title}: ${name}`, text: projectNames(visit), address, type: 'website' })}
  ${feedLink(name, feed)}`;
  return answerPage(visit.call, await page({ file, language: visit.language, title, address, head }, main));
}

function projectNames(visit: Visit): string {
  return visit.file.projects.map(({ title }) => visit.words(title)).join(' · ');
}

function projectCard(visit: Visit, project: Project): Html {
  const { words } = visit;
  return html`<li class="card">
    <h3 dir="auto"><a href="${visit.to(['projects', project.id])}">${words(project.title)}</a></h3>
    ${project.description === undefined ? '' : html`<p class="excerpt" dir="auto">${words(project.description)}</p>`}
    <p class="counts">${timeSpan(visit, project)}</p>
  </li>`;
}

/** Until when, from when, or that it is over; nothing where it has no dates. */
export function timeSpan(
  visit: Visit,
  { opens, closes }: { readonly opens?: string; readonly closes?: string },
): string {
  const now = Date.now();
  if (opens !== undefined && now < Date.parse(opens)) return visit.say('opensOn', { date: visit.moment(opens) });
  if (closes === undefined) return '';
  const key = now < Date.parse(closes) ? 'openUntil' : 'closedOn';
  return visit.say(key, { date: visit.moment(closes) });
}

/** Polls, as they stand in the file: those that are open first. */
export function pollList(visit: Visit, polls: readonly PollFile[]): Html | '' {
  if (polls.length === 0) return '';
  const now = Date.now();
  const isOver = ({ closes }: PollFile): boolean => closes !== undefined && Date.parse(closes) <= now;
  const sorted = [...polls.filter((poll) => !isOver(poll)), ...polls.filter(isOver)];
  return html`<section class="part" aria-labelledby="polls">
    <h2 id="polls">${visit.say('polls')}</h2>
    <ul class="cards">
      ${sorted.map(
        (poll) =>
          html`<li class="card">
            <h3 dir="auto"><a href="${visit.to(['polls', poll.id])}">${visit.words(poll.question)}</a></h3>
            ${facts(timeSpan(visit, poll))}
          </li>`,
      )}
    </ul>
  </section>`;
}
