import type { Poll } from '@civic-widgets/core';
import { html } from 'hono/html';
import { answerPage } from './answer-page.ts';
import { cookieHint } from './comments.ts';
import { formError } from './fields.ts';
import { carried, statusOf, type Attempt } from './form.ts';
import { previewTags, structuredData } from './head.ts';
import { page, type Html } from './layout.ts';
import { cannot, doneNotice, notice, trail } from './parts.ts';
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
    ${ballotPart(visit, poll, attempt)} ${pollResults(visit, poll)}`;
  const text = description || poll.options.map((option) => words(option.title)).join(' · ');
  const head = html`${previewTags(visit, { title, text, address, type: 'article' })}
  ${structuredData(question(visit, poll, address))}`;
  const drawn = await page({ file, language: visit.language, title, address, head }, main);
  return answerPage(visit.call, drawn, { status: statusOf(attempt), pictures: picturesOf(poll) });
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
    return html`${notice('plain', reason)} ${mine ?? ''}`;
  }
  if (poll.myBallot && !poll.change) return html`${mine ?? ''}`;
  const sure = attempt?.form === 'sure';
  return html`${mine ?? ''}
    <form class="form" method="post" action="${visit.to(['polls', poll.id])}">
      ${carried(visit)} ${sure ? '' : formError(visit, attempt)}
      ${sure ? review(visit, poll, attempt.typed) : choices(visit, poll, attempt)}
      <div class="row">
        <button class="button primary">
          ${say(sure ? 'castFinal' : poll.myBallot ? 'recast' : poll.change ? 'cast' : 'check')}
        </button>
        ${sure ? html`<a href="${visit.to(['polls', poll.id])}">${say('castAgain')}</a>` : ''}
      </div>
      ${cookieHint(visit)}
    </form>`;
}

function chosenNames(visit: Visit, poll: Poll): string {
  const names = poll.options.filter(({ id }) => (poll.myBallot?.[id] ?? 0) > 0).map(({ title }) => visit.words(title));
  return new Intl.ListFormat(visit.language).format(names);
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
  const { say, words } = visit;
  const chosen = typed.getAll('option');
  const titles = poll.options.filter(({ id }) => chosen.includes(id)).map(({ title }) => words(title));
  return html`<div class="notice" role="status">
      <p><b>${say('reviewTitle')}</b></p>
      <p dir="auto">${new Intl.ListFormat(visit.language).format(titles)}</p>
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
