import type { Answer, Idea, Status } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import type { Scene } from './board.ts';
import { momentOf } from './byline.ts';
import { statusMark } from './idea-facts.ts';

/** The last answer that has words: it is the one that stands. */
function currentOf({ answers }: Idea): Answer | undefined {
  return answers.findLast(({ text }) => text !== '');
}

/** What the city says now, set apart. */
export function currentAnswer(idea: Idea, scene: Scene): TemplateResult | typeof nothing {
  const answer = currentOf(idea);
  if (!answer) return nothing;
  return html`<section class="answer" part="answer" aria-labelledby="answer-title">
    ${headingOf(scene.voice.say('answer'), scene.level + 1, { id: 'answer-title' })}
    <p class="words" dir="auto" lang=${answer.lang ?? nothing}>${answer.text}</p>
    <p class="facts">${whoOf(answer, scene)}<time datetime=${answer.at}>${momentOf(answer.at, scene)}</time></p>
  </section>`;
}

/** The way of an idea so far, from its arrival on, and what comes next. */
export function history(idea: Idea, scene: Scene): TemplateResult {
  const { space, voice, tell, level } = scene;
  const { say } = voice;
  const current = currentOf(idea);
  // An idea that nobody answered yet stands where it began, or where an import put it.
  const first = idea.answers.length === 0 ? idea.status : space.statuses[0]?.id;
  const named = (id: string | undefined): Status | undefined => space.statuses.find((status) => status.id === id);
  const mark = (status: Status | undefined): unknown => (status ? statusMark(status, tell) : nothing);
  const next = nextOf(idea, named(idea.status), scene);
  return html`<section class="history" aria-labelledby="history-title">
    ${headingOf(say('history'), level + 1, { id: 'history-title' })}
    <ol class="timeline">
      <li>
        ${mark(named(first))}
        <p class="facts"><time datetime=${idea.createdAt}>${momentOf(idea.createdAt, scene)}</time></p>
      </li>
      ${idea.answers.map(
        (answer) =>
          html`<li>
            ${mark(named(answer.status))}
            <p class="facts"><time datetime=${answer.at}>${momentOf(answer.at, scene)}</time>${whoOf(answer, scene)}</p>
            ${
              answer.text === '' || answer === current
                ? nothing
                : html`<p class="words" dir="auto" lang=${answer.lang ?? nothing}>${answer.text}</p>`
            }
          </li>`,
      )}
      ${next === undefined ? nothing : html`<li class="next"><p>${next}</p></li>`}
    </ol>
  </section>`;
}

/** The office that answers, and who for it. */
function whoOf({ office, name }: Answer, { voice: { say } }: Scene): TemplateResult {
  return html`<span dir="auto">${office ?? say('city')}</span>${
      name === undefined ? nothing : html`<span dir="auto">${name}</span>`
    }`;
}

/** What happens next with it, as far as anyone may promise. */
function nextOf(idea: Idea, status: Status | undefined, scene: Scene): string | undefined {
  const { project, voice } = scene;
  if (!status || idea.hidden || idea.mergedInto !== undefined) return undefined;
  if (status.meaning !== 'open') return voice.say(`next.${status.meaning}`);
  if (!idea.can['idea.vote']?.allowed && !idea.can['idea.comment']?.allowed) return voice.say('next.answer');
  const text = voice.say('next.open');
  return project.closes === undefined
    ? text
    : `${text} ${voice.say('openUntil', { date: momentOf(project.closes, scene) })}`;
}
