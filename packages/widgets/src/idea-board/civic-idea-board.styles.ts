import { css } from '../controls/css.ts';
import { fieldStyles } from '../controls/field.ts';
import { moreButtonStyles } from '../controls/more-buttons.styles.ts';
import { controlStyles } from '../controls/styles.ts';

export const styles = [
  ...controlStyles,
  moreButtonStyles,
  fieldStyles,
  css`
    .frame {
      --_room: 60em;
      --_gap: var(--civic-idea-board-gap, 1.5em);
    }

    /* Where something is opened, the board's own title steps back. */
    .frame > section:has(> :is(.idea, .form)) > .heading {
      margin-block-end: 0.4em;
      font-size: 1em;
      color: var(--_muted);
    }

    .description {
      max-inline-size: 42em;
    }

    .invitation,
    .unread {
      margin-block: var(--_space) calc(1.5 * var(--_space));
    }

    .done {
      margin-block: var(--_space);
      padding: 0.6em 1em;
      border-inline-start: 4px solid var(--_accent);
      background: var(--_soft);
      font-weight: 600;
    }

    .toolbar {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.9em;
      align-items: end;
      margin: 0;
      padding-block-end: var(--_gap);
      border-block-end: 1px solid var(--_line);
    }

    .toolbar label {
      font-size: 0.9375em;
    }

    .search {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.5em;
      align-items: end;
    }

    .filters {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
      gap: 0.9em;
    }

    @container (min-width: 44em) {
      .toolbar {
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) auto;
      }

      .search {
        grid-column: auto;
      }
    }

    .list:focus-visible {
      outline-offset: 6px;
    }

    .rows[aria-busy='true'] {
      opacity: 0.6;
    }

    .row {
      display: grid;
      gap: 0.75em 2em;
      padding-block: var(--_gap);
      border-block-end: 1px solid var(--_line);
    }

    .row-text {
      display: grid;
      gap: 0.35em;
      min-inline-size: 0;
      max-inline-size: 46em;
    }

    .row .heading {
      font-size: 1.15em;
    }

    .row .heading a {
      display: inline-block;
      padding-block: 0.15em;
      text-decoration: none;
    }

    .row .heading a:hover {
      text-decoration: underline;
      text-decoration-thickness: 0.07em;
    }

    .excerpt {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-clamp: 2;
      color: var(--_muted);
    }

    @container (min-width: 44em) {
      .row {
        grid-template-columns: minmax(0, 1fr) minmax(11.5em, auto);
        align-items: start;
      }

      .row .votes,
      .row .counts {
        justify-self: end;
        justify-items: end;
        text-align: end;
      }

      /* A message may wrap: it takes nothing from the title's column. */
      .row .votes {
        max-inline-size: 18em;
      }

      .row .vote-row {
        justify-content: flex-end;
      }

      .row .counts.facts > * {
        inset-inline-start: 0;
      }

      .row .counts.facts > :first-child::before {
        content: none;
      }
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      row-gap: 0.1em;
      font-size: 0.9375em;
      color: var(--_muted);
      /* The dot before the first fact of a line lies outside, and is cut off. */
      overflow-x: clip;
    }

    .facts > * {
      position: relative;
      inset-inline-start: -1.2em;
      padding-inline-start: 1.2em;
    }

    .facts > ::before {
      content: '·';
      content: '·' / '';
      position: absolute;
      inset-inline-start: 0.45em;
    }

    .facts .facts {
      display: contents;
      font-size: inherit;
      color: inherit;
    }

    .facts .facts::before {
      content: none;
    }

    .status {
      display: inline-flex;
      align-items: center;
      color: var(--civic-ink, inherit);
    }

    .status.moved {
      font-weight: 600;
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

    .status .icon {
      margin-inline-end: 0.35em;
    }

    .turn:dir(rtl) {
      transform: scaleX(-1);
      transform-origin: center;
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

    .number {
      font-variant-numeric: tabular-nums;
    }

    .button .number {
      padding-inline-start: 0.55em;
      border-inline-start: 1px solid currentColor;
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

    .error {
      color: var(--_danger);
      font-weight: 600;
    }

    .more {
      margin-block-start: var(--_gap);
    }

    .list > .notice {
      margin-block-start: var(--_gap);
    }

    .form {
      display: grid;
      gap: 1.1em;
      max-inline-size: 42em;
      margin: 0;
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
      gap: 1.1em;
      align-items: end;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em 0.75em;
    }
  `,
];
