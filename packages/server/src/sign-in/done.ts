import { hash } from 'node:crypto';
import { html } from 'hono/html';
import { show, type Desk } from './desk.ts';
import { returnTo, type Opening } from './opening.ts';

/**
 * Hands the code over: to the page that opened the window, if its origin is the very one that it is for, or else in the
 * fragment of that page's address. The browser itself drops the message where the origin is another one.
 */
export const doneScript = `
const { site, state, code, back } = document.getElementById('done').dataset;
const opener = window.opener;
if (opener) {
  addEventListener('message', ({ source, origin, data }) => {
    const heard = source === opener && origin === site && data?.civic === 'sign-in' && data.state === state;
    if (heard && data.received === true) close();
  });
  opener.postMessage({ civic: 'sign-in', state, code }, site);
} else if (back) location.replace(back);
`.trim();

export const doneScriptPath = `/sign-in/done-${hash('sha256', doneScript, 'hex').slice(0, 12)}.js`;

/** The last page. Without a script its link does what the script would have done. */
export function donePage(desk: Desk, opening: Opening, code: string): Promise<Response> {
  const { say } = desk;
  const back = returnTo(opening, code);
  const { site, state } = opening;
  const main = html`<div
    class="form"
    id="done"
    data-site="${site}"
    data-state="${state}"
    data-code="${code}"
    data-back="${back ?? ''}"
  >
    <p role="status">${say(back === undefined ? 'signIn.doneAlone' : 'signIn.doneText')}</p>
    ${back === undefined ? '' : html`<a class="button primary" href="${back}">${say('signIn.doneBack')}</a>`}
  </div>`;
  return show(desk, { title: say('signIn.doneTitle'), main, script: doneScriptPath });
}
