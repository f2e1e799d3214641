import { css } from '../controls/css.ts';
import { fieldStyles } from '../controls/field.ts';

/** What every form of the board looks like. */
export const formStyles = [
  fieldStyles,
  css`
    .form {
      display: grid;
      gap: 1.1em;
      max-inline-size: 42em;
      margin: 0;
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
      gap: 1.1em;
      align-items: end;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em 0.75em;
    }

    /* Where something is opened, the board's own title steps back. */
    .frame > section:has(> :is(.page, .form)) > .heading {
      margin-block-end: 0.4em;
      font-size: 1em;
      color: var(--_muted);
    }

    .frame > section > .form > .heading {
      font-size: 1.5em;
    }
  `,
];
