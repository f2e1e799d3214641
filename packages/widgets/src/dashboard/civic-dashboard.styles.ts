import { css } from '../controls/css.ts';
import { chartStyles } from '../charts/charts.styles.ts';
import { controlStyles } from '../controls/styles.ts';

const own = css`
  .frame {
    --_room: 44em;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.5em;
    margin-block-end: calc(1.5 * var(--_space));
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .panels {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2.25 * var(--_space)) calc(2.5 * var(--_space));
  }

  .notice + .panels {
    margin-block-start: calc(1.5 * var(--_space));
  }

  .panel {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    min-inline-size: 0;
    border-block-start: 3px solid var(--_accent);
    padding-block-start: 0.8em;
  }

  .panel > .heading {
    font-size: 1em;
    color: var(--_muted);
  }

  .finding {
    font-size: 1.2em;
    line-height: 1.4;
    font-weight: 600;
    text-wrap: pretty;
    max-inline-size: 34em;
  }

  .figure {
    display: block;
    font-size: 2.4em;
    line-height: 1.15;
    font-weight: 700;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }

  .ruler {
    position: absolute;
    inset: 0 0 auto;
    block-size: 1em;
    visibility: hidden;
  }

  .chart {
    position: relative;
    min-inline-size: 0;
    min-block-size: 15em;
  }

  .readout {
    min-block-size: 3em;
    font-size: 0.9375em;
  }

  .detail {
    color: var(--_muted);
  }

  .readout .detail {
    display: block;
  }

  .aside {
    font-size: 0.875em;
    color: var(--_muted);
    max-inline-size: 40em;
  }

  .kinds {
    padding-block-start: 0.75em;
  }

  .kinds p {
    font-size: 0.9375em;
    color: var(--_muted);
  }

  .kinds ul {
    display: grid;
  }

  .kinds li {
    padding-block: 0.45em;
    border-block-end: 1px solid var(--_line);
  }

  .numbers {
    margin-block-start: auto;
  }

  /* Two beside each other; the chart over time with its number of people, or alone. Nobody stands beside a hole. */
  @container (min-width: 46em) {
    .panels {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }

    .panel {
      grid-column: span 3;
    }

    .activity:has(+ .participants) {
      grid-column: span 4;
    }

    .activity + .participants {
      grid-column: span 2;
    }

    .activity:not(:has(+ .participants)),
    .panel:only-child,
    .activity:not(:has(+ .participants)) + .panel:last-child,
    .activity + .participants + .panel:last-child,
    .panel:first-child:not(.activity) ~ .panel:nth-child(3):last-child {
      grid-column: 1 / -1;
    }
  }

  @container (max-width: 24em) {
    .finding {
      font-size: 1.1em;
    }
  }
`;

export const styles = [...controlStyles, chartStyles, own];
