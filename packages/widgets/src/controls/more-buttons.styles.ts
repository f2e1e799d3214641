import { css } from './css.ts';

/** For those that look like links, and those that stay on or off. */
export const moreButtonStyles = css`
  .button.link {
    padding-inline: 0;
    border-color: transparent;
    background: transparent;
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.2em;
  }

  .button.link:hover {
    text-decoration-thickness: 0.14em;
  }

  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border: 2px solid Highlight;
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
