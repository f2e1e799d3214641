import type { Author, Channel, Instant } from '@civic-widgets/core';
import { html, type TemplateResult } from 'lit';
import { dayOf, type Scene } from './board.ts';

interface Written {
  readonly author: Author;
  readonly channel: Channel;
  readonly createdAt: Instant;
}

/** Who wrote it, when, and by which way it came. Names are the people's own and take their own direction. */
export function byline({ author, channel, createdAt }: Written, scene: Scene): TemplateResult {
  const { say } = scene.voice;
  const way = channel === 'online' ? undefined : say(channel === 'paper' ? 'onPaper' : 'onSite');
  return html`<span class="facts">
    ${author.official ? html`<span class="official">${say('byCity')}</span>` : ''}
    <span dir="auto">${nameOf(author, scene)}</span>
    <time datetime=${createdAt}>${dayOf(createdAt, scene)}</time>
    ${way === undefined ? '' : html`<span>${way}</span>`}
  </span>`;
}

function nameOf({ name, organisation, mine }: Author, { voice: { say } }: Scene): string {
  if (name !== undefined && organisation !== undefined) return say('byFor', { name, organisation });
  const known = name ?? organisation;
  if (known !== undefined) return say('by', { name: known });
  return say(mine ? 'byYou' : 'anonymous');
}
