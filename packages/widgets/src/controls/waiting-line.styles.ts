import { css } from './css.ts';

export const waitingLineStyles = css`
  .waits {
    display: grid;
    gap: 0.25em;
    margin-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.4em;
    font-size: 0.9375em;
  }

  /* As below, for the same reason, in the line that says as whom people act. */
  .waits .button.link {
    padding-inline: 0;
    border-color: transparent;
    background: transparent;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;
