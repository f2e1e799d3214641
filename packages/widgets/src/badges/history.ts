import type { Credit } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { headingOf } from '../controls/frame.ts';
import type { Connection } from '../connection.ts';
import { regional } from '../locales/dates.ts';
import type { Sight } from './sight.ts';
import { findSubjects, subjectKey, type Subject } from './subjects.ts';

/** Lines that are shown at first, and with each wish for more. */
const step = 10;

/** The history of one person's points: which of it is shown, and what its lines are about. */
export class History {
  readonly #connection: Connection;
  readonly #redraw: () => void;
  readonly #subjects = new Map<string, Subject | undefined>();
  #shown = step;

  /** @param redraw called once more is known, or is to be shown */
  constructor(connection: Connection, redraw: () => void) {
    this.#connection = connection;
    this.#redraw = redraw;
  }

  /** What a contribution was for; undefined until it is known, and where it cannot be. */
  subjectOf(credit: Pick<Credit, 'for' | 'subject'>): Subject | undefined {
    return this.#subjects.get(subjectKey(credit));
  }

  /** A table whose lines add up to the score, however many of them are shown. */
  render(sight: Sight): TemplateResult {
    const { standing, space, voice, level } = sight;
    const { say, language } = voice;
    const lines = standing.history.slice(0, this.#shown);
    void this.#look(lines);
    const before = standing.points - lines.reduce((sum, { points }) => sum + points, 0);
    const number = new Intl.NumberFormat(language);
    const day = new Intl.DateTimeFormat(regional(language), { timeZone: space.timeZone, dateStyle: 'medium' });
    return html`${headingOf(say('history'), level, { id: 'history', focusable: true })}
      <table aria-labelledby="history">
        <thead>
          <tr>
            <th scope="col">${say('historyWhat')}</th>
            <th scope="col">${say('historyPoints')}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (credit) =>
              html`<tr>
                <td>
                  ${say(`for.${credit.for}`)} ${this.#title(credit, sight)}
                  <span class="aside">${day.format(Date.parse(credit.at))}</span>
                </td>
                <td>${number.format(credit.points)}</td>
              </tr>`,
          )}
          ${
            before === 0
              ? nothing
              : html`<tr>
                  <td>${say('earlier')}</td>
                  <td>${number.format(before)}</td>
                </tr>`
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${say('sum')}</th>
            <td>${number.format(standing.points)}</td>
          </tr>
        </tfoot>
      </table>
      ${lines.some(({ points }) => points === 0) ? html`<p class="aside">${say('noPoints')}</p>` : nothing}
      ${
        lines.length < standing.history.length
          ? html`<p>${button({ label: say('historyMore'), press: () => this.#more() })}</p>`
          : nothing
      }`;
  }

  #title(credit: Credit, { tell }: Sight): unknown {
    const subject = this.subjectOf(credit);
    if (!subject) return nothing;
    const title = html`<bdi lang=${subject.lang ?? nothing}>${tell(subject.title)}</bdi>`;
    const { address } = subject;
    return html`<span class="subject">${address === undefined ? title : html`<a href=${address}>${title}</a>`}</span>`;
  }

  #more(): void {
    this.#shown += step;
    this.#redraw();
  }

  async #look(lines: readonly Credit[]): Promise<void> {
    const unknown = lines.filter((credit) => !this.#subjects.has(subjectKey(credit)));
    if (unknown.length === 0) return;
    for (const credit of unknown) this.#subjects.set(subjectKey(credit), undefined);
    const found = await findSubjects(this.#connection, unknown);
    for (const [key, subject] of found) this.#subjects.set(key, subject);
    if (found.size > 0) this.#redraw();
  }
}
