import { css } from '../controls/css.ts';
import { commentStyles } from './comments.styles.ts';
import { formStyles } from './form.styles.ts';
import { historyStyles } from './history.styles.ts';
import { printStyles } from './print.styles.ts';

const page = css`
  .back {
    margin-block-end: 0.25em;
  }

  .turn:dir(rtl) {
    transform: scaleX(-1);
    transform-origin: center;
  }

  .idea {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
  }

  .idea > header,
  .idea > .body,
  .idea > .side {
    display: grid;
    gap: var(--_space);
    align-content: start;
  }

  .idea > header {
    gap: 0.75em;
  }

  .idea > .body {
    gap: calc(2 * var(--_space));
  }

  .idea > * {
    max-inline-size: 46em;
  }

  header > .heading {
    margin: 0;
    font-size: clamp(1.5em, 1.2em + 2cqi, 2.1em);
    letter-spacing: -0.01em;
  }

  .words {
    white-space: pre-line;
  }

  .body > .words {
    font-size: 1.0625em;
    line-height: 1.6;
  }

  .side {
    align-self: start;
  }

  .side .votes {
    justify-items: stretch;
  }

  .side .vote-row > .button {
    flex-grow: 1;
  }

  .tools {
    display: grid;
    gap: 0.5em;
  }

  .tool-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  @container (min-width: 56em) {
    .idea {
      grid-template-columns: minmax(0, 1fr) minmax(0, 18em);
      column-gap: 3.5em;
    }

    .idea > * {
      grid-column: 1;
    }

    .idea > .side {
      grid-row: 2 / span 3;
      grid-column: 2;
      padding: calc(1.25 * var(--_space));
      border: 1px solid var(--_line);
      border-radius: calc(2 * var(--_radius));
    }

    .tool-row {
      flex-direction: column;
      align-items: start;
    }
  }

  @media (forced-colors: active) {
    .button.link {
      border: 0;
      text-decoration: underline;
    }
  }

  .official {
    padding: 0.05em 0.5em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 12%, transparent);
    font-weight: 700;
  }
`;

/** How an opened idea looks, and every form. */
export const pageStyles = [...formStyles, page, historyStyles, commentStyles, printStyles];
