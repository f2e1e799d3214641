import type { Poll } from '@civic-widgets/core';
import { html } from 'hono/html';
import { formError } from './fields.ts';
import { firstAct, proofHint, signInBeside } from './first-act.ts';
import { formPage } from './form-page.ts';
import { carried, statusOf, type Attempt } from './form.ts';
import { previewTags, structuredData } from './head.ts';
import { type Html } from './layout.ts';
import { cannot, doneNotice, notice, refusalText, signInLink, trail } from './parts.ts';
import { pollResults } from './poll-results.ts';
import { timeSpan } from './space-page.ts';
import type { Visit } from './visit.ts';

/** One question, a form to answer it, and the result where it may be seen. */
export async function pollPage(visit: Visit, id: string, attempt?: Attempt): Promise<Response> {
  const { file, words } = visit;
  const poll = await visit.adapter.poll(id);
  const project = file.projects.find((one) => one.id === poll.project);
  const title = words(poll.question);
  const address = visit.address(['polls', id]);
  const description = poll.description === undefined ? '' : words(poll.description);
  const main = html`${project ? trail(visit, [words(project.title), visit.to(['projects', project.id])]) : trail(visit)}
    ${attempt ? '' : doneNotice(visit)}
    <div class="intro">
      <h1 dir="auto">${title}</h1>
      ${description && html`<p class="lead" dir="auto">${description}</p>`}
      ${timeSpan(visit, poll) && html`<p>${timeSpan(visit, poll)}</p>`}
    </div>
    ${attempt?.error ? '' : proofHint(visit, ['polls', id])} ${ballotPart(visit, poll, attempt)}
    ${pollResults(visit, poll)}`;
  const text = description || poll.options.map((option) => words(option.title)).join(' · ');
  const head = html`${previewTags(visit, { title, text, address, type: 'article' })}
  ${structuredData(question(visit, poll, address))}`;
  return formPage(visit, { title, address, head }, main, { status: statusOf(attempt), pictures: picturesOf(poll) });
}

/** Where a poll's pictures are: the city names their addresses in its file. */
function picturesOf(poll: Poll): readonly string[] {
  return poll.options.flatMap(({ picture }) =>
    picture && URL.canParse(picture.url) ? [new URL(picture.url).origin] : [],
  );
}

function ballotPart(visit: Visit, poll: Poll, attempt: Attempt | undefined): Html {
  const { say } = visit;
  const permission = poll.can['poll.cast'];
  const mine = poll.myBallot && html`<p>${say('yourVote')}: <b dir="auto">${chosenNames(visit, poll)}</b></p>`;
  if (!permission?.allowed) {
    const reason = poll.state === 'closed' ? say('closedPoll') : cannot(visit, permission);
    const help = attempt ? '' : permission?.remedy === 'sign-in' ? signInLink(visit, ['polls', poll.id]) : '';
    return html`${lost(visit, poll, attempt)} ${notice('plain', reason)} ${help} ${mine ?? ''}`;
  }
  if (poll.myBallot && !poll.change) return html`${lost(visit, poll, attempt)} ${mine ?? ''}`;
  const sure = attempt?.form === 'sure';
  return html`${mine ?? ''}
    <form class="form" method="post" action="${visit.to(['polls', poll.id])}">
      ${carried(visit, attempt)} ${sure ? '' : formError(visit, attempt)}
      ${sure ? review(visit, poll, attempt.typed) : choices(visit, poll, attempt)}
      <div class="row">
        <button class="button primary">
          ${say(sure ? 'castFinal' : poll.myBallot ? 'recast' : poll.change ? 'cast' : 'check')}
        </button>
        ${sure ? html`<a href="${visit.to(['polls', poll.id])}">${say('castAgain')}</a>` : ''}
      </div>
      ${firstAct(visit)}
    </form>`;
}

function chosenNames(visit: Visit, poll: Poll): string {
  return namesOf(visit, poll, (id) => (poll.myBallot?.[id] ?? 0) > 0);
}

function namesOf(visit: Visit, { options }: Poll, isMeant: (id: string) => boolean): string {
  const names = options.filter(({ id }) => isMeant(id)).map(({ title }) => visit.words(title));
  return new Intl.ListFormat(visit.language).format(names);
}

/** What somebody chose that can no longer be cast. */
function lost(visit: Visit, poll: Poll, attempt: Attempt | undefined): Html | '' {
  if (!attempt?.error) return '';
  const choice = namesOf(visit, poll, (id) => attempt.typed.getAll('option').includes(id));
  const { say } = visit;
  return html`${notice('bad', refusalText(visit, attempt.error), choice && say('notCounted', { choice }))}
  ${signInBeside(visit, attempt.error)}`;
}

function choices(visit: Visit, poll: Poll, attempt: Attempt | undefined): Html {
  const { say, words } = visit;
  const typed = attempt?.typed.getAll('option');
  const isChosen = (id: string): boolean => (typed ? typed.includes(id) : (poll.myBallot?.[id] ?? 0) > 0);
  const type = poll.method === 'single' ? 'radio' : 'checkbox';
  const ends = poll.ballots === 'confidential' ? say('confidential') : '';
  return html`<fieldset class="field">
    <legend>${say('answers')}</legend>
    <p class="hint">${howMany(visit, poll)} ${say(poll.change ? 'canChange' : 'cannotChange')} ${ends}</p>
    <div class="choices">
      ${poll.options.map(
        ({ id, title, description, picture }) =>
          html`<label class="choice">
            <input type="${type}" name="option" value="${id}" ${isChosen(id) ? 'checked' : ''} />
            <span>
              <b dir="auto">${words(title)}</b>
              ${description === undefined ? '' : html`<span class="aside" dir="auto">${words(description)}</span>`}
              ${picture ? html`<img src="${picture.url}" alt="${words(picture.description)}" loading="lazy" />` : ''}
            </span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function howMany({ say }: Visit, { method, maximum, options }: Poll): string {
  if (method === 'single') return say('chooseOne');
  return maximum === undefined || maximum >= options.length ? say('chooseAny') : say('chooseUpTo', { count: maximum });
}

/** What cannot be changed afterwards is shown once more before it is sent. */
function review(visit: Visit, poll: Poll, typed: URLSearchParams): Html {
  const { say } = visit;
  const chosen = typed.getAll('option');
  return html`<div class="notice" role="status">
      <p><b>${say('reviewTitle')}</b></p>
      <p dir="auto">${namesOf(visit, poll, (id) => chosen.includes(id))}</p>
      <p>${say('reviewFinal')}</p>
    </div>
    <input type="hidden" name="sure" value="yes" />
    ${chosen.map((id) => html`<input type="hidden" name="option" value="${id}" />`)}`;
}

/** A poll as search engines understand it (schema.org/Question). */
function question(visit: Visit, poll: Poll, address: URL): object {
  return {
    '@type': 'Question',
    '@id': address.href,
    url: address.href,
    name: visit.words(poll.question),
    ...(poll.description !== undefined && { text: visit.words(poll.description) }),
    ...(poll.opens !== undefined && { datePublished: poll.opens }),
    answerCount: poll.ballotCount,
    author: { '@type': 'GovernmentOrganization', name: visit.words(visit.file.name) },
    suggestedAnswer: poll.options.map(({ title }) => ({ '@type': 'Answer', text: visit.words(title) })),
  };
}
