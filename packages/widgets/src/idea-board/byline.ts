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
  const { name = author.organisation, organisation, official } = author;
  // The city needs no name: its badge says who speaks.
  const who = name === undefined ? (official ? nothing : html`<span>${nameOf(author, scene)}</span>`) : bold(name);
  return html`${badge(author, scene)}${who}
    ${organisation !== undefined && organisation !== name ? html`<span dir="auto">${organisation}</span>` : nothing}
    <a href=${address}><time datetime=${createdAt}>${dayOf(createdAt, scene)}</time></a>
    ${way(channel, scene)}`;
}

function bold(name: string): TemplateResult {
  return html`<b dir="auto">${name}</b>`;
}

/** Day and time, with the zone named. */
export function momentOf(at: Instant, { voice, space }: Scene): string {
  return dateTime(at, voice.language, space.timeZone);
}

function badge({ official }: Author, { voice: { say } }: Scene): unknown {
  return official ? html`<b><span class="official">${say('byCity')}</span></b>` : nothing;
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
