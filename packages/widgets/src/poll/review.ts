import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { headingOf } from '../controls/frame.ts';
import { picture, type Scene } from './ballot-form.ts';

export interface ReviewOptions extends Scene {
  readonly level: number;
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** Back to the choice, which stays as it is. */
  readonly back: () => void;
}

/** The ballot once more, where it cannot be changed once it is sent. */
export function review({ poll, voice, tell, chosen, cast, level, busy, problem, back }: ReviewOptions): TemplateResult {
  const { say } = voice;
  return html`<div class="review" part="review">
    ${headingOf(say('reviewTitle'), level, { id: 'review', focusable: true })}
    <ul class="options">
      ${poll.options.map((option) =>
        chosen.has(option.id)
          ? html`<li class="option mine">
              ${picture(option, tell)}<span class="choice"><b>${tell(option.title)}</b></span>
            </li>`
          : nothing,
      )}
    </ul>
    <p id="final">${say('reviewFinal')}</p>
    ${problem === undefined ? nothing : html`<p class="error">${problem}</p>`}
    <div class="actions">
      ${button({
        label: busy ? say('sending') : say('castFinal'),
        kind: 'primary',
        press: cast,
        busy,
        part: 'cast',
        describedBy: 'final',
      })}
      ${busy ? nothing : button({ label: say('back'), press: back })}
    </div>
  </div>`;
}
