import { html } from 'hono/html';
import type { Attempt } from './form.ts';
import { signInBeside } from './first-act.ts';
import type { Html } from './layout.ts';
import { refusalText } from './parts.ts';
import type { Visit } from './visit.ts';

/** All that a field needs to speak. */
export type Speaks = Pick<Visit, 'say'>;

export interface Field {
  readonly name: string;
  /** Where two forms of a page have a field of this name. */
  readonly scope?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly limit: number;
  readonly required?: boolean;
  readonly lines?: boolean;
  /** It can be read and copied, and no longer changed. */
  readonly readonly?: boolean;
  readonly autocomplete?: string;
  /** The field of the action that it becomes, for what is refused: `payload.title`. */
  readonly of?: string;
}

/** Browsers drop the first line break of a text field: it must not be one that somebody wrote. */
const firstBreak = '\n';

/** A text field with its hint, and what was wrong with it. What was typed is there again. */
export function textField(visit: Speaks, field: Field, attempt: Attempt | undefined): Html {
  const { name, label, hint, limit, required = false } = field;
  const id = `field-${field.scope ?? ''}${name}`;
  const value = attempt?.typed.get(name) ?? '';
  const wrong = attempt?.error?.field === (field.of ?? `payload.${name}`) ? attempt.error : undefined;
  const described = [hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-error` : ''].filter(Boolean).join(' ');
  const attributes = html`class="input" id="${id}" name="${name}" maxlength="${limit}" dir="auto"
  ${field.readonly ? html`readonly` : ''} ${required ? html`required` : ''}
  ${described && html`aria-describedby="${described}"`} ${wrong ? html`aria-invalid="true" autofocus` : ''}
  ${field.autocomplete === undefined ? '' : html`autocomplete="${field.autocomplete}"`}`;
  const mark = required || field.readonly ? '' : html` <span class="optional">(${visit.say('optional')})</span>`;
  return html`<div class="field">
    <label for="${id}">${label}${mark}</label>
    ${hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${wrong ? html`<p class="error" id="${id}-error">${refusalText(visit, wrong)}</p>` : ''}
    ${
      field.lines
        ? html`<textarea ${attributes} rows="6">${firstBreak}${value}</textarea>`
        : html`<input type="text" ${attributes} value="${value}" />`
    }
  </div>`;
}

/** That a form could not be taken: at its head, so that it is met first; the field says more. */
export function formError(visit: Visit, attempt: Attempt | undefined): Html | '' {
  if (!attempt?.error) return '';
  return html`<div class="notice bad" role="alert">
    <p><b>${visit.say('notSent')}</b></p>
    <p>${refusalText(visit, attempt.error)}</p>
    ${signInBeside(visit, attempt.error)}
  </div>`;
}
