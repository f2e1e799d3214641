import { css } from '../controls/css.ts';

export const panelChoiceStyles = css`
  .choice {
    display: grid;
    gap: 0.9em;
    margin-block-end: calc(1.5 * var(--_space));
    padding: var(--_space);
    border-radius: calc(2 * var(--_radius));
    background: var(--_soft);
  }

  .choice > .heading {
    margin: 0;
    font-size: 1.1em;
  }

  .choice ol {
    display: grid;
    gap: 0.35em;
    max-inline-size: 34em;
  }

  .choice li {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }

  .choice li > :first-child {
    flex: 1;
    justify-content: start;
    min-inline-size: 0;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .choice li > :first-child > span::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.85em;
    margin-inline: 0.3em 0.15em;
    border: solid transparent;
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(45deg) translate(-0.1em, -0.1em);
  }

  .choice li > [aria-pressed='true'] > span::before {
    border-color: currentcolor;
  }

  .choice li > :not(:first-child) {
    padding-inline: 0.5em;
  }

  .choice li > [aria-disabled='true'] {
    border-color: transparent;
    color: var(--_muted);
    cursor: default;
  }

  .choice .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
  }
`;
