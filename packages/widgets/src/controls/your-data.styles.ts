import { css } from './css.ts';

export const yourDataStyles = css`
  .data-part {
    display: grid;
    gap: 0.6em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: var(--_space);
  }

  .data-part > .button {
    justify-self: start;
  }

  .data-part > .field {
    max-inline-size: 28em;
  }

  .data-part > .heading {
    margin: 0;
    font-size: 1em;
  }

  .data-list {
    display: grid;
    gap: var(--_space);
  }

  .data-list > li {
    display: grid;
    gap: 0.35em;
  }

  .tick {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_target);
    cursor: pointer;
  }

  .tick input {
    inline-size: 1.4em;
    block-size: 1.4em;
    flex: none;
    accent-color: var(--_accent);
  }
`;
