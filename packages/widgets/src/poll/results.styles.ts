import { css } from '../controls/css.ts';

/** How a result looks. */
export const resultStyles = css`
  .result {
    max-inline-size: 46em;
  }

  .result > .heading {
    margin-block-start: 0.5em;
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
    gap: 0.1em 1em;
    margin-block-end: 0.25em;
  }

  .number {
    font-variant-numeric: tabular-nums;
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

  /* One's own choice is framed, so that it shows where colours do not. */
  .mine > .bar {
    block-size: 1.125em;
    outline: 3px solid currentColor;
    outline-offset: -3px;
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

  :is(th, td).number {
    text-align: end;
  }

  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }

    .fill {
      fill: CanvasText;
    }
  }
`;
