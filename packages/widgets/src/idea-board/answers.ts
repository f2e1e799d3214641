import type { Answer, Idea } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import { dayOf, type Scene } from './board.ts';
import { statusMark } from './idea-row.ts';

/** What the city said: the current answer set apart, and those before it in order. */
export function answers(idea: Idea, scene: Scene): TemplateResult | typeof nothing {
  const { say } = scene.voice;
  const current = idea.answers.at(-1);
  if (!current) return nothing;
  const earlier = idea.answers.slice(0, -1).reverse();
  return html`<section class="answer" part="answer" aria-labelledby="answer-title">
    ${headingOf(say('answer'), scene.level + 1, { id: 'answer-title' })} ${one(current, scene)}
    ${
      earlier.length === 0
        ? nothing
        : html`<details>
            <summary>${say('earlierAnswers')}</summary>
            <ol>
              ${earlier.map((answer) => html`<li>${one(answer, scene)}</li>`)}
            </ol>
          </details>`
    }
  </section>`;
}

function one(answer: Answer, scene: Scene): TemplateResult {
  const { space, tell, voice } = scene;
  const status = space.statuses.find(({ id }) => id === answer.status);
  return html`<p class="facts">
      ${status ? statusMark(status, tell) : nothing}
      <span dir="auto">${answer.office ?? voice.say('city')}</span>
      ${answer.name === undefined ? nothing : html`<span dir="auto">${answer.name}</span>`}
      <time datetime=${answer.at}>${dayOf(answer.at, scene)}</time>
    </p>
    ${
      answer.text === '' ? nothing : html`<p class="words" dir="auto" lang=${answer.lang ?? nothing}>${answer.text}</p>`
    }`;
}
