import { say as worded, type Consented, type PolicyText, type Session, type Space } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { date } from '../locales/dates.ts';
import { button } from './button.ts';
import type { SayYourData } from './you-words.ts';

/** The texts of the space, and what this person says to each. */
export function consentList(
  say: SayYourData,
  { timeZone, languages }: Space,
  texts: readonly PolicyText[],
  consents: readonly Consented[],
  language: string,
  decide: (text: PolicyText, given: boolean) => void,
): TemplateResult {
  return html`<ul class="data-list">
    ${texts.map((text) => {
      const known = consents.find(({ text: id }) => id === text.id);
      const isCurrent = known?.version === text.version;
      const title = worded(text.title, language, languages);
      const said = known
        ? say(isCurrent ? 'consentGiven' : 'consentOld', { date: date(known.at, language, timeZone) })
        : say('consentNone');
      return html`<li>
        <p>
          <a href=${/^https?:/.test(text.link) ? text.link : nothing}>${title}</a>
          (${say('consentVersion', { version: text.version })})
        </p>
        <p>${said}</p>
        <div class="you-acts">
          ${
            isCurrent
              ? nothing
              : button({
                  label: say('agree'),
                  name: say('agreeTo', { what: title }),
                  press: () => decide(text, true),
                })
          }
          ${
            known
              ? button({
                  label: say('takeBack'),
                  name: say('takeBackOf', { what: title }),
                  press: () => decide(text, false),
                })
              : nothing
          }
        </div>
      </li>`;
    })}
  </ul>`;
}

/** Where somebody is signed in; days are the server's, which knows no more of them. */
export function sessionList(
  say: SayYourData,
  sessions: readonly Session[],
  language: string,
  end: (session: Session) => void,
): TemplateResult {
  const dayOf = (day: string): string => date(`${day}T12:00:00.000Z`, language, 'UTC');
  return html`<ul class="data-list">
    ${sessions.map((session) => {
      const { site, issued, lastUsed, current } = session;
      const where = current
        ? say('sessionHere')
        : site === ''
          ? say('sessionProgram')
          : site.replace(/^https?:\/\//, '');
      const days = say('sessionDays', { issued: dayOf(issued), lastUsed: dayOf(lastUsed) });
      return html`<li>
        <p><b dir="auto">${where}</b> (${days})</p>
        ${
          current
            ? nothing
            : html`<p>
                ${button({
                  label: say('sessionEnd'),
                  name: say('sessionEndOf', { what: `${where}, ${days}` }),
                  press: () => end(session),
                })}
              </p>`
        }
      </li>`;
    })}
  </ul>`;
}
