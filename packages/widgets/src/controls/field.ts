import { html, nothing, type TemplateResult } from 'lit';
import { css } from './css.ts';

export interface FieldOptions {
  /** Unique in the element's shadow root. */
  readonly id: string;
  readonly label: string;
  /** Shown after the label, e.g. `optional`. */
  readonly aside?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with what was entered, and how to mend it. */
  readonly error?: string | undefined;
}

export interface TextOptions extends FieldOptions {
  readonly value: string;
  /** Lines; 1 is an input. */
  readonly lines?: number;
  readonly limit?: number;
  readonly required?: boolean;
  /** As in HTML's `autocomplete`. */
  readonly autocomplete?: string;
  readonly input: (value: string) => void;
}

export interface SelectOptions extends FieldOptions {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly change: (value: string) => void;
}

type Described = Pick<FieldOptions, 'id' | 'hint' | 'error'>;

function describedBy({ id, hint, error }: Described): string | typeof nothing {
  const ids = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ');
  return ids === '' ? nothing : ids;
}

function around(field: FieldOptions, control: TemplateResult): TemplateResult {
  const { id, label, aside, hint, error } = field;
  return html`<div class="field ${error === undefined ? '' : 'wrong'}" part="field">
    <label for=${id}>${label}${aside === undefined ? nothing : html` <span class="aside">(${aside})</span>`}</label>
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${error === undefined ? nothing : html`<p class="error" id="${id}-error">${error}</p>`} ${control}
  </div>`;
}

/** A line or a few of text. */
export function textField(field: TextOptions): TemplateResult {
  const { id, value, lines = 1, limit, required = false, autocomplete } = field;
  const input = (event: Event): void => field.input((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  return around(
    field,
    lines === 1
      ? html`<input
          id=${id}
          .value=${value}
          maxlength=${limit ?? nothing}
          aria-required=${required ? 'true' : nothing}
          autocomplete=${autocomplete ?? nothing}
          aria-invalid=${field.error === undefined ? nothing : 'true'}
          aria-describedby=${describedBy(field)}
          dir="auto"
          @input=${input}
        />`
      : html`<textarea
          id=${id}
          rows=${lines}
          .value=${value}
          maxlength=${limit ?? nothing}
          aria-required=${required ? 'true' : nothing}
          aria-invalid=${field.error === undefined ? nothing : 'true'}
          aria-describedby=${describedBy(field)}
          dir="auto"
          @input=${input}
        ></textarea>`,
  );
}

/** One of a few. */
export function selectField(field: SelectOptions): TemplateResult {
  return around(
    field,
    html`<select
      id=${field.id}
      aria-invalid=${field.error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => field.change((event.target as HTMLSelectElement).value)}
    >
      ${field.options.map(
        ({ value, label }) => html`<option value=${value} .selected=${value === field.value}>${label}</option>`,
      )}
    </select>`,
  );
}

export const fieldStyles = css`
  .field {
    display: grid;
    gap: 0.3em;
    min-inline-size: 0;
  }

  .field label {
    font-weight: 600;
  }

  .aside,
  .hint {
    font-weight: 400;
    color: var(--_muted);
  }

  .hint,
  .error {
    font-size: 0.9375em;
  }

  .error {
    color: var(--_danger);
    font-weight: 600;
  }

  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.45em 0.7em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    appearance: none;
  }

  textarea {
    resize: vertical;
    field-sizing: content;
    min-block-size: calc(2 * var(--_target));
  }

  select {
    padding-inline-end: 2.2em;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      calc(100% - 1.15em) 50%,
      calc(100% - 0.8em) 50%;
    background-size: 0.36em 0.36em;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
  }

  select:dir(rtl) {
    background-position:
      0.8em 50%,
      1.15em 50%;
  }

  option {
    background: Canvas;
    color: CanvasText;
  }

  .wrong :is(input, select, textarea) {
    border: 2px solid var(--_danger);
  }

  @media (forced-colors: active) {
    select {
      appearance: auto;
      background-image: none;
    }
  }
`;
