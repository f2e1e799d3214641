import { css } from '../controls/css.ts';

/** How the full form looks, beside what every form has. */
export const fullStyles = css`
  .full .badges {
    --_badge: 5em;

    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
  }

  /* Close to what it is about, and apart from what is before it. */
  .full > .heading {
    margin-block: 1.25em -0.25em;
    font-size: 1.125em;
  }

  table {
    inline-size: 100%;
    max-inline-size: 48em;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }

  th,
  td {
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
    text-align: end;
  }

  :is(thead, tfoot) :is(th, td) {
    font-weight: 700;
    border-block-end-color: var(--_edge);
  }

  .subject {
    display: block;
    font-weight: 600;
  }

  .subject a {
    display: inline-block;
    padding-block: 0.25em;
  }
`;
