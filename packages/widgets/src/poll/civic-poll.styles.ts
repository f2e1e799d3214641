import { css } from '../controls/css.ts';
import { controlStyles } from '../controls/styles.ts';

export const styles = [
  ...controlStyles,
  css`
    .frame {
      --_room: 24em;
    }

    .poll,
    form {
      display: grid;
      gap: 0.75em;
    }

    .fine {
      display: block;
      color: var(--_muted);
      font-size: 0.9375em;
    }

    .options {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
      gap: var(--civic-poll-gap, 0.75em);
    }

    #rule {
      margin-block-end: 0.6em;
    }

    .option {
      min-inline-size: 0;
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      overflow: hidden;
    }

    .option:not(:has(img)) {
      grid-column: 1 / -1;
    }

    label {
      cursor: pointer;
    }

    label:hover {
      background: var(--_soft);
    }

    .option:has(:checked) {
      box-shadow: inset 0 0 0 2px var(--_accent);
    }

    img {
      inline-size: 100%;
      aspect-ratio: 4 / 3;
      object-fit: cover;
    }

    .choice {
      display: flex;
      gap: 0.75em;
      padding: 0.75em 0.9em;
    }

    input {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      margin: 0.125em 0 0;
      accent-color: var(--civic-accent, auto);
    }
  `,
];
