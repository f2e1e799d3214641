import { CivicError } from '@civic-widgets/core';
import { mailKinds, type MailKind, type MailWishes } from '@civic-widgets/adapter-postgres';
import { html } from 'hono/html';
import { answerPage } from './answer-page.ts';
import { select } from './filters.ts';
import { readForm } from './form.ts';
import { page, type Html } from './layout.ts';
import { notice, signInLink, trail } from './parts.ts';
import { refuseForeign } from './session.ts';
import type { Visit } from './visit.ts';

const periods = ['never', 'weekly', 'daily'] as const;
const boxes = ['answers', 'comments', 'decisions'] as const;

/** What somebody who signed in wants to get by mail. */
export async function lettersPage(visit: Visit): Promise<Response> {
  const { say, file, actor } = visit;
  const person = actor.person;
  const contact = person === undefined ? undefined : await visit.call.get('people').contact(person);
  const title = say('lettersTitle');
  const body =
    person !== undefined && contact
      ? wishForm(visit, await visit.letters.wishes(person))
      : html`${notice('plain', say('lettersSignIn'))} ${signInLink(visit, ['letters'])}`;
  const main = html`${trail(visit)} ${visit.asked('done') === 'letters' ? notice('good', say('lettersSaved')) : ''}
    <div class="intro">
      <h1>${title}</h1>
      <p class="lead">${say('lettersIntro')}</p>
    </div>
    ${body}`;
  const address = visit.address(['letters']);
  return answerPage(visit.call, await page({ file, language: visit.language, title, address, unlisted: true }, main));
}

function wishForm(visit: Visit, wishes: MailWishes): Html {
  const { say } = visit;
  const choices = periods.map((period) => [period, say(`letters.${period}`)] as const);
  return html`<form class="form" method="post" action="${visit.to(['letters'])}">
    <div class="choices">
      ${boxes.map(
        (kind) =>
          html`<label class="choice">
            <input type="checkbox" name="${kind}" value="yes" ${wishes[kind] ? 'checked' : ''} />
            <span>${say(`letters.${kind}`)}</span>
          </label>`,
      )}
    </div>
    ${select('digest', say('letters.digest'), choices, wishes.digest)}
    <button class="button primary">${say('lettersSave')}</button>
  </form>`;
}

export async function wishLetters(visit: Visit): Promise<Response> {
  refuseForeign(visit.call, visit.origin);
  const typed = await readForm(visit.call);
  const { person } = visit.actor;
  if (person === undefined || !(await visit.call.get('people').contact(person))) throw new CivicError('not-allowed');
  await visit.letters.wish(person, {
    answers: typed.get('answers') === 'yes',
    comments: typed.get('comments') === 'yes',
    decisions: typed.get('decisions') === 'yes',
    digest: periods.find((period) => period === typed.get('digest')) ?? 'never',
  });
  return visit.call.redirect(visit.to(['letters'], { done: 'letters' }), 303);
}

/**
 * Where a letter's link to end such letters leads. Looking at it changes nothing: programs look at links before people do.
 *
 * @param secret from the letter; good for nothing but this
 */
export async function stopPage(visit: Visit, secret: string, done = false): Promise<Response> {
  const { say, file } = visit;
  if (!(await visit.letters.knows(secret))) throw new CivicError('not-found');
  const kind = kindOf(visit.asked('kind'));
  const title = say('stopTitle');
  const form = (to: MailKind | undefined, label: string, primary: boolean): Html =>
    html`<form method="post" action="${visit.to(['letters', secret], { kind: to })}">
      <button class="button ${primary ? 'primary' : ''}">${label}</button>
    </form>`;
  const main = html`${trail(visit)}
    <div class="intro"><h1>${title}</h1></div>
    ${done ? notice('good', say('stopped')) : ''}
    <div class="row">
      ${kind !== undefined && !done ? form(kind, say('stopKind'), true) : ''} ${form(undefined, say('stopAll'), false)}
    </div>`;
  return answerPage(visit.call, await page({ file, language: visit.language, title, unlisted: true }, main));
}

/**
 * One click (RFC 8058): mail programs send this by themselves, without a cookie and without an origin. The secret alone
 * counts, and it can do nothing else.
 */
export async function stopLetters(visit: Visit, secret: string): Promise<Response> {
  if (!(await visit.letters.end(secret, kindOf(visit.asked('kind'))))) throw new CivicError('not-found');
  return stopPage(visit, secret, true);
}

function kindOf(text: string | undefined): MailKind | undefined {
  return mailKinds.find((kind) => kind === text);
}
