import { css } from '../controls/css.ts';

/** How a poll looks once someone takes part, and where they cannot. */
export const outcomeStyles = css`
  label {
    cursor: pointer;
  }

  label:hover {
    background: var(--_soft);
  }

  .error {
    color: var(--_danger);
    font-weight: 600;
  }

  .actions {
    flex-wrap: wrap;
  }

  .done,
  .review {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_soft);
  }

  .done,
  .soon {
    font-weight: 600;
  }

  .review {
    display: grid;
    gap: 0.75em;
  }

  li.option:not(.mine) {
    border-color: var(--_line);
  }

  li.option.mine {
    border-color: var(--_accent);
    box-shadow: 0 0 0 2px var(--_accent);
  }

  .chip {
    display: inline-block;
    padding: 0.05em 0.55em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 600;
  }

  summary {
    inline-size: fit-content;
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .option:has(:checked),
    li.option.mine {
      border: 3px solid Highlight;
    }
  }
`;
