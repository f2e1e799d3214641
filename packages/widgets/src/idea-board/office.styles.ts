import { css } from '../controls/css.ts';

/** How what the city's staff sees looks: set apart by a double line, so that nobody takes it for the citizens' page. */
export const officeStyles = css`
  .office,
  .desk {
    display: grid;
    gap: var(--_space);
  }

  .office {
    margin-block-start: var(--_space);
    padding-block-start: calc(1.25 * var(--_space));
    border-block-start: 4px double var(--_edge);
  }

  .office .heading,
  .desk .heading {
    margin: 0;
    font-size: 1.15em;
  }

  .desk .actions,
  .office .actions {
    row-gap: 0.6em;
  }

  /* Where the desk stands, the board's own title steps back. */
  .frame > section:has(> .desk) > .heading {
    margin-block-end: 0.4em;
    font-size: 1em;
    color: var(--_muted);
  }

  .desk {
    gap: 1.5em;
    max-inline-size: 46em;
  }

  .desk > .heading {
    font-size: 1.5em;
  }

  .desk-entry {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block: var(--_space);
    padding-block: 0.75em;
    border-block: 4px double var(--_edge);
  }

  .queue,
  .cases,
  .case {
    display: grid;
    gap: 0.6em;
  }

  .case {
    padding: var(--_space) calc(1.25 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .case .words {
    white-space: pre-line;
  }

  .reasons {
    display: grid;
    gap: 0.3em;
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid var(--_line);
  }

  .go {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }

  .look {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5em;
    align-items: end;
  }

  .choices legend {
    padding: 0;
    font-weight: 600;
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    align-items: start;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_line);
    cursor: pointer;
  }

  .choice input {
    inline-size: 1.35em;
    block-size: 1.35em;
    min-block-size: 0;
    margin: 0.1em 0 0;
    padding: 0;
    appearance: auto;
    accent-color: var(--civic-accent, auto);
  }

  .outcome {
    display: grid;
    gap: 0.5em;
    padding: var(--_space) calc(1.25 * var(--_space));
    border-inline-start: 4px solid var(--_accent);
    background: var(--_soft);
  }

  .outcome ul {
    display: grid;
    gap: 0.4em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
`;
