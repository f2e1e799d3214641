import type { CivicError, Idea, Permission } from '@civic-widgets/core';
import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Visit } from './visit.ts';

/** Where the page is, from the space down. */
export function trail(visit: Visit, ...steps: readonly (readonly [name: string, path: string])[]): Html {
  const { file, words } = visit;
  const all: typeof steps = [[words(file.name), visit.to([])], ...steps];
  return html`<nav aria-label="${visit.say('trail')}">
    <ul class="trail">
      ${all.map(([name, path]) => html`<li><a dir="auto" href="${path}">${name}</a></li> `)}
    </ul>
  </nav>`;
}

/** Facts in a row, those that are there. */
export function facts(...items: readonly (Html | string | undefined | false)[]): Html {
  const there = items.filter((item) => item !== undefined && item !== false && item !== '');
  return html`<ul class="facts">
    ${there.map((item) => html`<li>${item}</li> `)}
  </ul>`;
}

/** What just happened, for those who see it and those who hear it. */
export function notice(kind: 'good' | 'bad' | 'plain', title: string, text?: string | Html): Html {
  const role = kind === 'bad' ? 'alert' : 'status';
  return html`<div class="notice ${kind}" role="${role}">
    <p><b>${title}</b></p>
    ${text === undefined ? '' : html`<p>${text}</p>`}
  </div>`;
}

/** What became of the form that was just sent; see `to(…, { done })`. */
export function doneNotice(visit: Visit): Html | '' {
  const { say } = visit;
  switch (visit.asked('done')) {
    case 'vote':
      return notice('good', say('voteReceived'));
    case 'withdrawn':
      return notice('good', say('voteWithdrawn'));
    case 'comment':
      return notice('good', say('commentReceived'));
    case 'propose':
      return notice('good', say('proposeReceived'), say('findAgain'));
    case 'follow':
      return notice('good', say('followOn'));
    case 'unfollow':
      return notice('good', say('followOff'));
    case 'report':
      return notice('good', say('reportReceived'));
    case 'cast':
      return notice('good', say('castReceived'));
    case 'review':
      return notice('good', say('waitsTitle'), say('waitsText'));
    case 'forgotten':
      return notice('good', say('forgotten'));
    case 'signed-in':
      return notice('good', say('signIn.doneTitle'), say('signedInHint'));
    default:
      return '';
  }
}

/** What the server refused, in the person's language. */
export function refusalText({ say, file }: Pick<Visit, 'say'> & Partial<Visit>, error: CivicError): string {
  if (error.field === 'proof') return say(file?.signIn ? 'proofSignIn' : 'proofElsewhere');
  return say(`error.${error.code}`);
}

/** Why something may not be done now, and what helps. */
export function cannot(visit: Visit, permission: Permission | undefined): string {
  const { say } = visit;
  if (!permission || permission.allowed) return '';
  const { because, remedy, until } = permission;
  const reason = say(`error.${because}`);
  if (remedy === 'wait' && until !== undefined) return say('waitUntil', { date: visit.moment(until) });
  if (remedy === 'sign-in') return `${reason} ${say('signIn')}`;
  if (remedy === 'verify') return `${reason} ${say('verify')}`;
  return reason;
}

/** To sign in, and to come back to this path. */
export function signInLink(visit: Visit, path: readonly string[]): Html | '' {
  const href = visit.signIn(path);
  return href === undefined ? '' : html`<p><a class="button" href="${href}">${visit.say('signIn.title')}</a></p>`;
}

/** Text that somebody wrote: text, never markup, in its own direction and language. */
export function prose(text: string, lang: string | undefined): Html {
  return lang === undefined
    ? html`<p class="prose" dir="auto">${text}</p>`
    : html`<p class="prose" dir="auto" lang="${lang}">${text}</p>`;
}

/** The words of one sign that tell how people are named; a name is published only where its person gave one. */
export function byline(visit: Visit, author: Idea['author']): string {
  const { say } = visit;
  const { name, organisation } = author;
  if (author.mine) return say('byYou');
  if (name !== undefined && organisation !== undefined) return say('byFor', { name, organisation });
  if (name !== undefined || organisation !== undefined) return say('by', { name: name ?? organisation ?? '' });
  return author.official ? say('byCity') : say('anonymous');
}
