import { css } from '../controls/css.ts';

/** How an idea looks in the list, and its votes wherever they are. */
export const cardStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
    gap: var(--_gap);
  }

  .cards[aria-busy='true'] {
    opacity: 0.6;
  }

  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    padding: 1.1em 1.25em 1.25em;
    border: 1px solid var(--_line);
    border-radius: calc(2 * var(--_radius));
  }

  /* In a long list a card is laid out once it comes near. */
  .long > .card {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 14.5em;
  }

  .card:hover {
    border-color: var(--_edge);
  }

  .card .heading {
    font-size: 1.2em;
  }

  .card .heading a {
    text-decoration: none;
  }

  .card:hover .heading a {
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
  }

  /* All of the card opens it; what can be pressed lies above. */
  .card .heading a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .card .votes {
    position: relative;
  }

  /* Heard after the title, seen above it. */
  .over {
    order: -1;
  }

  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }

  .card :is(.votes, .counts) {
    margin-block-start: auto;
    padding-block-start: 0.4em;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    row-gap: 0.1em;
    font-size: 0.9375em;
    /* The dot before the first fact of a line lies outside, and is cut off. */
    overflow-x: clip;
  }

  .facts > * {
    position: relative;
    color: var(--_muted);
    inset-inline-start: -1.2em;
    padding-inline-start: 1.2em;
  }

  .facts > ::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0.45em;
  }

  .status,
  .facts strong {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
  }

  .moved {
    font-weight: 700;
  }

  .facts > :is(.moved, strong, b) {
    color: inherit;
  }

  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon .full {
    fill: currentColor;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }

  .mark {
    inline-size: fit-content;
    padding: 0.05em 0.6em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    font-size: 0.875em;
    font-weight: 600;
  }

  .votes {
    display: grid;
    gap: 0.35em;
    justify-items: start;
  }

  .vote-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  /* Several stand all beside or all below each other: where the row is narrower than its limit, each takes all of it. */
  .vote-row > .button:not(:only-of-type) {
    flex: 1 1 auto;
    min-inline-size: clamp(var(--_target), calc((var(--_beside, 15em) - 100%) * 999), 100%);
    padding-inline: 0.6em;
  }

  .vote-row:has(> :nth-child(3)) {
    --_beside: 29em;
    font-size: 0.9375em;
  }

  .votes:has(.button + .button) {
    justify-items: stretch;
  }

  .number {
    padding-inline-start: 0.55em;
    border-inline-start: 1px solid currentColor;
    font-variant-numeric: tabular-nums;
  }

  .vote-state,
  .counts,
  .fine {
    font-size: 0.9375em;
    color: var(--_muted);
  }

  .counts {
    font-weight: 600;
  }
`;
