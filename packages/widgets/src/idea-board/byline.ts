import type { Author, Channel, Instant } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { dateTime } from '../locales/dates.ts';
import { dayOf, type Scene } from './board.ts';

interface Written {
  readonly author: Author;
  readonly channel: Channel;
  readonly createdAt: Instant;
}

/** Who wrote an idea, when, and by which way it came. Names are the people's own and take their own direction. */
export function byline({ author, channel, createdAt }: Written, scene: Scene): TemplateResult {
  return html`${badge(author, scene)}<span dir="auto">${nameOf(author, scene)}</span>
    <time datetime=${createdAt}>${momentOf(createdAt, scene)}</time>
    ${way(channel, scene)}`;
}

/** The same for a comment; its date leads to it. */
export function signature({ author, channel, createdAt }: Written, address: string, scene: Scene): TemplateResult {
  const { name, organisation } = author;
  return html`${badge(author, scene)}<b dir="auto">${name ?? organisation ?? nameOf(author, scene)}</b>
    ${name !== undefined && organisation !== undefined ? html`<span dir="auto">${organisation}</span>` : nothing}
    <a href=${address}><time datetime=${createdAt}>${dayOf(createdAt, scene)}</time></a>
    ${way(channel, scene)}`;
}

/** Day and time, with the zone named. */
export function momentOf(at: Instant, { voice, space }: Scene): string {
  return dateTime(at, voice.language, space.timeZone);
}

function badge({ official }: Author, { voice: { say } }: Scene): unknown {
  return official ? html`<span class="of-city"><span class="official">${say('byCity')}</span></span>` : nothing;
}

function way(channel: Channel, { voice: { say } }: Scene): unknown {
  if (channel === 'online') return nothing;
  return html`<span>${say(channel === 'paper' ? 'onPaper' : 'onSite')}</span>`;
}

function nameOf({ name, organisation, mine }: Author, { voice: { say } }: Scene): string {
  if (name !== undefined && organisation !== undefined) return say('byFor', { name, organisation });
  const known = name ?? organisation;
  if (known !== undefined) return say('by', { name: known });
  return say(mine ? 'byYou' : 'anonymous');
}
