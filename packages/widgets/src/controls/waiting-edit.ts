import { limits } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button.ts';
import { textField } from './field.ts';
import type { SayWaiting } from './waiting-list.ts';
import type { Written } from './waiting-words.ts';

interface Acts {
  readonly input: (written: Written) => void;
  readonly done: () => void;
  readonly cancel: () => void;
}

/** The words of what waits or came back, to be changed. */
export function editForm(
  say: SayWaiting,
  written: Written,
  isBack: boolean,
  { input, done, cancel }: Acts,
): TemplateResult {
  const { title, text } = written;
  return html`<form
    class="form"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      done();
    }}
  >
    ${
      title === undefined
        ? nothing
        : textField({
            id: 'waiting-title-field',
            label: say('editTitle'),
            value: title,
            limit: limits.title,
            required: true,
            input: (next) => input({ ...written, title: next }),
          })
    }
    ${textField({
      id: 'waiting-text',
      label: say('editText'),
      value: text,
      lines: 4,
      limit: title === undefined ? limits.comment : limits.text,
      input: (next) => input({ ...written, text: next }),
    })}
    <div class="waiting-acts">
      ${button({ label: say(isBack ? 'sendChange' : 'keepChange'), kind: 'primary', type: 'submit' })}
      ${button({ label: say('cancel'), press: cancel })}
    </div>
  </form>`;
}
