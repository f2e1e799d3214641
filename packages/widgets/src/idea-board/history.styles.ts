import { css } from '../controls/css.ts';

/** The city's answer, set apart, and the way of an idea so far. */
export const historyStyles = css`
  .answer {
    display: grid;
    gap: 0.6em;
    padding: calc(1.1 * var(--_space)) calc(1.25 * var(--_space));
    border-inline-start: 4px solid var(--_accent);
    border-start-end-radius: calc(2 * var(--_radius));
    border-end-end-radius: calc(2 * var(--_radius));
    background: var(--_soft);
  }

  .answer .heading,
  .history > .heading,
  .joined > .heading,
  .comments > .heading {
    margin: 0;
    font-size: 1.2em;
  }

  .history {
    display: grid;
    gap: var(--_space);
  }

  .joined a {
    display: inline-block;
    padding-block: 0.4em;
  }

  .timeline > li {
    position: relative;
    display: grid;
    gap: 0.2em;
    padding-block-end: 1.1em;
    padding-inline-start: 2em;
  }

  .timeline > li:last-child {
    padding-block-end: 0;
  }

  .timeline > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.7em 0.15em;
    inset-inline-start: 0.6em;
    border-inline-start: 2px solid var(--_line);
  }

  .timeline > .next::after {
    content: '';
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: 0.22em;
    inline-size: 0.8em;
    block-size: 0.8em;
    border: 2px dotted var(--_edge);
    border-radius: 50%;
  }

  .timeline .status .icon {
    position: absolute;
    inset-block-start: 0.17em;
    inset-inline-start: 0;
    inline-size: 1.3em;
    block-size: 1.3em;
  }

  .timeline .status {
    font-weight: 700;
  }

  .timeline .words {
    color: var(--_muted);
  }
`;
