import { css } from '../controls/css.ts';

/** How what someone has looks; it comes with what draws it. */
export const scoreStyles = css`
  .spot {
    display: block;
    flex: none;
    inline-size: var(--_badge, 3.5em);
    block-size: var(--_badge, 3.5em);
  }

  .row,
  .compact {
    display: flex;
    align-items: center;
    gap: 0.4em 0.75em;
  }

  .compact {
    flex-wrap: wrap;
  }

  /* However many there are, they keep to the place that is kept for them. */
  .row > .spot {
    flex: 0 1 3.5em;
    min-inline-size: 0;
    block-size: auto;
    aspect-ratio: 1;
  }

  .compact {
    --_badge: 1.75em;
  }

  .compact > p {
    flex: 1 1 14em;
  }

  .compact .rim {
    display: none;
  }

  .name {
    font-weight: 700;
  }

  .halves {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    align-items: start;
    gap: 1.5em 3em;
    margin-block-end: 0.5em;
  }

  .half,
  .badges,
  .rewards {
    display: grid;
    gap: 1.1em 1.5em;
  }

  .score {
    display: grid;
    gap: 0.5em;
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
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }

  .badges li,
  .next,
  .news {
    display: flex;
    align-items: center;
    gap: 0.9em;
    min-inline-size: 0;
    line-height: 1.4;
  }

  .badges li > div {
    min-inline-size: 0;
  }

  .next,
  .rewards li,
  .news {
    padding: 0.7em 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .next {
    --_badge: 2.5em;
  }

  .rewards li,
  .news {
    border-inline-start: 4px solid var(--_accent);
    border-radius: 0;
  }

  .news {
    --_badge: 5em;

    font-weight: 700;
    animation: arrive 0.5s;
  }

  .news .badge {
    animation: grow 0.7s;
  }

  @keyframes arrive {
    from {
      opacity: 0;
    }
  }

  @keyframes grow {
    from {
      transform: scale(0.6);
    }
  }

  .compact .row {
    gap: 0.3em;
    min-block-size: 0;
  }

  /* Narrow, or enlarged so that few words fit on a line. */
  @container (max-width: 14em) {
    .badges li,
    .next,
    .news {
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
