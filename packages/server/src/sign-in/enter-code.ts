import { html } from 'hono/html';
import { hidden, show, type Desk } from './desk.ts';
import { writeOpening, type Opening } from './opening.ts';

/** What just happened, that the page says. */
export type CodeNews = 'wrong' | 'again' | undefined;

/**
 * The page on which a code is entered. It lies at an address of its own that holds neither the code nor the e-mail address:
 * a telephone that forgot it while its owner was reading mail loads it again as it was.
 *
 * @param id of the attempt, known to this browser alone
 */
export function codePage(desk: Desk, id: string, opening: Opening, mail: string, news: CodeNews): Promise<Response> {
  const { say } = desk;
  const [wrong, again] = [news === 'wrong', news === 'again'];
  // An address runs from left to right in every language.
  const [before = '', after = ''] = say('signIn.codeSent', { address: '\n' }).split('\n');
  const main = html`${again ? html`<div class="notice" role="status"><p>${say('signIn.againSent')}</p></div>` : ''}
    <p>
      ${before}<bdi dir="ltr"><b>${mail}</b></bdi
      >${after}
    </p>
    <form class="form" method="post" action="${desk.to(['code'])}" novalidate>
      ${hidden({ attempt: id, lang: desk.language })}
      <div class="field">
        <label for="code">${say('signIn.code')}</label>
        <p class="hint" id="code-hint">${say('signIn.codeHint')}</p>
        ${wrong ? html`<p class="error" id="code-error" role="alert">${say('signIn.codeWrong')}</p>` : ''}
        <input
          class="input"
          id="code"
          name="code"
          type="text"
          dir="ltr"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="40"
          required
          aria-describedby="code-hint ${wrong ? 'code-error' : ''}"
          ${wrong ? html`aria-invalid="true" autofocus` : ''}
        />
      </div>
      <button class="button primary">${say('signIn.title')}</button>
    </form>
    <form class="form" method="post" action="${desk.to(['again'])}">
      ${hidden({ attempt: id, lang: desk.language })}
      <p class="hint" id="again-hint">${say('signIn.againHint')}</p>
      <div class="row">
        <button class="button" aria-describedby="again-hint">${say('signIn.again')}</button>
        <a href="${desk.to([], writeOpening(opening))}">${say('signIn.other')}</a>
      </div>
    </form>`;
  return show(desk, { title: say('signIn.codeTitle'), main, inLanguages: true, ...(wrong && { status: 422 }) });
}
