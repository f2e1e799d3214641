import { css } from './css.ts';

/** What nobody sees in the first moment: how links and buttons answer to a pointer. */
export const hoverStyles = css`
  a:hover {
    text-decoration-thickness: 0.14em;
  }

  .button {
    transition: background-color 0.15s;
  }

  /* What is worn later may say more of a button; this leaves it alone. */
  .button:where(:not(.primary, .link, [aria-pressed='true'])):hover {
    background: var(--_soft);
  }

  .button.primary:hover > span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .button[aria-disabled='true'] {
    cursor: progress;
  }
`;
