import type { Idea } from '@civic-widgets/core';
import { html } from 'hono/html';
import { shortened } from './head.ts';
import type { Html } from './layout.ts';
import { facts } from './parts.ts';
import type { Visit } from './visit.ts';
import { voteCounts } from './votes.ts';

/** What an idea is about: its status, topic and area, and whether it is hidden. */
export function ideaFacts(visit: Visit, idea: Idea): Html {
  const { file, words, say } = visit;
  const status = file.statuses.find(({ id }) => id === idea.status);
  const topic = file.topics.find(({ id }) => id === idea.topic);
  const area = file.areas.find(({ id }) => id === idea.area);
  return facts(
    idea.hidden ? html`<strong>${say('hiddenMark')}</strong>` : undefined,
    status && html`<strong dir="auto">${words(status.title)}</strong>`,
    topic && html`<span dir="auto">${words(topic.title)}</span>`,
    area && html`<span dir="auto">${words(area.title)}</span>`,
  );
}

/** An idea in a list. */
export function ideaCard(visit: Visit, idea: Idea): Html {
  const { say } = visit;
  const title = idea.erased && idea.title === '' ? say('erased') : idea.title;
  const lang = idea.lang === undefined ? '' : html` lang="${idea.lang}"`;
  return html`<li class="card">
    <h3 dir="auto" ${lang}><a href="${visit.to(['ideas', idea.id])}">${title}</a></h3>
    <div class="over">${ideaFacts(visit, idea)}</div>
    ${idea.text === '' ? '' : html`<p class="excerpt" dir="auto" ${lang}>${shortened(idea.text, 240)}</p>`}
    ${facts(
      html`<time datetime="${idea.createdAt}">${visit.day(idea.createdAt)}</time>`,
      say('comments', { count: idea.comments }),
      idea.answers.length > 0 && html`<strong>${say('answered')}</strong>`,
    )}
    <p class="counts">${voteCounts(visit, idea).join(' · ')}</p>
  </li>`;
}

export function ideaCards(visit: Visit, ideas: readonly Idea[]): Html {
  return html`<ul class="cards">
    ${ideas.map((idea) => ideaCard(visit, idea))}
  </ul>`;
}
