import { css } from '../controls/css.ts';

/** How a result looks; it comes with what draws it. */
export const resultStyles = css`
  .done {
    margin-block-end: var(--_space);
    padding: 0.6em 1em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_soft);
    font-weight: 600;
  }

  .result details {
    margin-block-start: var(--_space);
  }

  .result {
    margin-block-end: var(--_space);
  }

  .result > .heading {
    font-size: 1.1em;
  }

  .finding {
    margin-block: 0.25em var(--_space);
    font-size: 1.1em;
  }

  .bars {
    display: grid;
    gap: 0.9em;
    margin-block-end: 0.75em;
  }

  .bar-line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1em;
    margin-block-end: 0.25em;
  }

  .bar-title {
    font-weight: 600;
  }

  .bar-number {
    font-variant-numeric: tabular-nums;
  }

  .mine {
    display: inline-block;
    margin-inline-start: 0.35em;
    padding: 0.05em 0.55em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 600;
  }

  .bar {
    inline-size: 100%;
    border-radius: var(--_radius);
    overflow: hidden;
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .track {
    fill: var(--_line);
  }

  .fill {
    fill: var(--_accent);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  thead th {
    font-weight: 600;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }

    .fill {
      fill: Highlight;
    }
  }
`;
