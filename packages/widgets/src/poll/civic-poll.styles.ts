import { css } from '../controls/css.ts';
import { controlStyles } from '../controls/styles.ts';

export const styles = [
  ...controlStyles,
  css`
    .frame {
      --_room: 24em;
    }

    .description {
      margin-block-end: 0.5em;
      max-inline-size: 42em;
    }

    .when,
    .rule,
    .count,
    .fine {
      color: var(--_muted);
      font-size: 0.9375em;
    }

    .when {
      margin-block-end: var(--_space);
    }

    .fine {
      max-inline-size: 42em;
    }

    .ballot {
      display: grid;
      gap: 0.9em;
      margin: 0;
    }

    .rule {
      margin-block-end: 0.6em;
    }

    .options {
      display: grid;
      gap: var(--civic-poll-gap, 0.75em);
    }

    .option {
      display: grid;
      align-content: start;
      min-inline-size: 0;
      min-block-size: var(--_target);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      overflow: hidden;
    }

    label.option {
      border-color: var(--_edge);
      cursor: pointer;
    }

    label.option:hover {
      background: var(--_soft);
    }

    .option:has(:checked) {
      border-color: var(--_accent);
      box-shadow: inset 0 0 0 1px var(--_accent);
      background: color-mix(in srgb, var(--_accent) 8%, transparent);
    }

    .option:has(:focus-visible) {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }

    .option input:focus-visible {
      outline: none;
    }

    .option img {
      inline-size: 100%;
      aspect-ratio: 4 / 3;
      object-fit: cover;
      border-block-end: 1px solid var(--_line);
    }

    .choice {
      display: flex;
      gap: 0.75em;
      padding: 0.75em 0.9em;
    }

    .option input {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      margin: 0.125em 0 0;
      accent-color: var(--civic-accent, auto);
    }

    .option-title {
      display: block;
      font-weight: 600;
    }

    .option-more {
      display: block;
      color: var(--_muted);
      font-size: 0.9375em;
    }

    @container (min-width: 34em) {
      .pictured {
        grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
      }

      .pictured > .option:not(:has(img)) {
        grid-column: 1 / -1;
      }
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
    }

    .error {
      color: var(--_danger);
      font-weight: 600;
    }

    .interim {
      margin-block-start: var(--_space);
    }

    summary {
      inline-size: fit-content;
      padding-block: 0.6em;
      text-decoration: underline;
      text-decoration-thickness: 0.07em;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }

    @media (forced-colors: active) {
      .option:has(:checked) {
        border: 2px solid Highlight;
        background: Canvas;
      }
    }
  `,
];
