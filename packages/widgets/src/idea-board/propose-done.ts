import type { IdeaId } from '@civic-widgets/core';
import { html, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { headingOf } from '../controls/frame.ts';
import type { Sending } from '../stores/sending.ts';
import { keptHere, type Scene } from './board.ts';
import { newIdea } from './propose-draft.ts';
import { whatNext } from './propose-next.ts';
import { ideaAddress } from './route.ts';

interface After {
  readonly again: () => void;
  readonly leave: (idea?: IdeaId) => void;
}

/** How far the idea is. */
export function doneText(sending: Sending, scene: Scene): string {
  const { say } = scene.voice;
  const { state } = sending;
  if (state === 'saved' || state === 'unsaved') return say(state);
  if (keptHere(scene)) return say('proposeKept');
  return say(waits(sending, scene) ? 'proposeInReview' : 'proposeReceived');
}

/** Whether it is looked at before it is published: so says the receipt, and before there is one the project. */
function waits(sending: Sending, { project }: Scene): boolean {
  return sending.state === 'received' ? sending.receipt.state === 'review' : project.review === 'before';
}

/** Says that the idea has arrived, or where it is instead, and what becomes of it. */
export function proposeDone(sending: Sending, scene: Scene, { again, leave }: After): TemplateResult {
  const { say } = scene.voice;
  const idea = newIdea(sending);
  return html`<div class="form done-propose">
    ${headingOf(doneText(sending, scene), scene.level, { id: 'done', focusable: true })}
    <section aria-labelledby="next-title">
      ${headingOf(say('whatNext'), scene.level + 1, { id: 'next-title' })}
      ${whatNext(scene, idea !== undefined, waits(sending, scene))}
    </section>
    <div class="actions">
      ${button({ label: say('back'), kind: 'primary', press: () => leave(idea) })}
      ${
        idea === undefined
          ? ''
          : html`<a class="button plain" href=${ideaAddress(idea)} @click=${() => leave(idea)}
              ><span>${say('toIdea')}</span></a
            >`
      }
      ${button({ label: say('another'), press: again })}
    </div>
  </div>`;
}
