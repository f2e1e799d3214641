import { css } from '../controls/css.ts';
import { chartStyles } from '../charts/charts.styles.ts';
import { moreButtonStyles } from '../controls/more-buttons.styles.ts';
import { noticeStyles } from '../controls/notice.ts';
import { stillStyles } from '../controls/still.styles.ts';
import { controlStyles } from '../controls/styles.ts';

const own = css`
  .frame {
    --_room: 44em;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.75em 2em;
    margin-block-end: calc(1.5 * var(--_space));
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.25em;
  }

  .ranges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }

  .ranges .button {
    padding-inline: 0.7em;
    font-size: 0.9375em;
  }

  .head ~ .notice {
    margin-block-end: calc(1.5 * var(--_space));
  }

  .tips ul {
    display: grid;
    gap: 0.9em;
    max-inline-size: 44em;
  }

  .tips li {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_edge);
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.5em;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .panels {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2.25 * var(--_space)) var(--_gap);
    --_gap: calc(2.5 * var(--_space));
  }

  .panel {
    display: flex;
    flex-direction: column;
    flex: 1 1 100%;
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

  .least {
    display: block;
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

  .groups-charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 1.5em var(--_gap);
  }

  .group {
    display: grid;
    align-content: start;
    gap: 0.75em;
  }

  .group .heading {
    font-size: 1em;
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

  /* Two beside each other; the chart over time with its number of people, or alone. Who has nobody beside them takes the row. */
  @container (min-width: 46em) {
    .panel {
      flex-basis: calc((100% - var(--_gap)) / 2);
    }

    .activity,
    .groups,
    .tips {
      flex-basis: 100%;
    }

    .activity:has(+ .participants) {
      flex-basis: calc((100% - var(--_gap)) * 0.66);
    }

    .activity + .participants {
      flex-basis: calc((100% - var(--_gap)) * 0.33);
    }
  }

  @container (max-width: 24em) {
    .finding {
      font-size: 1.1em;
    }
  }
`;

export const styles = [...controlStyles, noticeStyles, moreButtonStyles, chartStyles, stillStyles, own];
