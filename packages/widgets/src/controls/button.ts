import { html, nothing, type TemplateResult } from 'lit';
import { css } from './css.ts';

export interface ButtonOptions {
  readonly label: unknown;
  readonly press?: (event: Event) => void;
  /** `primary` is the one thing to do next; `plain` lies on a line; `link` looks like a link. `plain` unless given. */
  readonly kind?: 'primary' | 'plain' | 'link';
  readonly type?: 'button' | 'submit';
  /** For a button that stays on or off. */
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** It can be focused, says that it is at work, and does nothing. */
  readonly busy?: boolean;
  readonly id?: string;
  /** More than the label says, for those who do not see what stands around it; begins with the label. */
  readonly name?: string;
  readonly describedBy?: string;
  readonly part?: string;
}

export function button(options: ButtonOptions): TemplateResult {
  const { label, press, kind = 'plain', type = 'button', pressed, expanded, busy = false } = options;
  return html`<button
    id=${options.id ?? nothing}
    class="button ${kind}"
    part="button ${options.part ?? ''}"
    type=${type}
    aria-label=${options.name ?? nothing}
    aria-describedby=${options.describedBy ?? nothing}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    aria-disabled=${busy ? 'true' : nothing}
    @click=${(event: Event) => (busy ? event.preventDefault() : press?.(event))}
  >
    <span>${label}</span>
  </button>`;
}

/* The label of a primary button has a colour of its own, so that the button's own colour stays the text's: the outline
   around it is then seen on whatever ground the page has. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    margin: 0;
    padding: 0.5em 1.1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    cursor: pointer;
  }

  .button > span {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .button.primary > span {
    color: var(--_on-accent);
  }

  @media (forced-colors: active) {
    .button.primary {
      border: 2px solid ButtonText;
    }
  }
`;
