import { css } from '../controls/css.ts';

/** Of every chart. Marks take the accent; what is not complete is hatched; forced colours keep all of it. */
export const chartStyles = css`
  .columns svg {
    overflow: visible;
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }

  .columns text {
    fill: var(--_muted);
  }

  .columns .peak {
    fill: currentColor;
    font-weight: 700;
    pointer-events: none;
    paint-order: stroke;
  }

  .rule {
    stroke: var(--_line);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }

  .ground,
  .tick {
    stroke: var(--_edge);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }

  .place {
    fill: transparent;
  }

  .columns .bar {
    transition:
      y 0.4s,
      height 0.4s;
  }

  .bar-line .bar {
    transition: width 0.4s;
  }

  .point {
    outline: none;
  }

  .point.active .place {
    fill: var(--_soft);
  }

  .point:focus-visible .place {
    stroke: var(--_focus);
    stroke-width: 3;
  }

  .bar:not(.cut) {
    fill: var(--_accent);
  }

  .bar.cut {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }

  .hatch {
    stroke: var(--_accent);
    stroke-width: 1.75;
  }

  .bars {
    display: grid;
    gap: 0.9em;
  }

  .bar-row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    border-radius: var(--_radius);
  }

  .bar-title {
    font-weight: 600;
    line-height: 1.3;
  }

  .bar-value {
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }

  .bar-line {
    flex: 0 0 100%;
    block-size: 0.625em;
  }

  .bar-line:dir(rtl) {
    transform: scaleX(-1);
  }

  .track {
    fill: var(--_soft);
  }

  .numbers {
    font-size: 0.9375em;
  }

  .numbers summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    cursor: pointer;
    list-style: none;
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.2em;
  }

  .numbers summary::-webkit-details-marker {
    display: none;
  }

  .numbers summary::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    border-block-end: 2px solid;
    border-inline-end: 2px solid;
    transform: rotate(-45deg);
  }

  .numbers summary:dir(rtl)::before {
    transform: rotate(45deg);
  }

  .numbers[open] summary::before {
    transform: translateY(-0.15em) rotate(45deg);
  }

  .scroll {
    overflow: auto;
    max-block-size: 22em;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }

  th,
  td {
    padding: 0.4em 0.6em;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    font-weight: 400;
    white-space: nowrap;
  }

  thead th {
    font-weight: 600;
    border-block-end-color: var(--_edge);
  }

  :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
    white-space: normal;
    min-inline-size: 7em;
  }

  @media (forced-colors: active) {
    .columns text,
    .columns .peak {
      fill: CanvasText;
    }

    .rule {
      stroke: GrayText;
    }

    .ground,
    .tick {
      stroke: CanvasText;
    }

    .bar:not(.cut) {
      fill: CanvasText;
    }

    .bar.cut,
    .hatch {
      stroke: CanvasText;
    }

    .point.active .place {
      fill: transparent;
      stroke: Highlight;
      stroke-width: 2;
    }

    .point:focus-visible .place {
      stroke: Highlight;
      stroke-width: 3;
    }

    .track {
      fill: Canvas;
      stroke: GrayText;
    }
  }
`;
