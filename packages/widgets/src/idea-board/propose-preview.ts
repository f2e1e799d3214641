import { atLeast, instant } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import { byline } from './byline.ts';
import { statusMark } from './idea-facts.ts';
import { readPoint, writePoint } from './place.ts';
import type { Editing } from './propose-fields.ts';

/** The idea as everyone will see it. */
export function preview({ scene, entered }: Editing): TemplateResult {
  const { space, tell, voice, level, viewer } = scene;
  const { title, text, topic, area, point, name, organisation } = entered;
  const [first] = space.statuses;
  const spot = readPoint(point);
  const places = [
    space.topics.find(({ id }) => id === topic)?.title,
    space.areas.find(({ id }) => id === area)?.title,
  ].flatMap((found) => (found === undefined ? [] : [tell(found)]));
  const author = {
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(organisation.trim() !== '' && { organisation: organisation.trim() }),
    // To others, who are meant here, it is not their own.
    mine: false,
    official: atLeast(viewer?.role ?? 'visitor', 'official'),
  };
  return html`<article class="preview-idea" part="preview">
    ${headingOf(html`<span dir="auto">${title.trim()}</span>`, level + 1)}
    <p class="facts">
      ${first ? statusMark(first, tell) : nothing} ${places.map((place) => html`<span>${place}</span> `)}
      ${spot ? html`<span>${voice.say('pointMark', { point: writePoint(spot) })}</span>` : nothing}
      ${byline({ author, channel: 'online', createdAt: instant(Date.now()) }, scene)}
    </p>
    ${text.trim() === '' ? nothing : html`<p class="words" dir="auto">${text.trim()}</p>`}
  </article>`;
}
