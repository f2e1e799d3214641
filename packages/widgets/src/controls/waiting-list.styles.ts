import { css } from './css.ts';

export const waitingListStyles = css`
  .waiting-list {
    display: grid;
    gap: var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .waiting-list .heading {
    font-size: 1.1em;
  }

  .waiting-list > ul {
    display: grid;
    gap: var(--_space);
  }

  .waiting-item {
    display: grid;
    gap: 0.35em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: var(--_space);
  }

  .waiting-words {
    white-space: pre-wrap;
    border-inline-start: 3px solid var(--_edge);
    padding-inline-start: 0.75em;
  }

  .waiting-state,
  .waiting-kept {
    color: var(--_muted);
  }

  .waiting-state.back {
    color: inherit;
    font-weight: 600;
  }

  .waiting-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
`;
