import { html } from 'hono/html';
import { hidden, show, siteName, type Desk } from './desk.ts';
import { writeOpening, type Opening } from './opening.ts';

/** A form that was sent and cannot be taken. */
interface Wrong {
  readonly email: string;
}

/** The first page: every way of signing in that the space offers. */
export function choosePage(desk: Desk, opening: Opening, wrong?: Wrong): Promise<Response> {
  const { say, file, options } = desk;
  const providers = file.signIn?.providers ?? [];
  const email = file.signIn?.email === true && options.mailer !== undefined;
  if (!email && providers.length === 0) {
    return show(desk, { title: say('signIn.noneTitle'), main: html`<p>${say('signIn.none')}</p>`, status: 501 });
  }
  const main = html`<p>${say('signIn.lead', { site: siteName(opening) })}</p>
    ${
      providers.length === 0
        ? ''
        : html`<div class="form">
            ${providers.map(
              ({ id, title }) =>
                html`<a class="button" href="${desk.to(['with', id], writeOpening(opening))}">
                  ${say('signIn.with', { name: desk.words(title) })}
                </a>`,
            )}
          </div>`
    }
    ${email ? emailForm(desk, opening, wrong) : ''} ${keepChoice(desk, opening)}`;
  return show(desk, { title: say('signIn.title'), main, inLanguages: true, ...(wrong && { status: 422 }) });
}

/** A link, so that it needs no script and holds for every way of signing in. */
function keepChoice(desk: Desk, opening: Opening): ReturnType<typeof html> {
  const { say } = desk;
  const { keep, ...kept } = opening;
  const [is, other, change] =
    keep === 'no'
      ? ([say('signIn.keptNot'), kept, say('signIn.keepMe')] as const)
      : ([say('signIn.kept'), { ...kept, keep: 'no' }, say('signIn.keepNot')] as const);
  return html`<p class="hint" id="keep">${is} <a href="${desk.to([], writeOpening(other))}">${change}</a></p>`;
}

function emailForm(desk: Desk, opening: Opening, wrong: Wrong | undefined): ReturnType<typeof html> {
  const { say } = desk;
  const invalid = wrong ? html`aria-invalid="true" autofocus` : '';
  return html`<form class="form" method="post" action="${desk.to(['email'])}" novalidate>
    ${hidden(writeOpening(opening))}
    <div class="field">
      <label for="email">${say('signIn.email')}</label>
      <p class="hint" id="email-hint">${say('signIn.emailHint')}</p>
      ${wrong ? html`<p class="error" id="email-error" role="alert">${say('signIn.emailWrong')}</p>` : ''}
      <input
        class="input"
        id="email"
        name="email"
        type="email"
        dir="ltr"
        autocomplete="email"
        maxlength="300"
        required
        aria-describedby="email-hint ${wrong ? 'email-error' : ''}"
        value="${wrong?.email ?? ''}"
        ${invalid}
      />
    </div>
    <button class="button primary">${say('signIn.send')}</button>
  </form>`;
}
