import { css } from '../controls/css.ts';
import { controlStyles } from '../controls/styles.ts';

export const styles = [
  ...controlStyles,
  css`
    :host([form='compact']) .frame {
      --_room: 5em;
    }

    section:has(.compact) > .heading:not(.quiet) {
      margin-block-end: 0.25em;
      font-size: 1em;
    }

    section:has(.compact) > .legal {
      margin-block-start: 0.25em;
      border-block-start: 0;
      padding-block-start: 0;
    }

    .form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75em;
    }

    .row {
      min-block-size: 3.5em;
    }

    .aside {
      font-size: 0.9375em;
      color: var(--_muted);
    }

    .ways {
      list-style: disc;
      padding-inline-start: 1.3em;
    }
  `,
];
