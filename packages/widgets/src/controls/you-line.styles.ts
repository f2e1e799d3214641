import { css } from './css.ts';

export const youLineStyles = css`
  .you {
    display: grid;
    gap: var(--_space);
    padding-block-start: var(--_space);
    font-size: 0.9375em;
  }

  .you-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1em;
  }

  /* Not every widget wears what links look like, and worn once more it would come after what a widget says of its own. */
  .you-line .button.link {
    padding-inline: 0;
    border-color: transparent;
    background: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .you-panel {
    display: grid;
    gap: var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .you-panel .heading {
    font-size: 1.1em;
  }

  .you-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
`;
