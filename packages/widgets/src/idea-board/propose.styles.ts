import { css } from '../controls/css.ts';

/** How proposing looks. */
export const proposeStyles = css`
  .propose,
  .done-propose {
    gap: 1.5em;
  }

  .propose .actions,
  .done-propose .actions {
    row-gap: 0.6em;
  }

  #title-field {
    min-block-size: var(--_target);
  }

  .propose .heading,
  .done-propose .heading {
    font-size: 1.15em;
  }

  .propose > div > .heading,
  .done-propose > .heading {
    font-size: 1.5em;
  }

  .propose section,
  .done-propose section {
    display: grid;
    gap: 0.5em;
  }

  .similar {
    padding: var(--_space) calc(1.25 * var(--_space));
    border-inline-start: 4px solid var(--_accent);
    background: var(--_soft);
  }

  .similar li + li {
    border-block-start: 1px solid var(--_line);
  }

  .similar .button {
    text-align: start;
  }

  .similar .button[aria-expanded]::before {
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.1em 0.7em;
    border: solid currentColor;
    border-width: 0 0.13em 0.13em 0;
    content: '';
    transform: translateY(-0.12em) rotate(45deg);
  }

  .similar .button[aria-expanded='true']::before {
    transform: translateY(0.12em) rotate(225deg);
  }

  .similar-idea {
    display: grid;
    gap: 0.6em;
    justify-items: start;
    padding-block-end: var(--_space);
  }

  .go {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }

  .spot {
    display: grid;
    gap: 0.6em;
  }

  .preview-idea {
    display: grid;
    gap: 0.5em;
    padding: calc(1.25 * var(--_space));
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  .words {
    white-space: pre-line;
  }

  .steps {
    display: grid;
    gap: 0.4em;
    padding-inline-start: 1.4em;
    list-style: decimal;
  }

  .steps li::marker {
    font-weight: 600;
  }

  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
  }

  .sure {
    flex-basis: 100%;
    margin-block-start: 0.6em;
    display: grid;
    gap: 0.5em;
    padding: var(--_space);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  a.button {
    color: inherit;
    text-decoration: none;
  }
`;
