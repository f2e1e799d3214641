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

  .waits .button.link {
    padding-inline: 0;
    text-align: start;
  }
`;
