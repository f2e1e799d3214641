import { css } from '../controls/css.ts';
import { controlStyles } from '../controls/styles.ts';
import { badgePictureStyles } from './badge-picture.ts';

const own = css`
  .frame {
    --_room: 20em;
  }

  :host([form='compact']) .frame {
    --_room: 5em;
  }

  .form {
    display: grid;
    gap: calc(1.25 * var(--_space));
  }

  .form > .heading {
    margin-block-start: 0.75em;
    font-size: 1.125em;
  }

  .form > .heading + * {
    margin-block-start: -0.75em;
  }

  .points {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }

  .points strong {
    font-size: 2.1em;
    line-height: 1.2;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }

  .score {
    display: grid;
    gap: 0.5em;
  }

  .line {
    block-size: 0.625em;
  }

  .line:dir(rtl) {
    transform: scaleX(-1);
  }

  .track {
    fill: color-mix(in srgb, currentColor 12%, transparent);
  }

  .done {
    fill: var(--_accent);
    transition: width 0.4s;
  }

  .badges {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 1.1em 1.5em;
  }

  .badges li {
    display: flex;
    align-items: center;
    gap: 0.9em;
    min-inline-size: 0;
  }

  .badges li > div {
    min-inline-size: 0;
    line-height: 1.4;
  }

  .name {
    font-weight: 700;
  }

  .aside {
    font-size: 0.9375em;
    color: var(--_muted);
  }

  .next {
    --_badge: 2.5em;

    display: flex;
    align-items: center;
    gap: 0.9em;
    padding: 0.7em 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .rewards {
    display: grid;
    gap: 0.9em;
  }

  .rewards li {
    padding: 0.7em 1em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_soft);
  }

  .private {
    font-size: 0.9375em;
    color: var(--_muted);
  }

  .blank {
    display: grid;
    gap: 0.6em;
  }

  .blank .row {
    --_badge: 2.75em;

    gap: 0.6em;
    margin-block-end: 0.4em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
  }

  .earns {
    list-style: disc;
    padding-inline-start: 1.3em;
  }

  .compact {
    --_badge: 1.75em;

    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.75em;
  }

  .compact > p {
    flex: 1 1 14em;
  }

  :host([form='compact']) .legal {
    margin-block-start: 0.25em;
    border-block-start: 0;
    padding-block-start: 0;
  }

  :host([form='compact']) section > .heading:not(.quiet) {
    margin-block-end: 0.25em;
    font-size: 1em;
  }

  .scroll {
    overflow: auto;
    max-block-size: 24em;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }

  th,
  td {
    padding: 0.45em 0.5em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }

  :is(th, td):first-child {
    padding-inline-start: 0;
  }

  :is(th, td):last-child {
    padding-inline-end: 0.25em;
    text-align: end;
  }

  thead th {
    font-weight: 600;
    border-block-end-color: var(--_edge);
  }

  .sum :is(th, td) {
    font-weight: 700;
    border-block-end-color: var(--_edge);
  }

  /* Narrow, or enlarged so that few words fit on a line. */
  @container (max-width: 14em) {
    .badges li,
    .next {
      flex-direction: column;
      align-items: start;
      gap: 0.3em;
    }
  }

  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }

    .done {
      fill: CanvasText;
    }

    .next {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles = [...controlStyles, badgePictureStyles, own];
