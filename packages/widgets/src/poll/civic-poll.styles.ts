import { css } from '../controls/css.ts';
import { controlStyles } from '../controls/styles.ts';

export const styles = [
  ...controlStyles,
  css`
    .frame {
      --_room: 33em;
    }

    .poll,
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75em;
    }

    .fine {
      display: block;
      color: var(--_muted);
      font-size: 0.9375em;
    }

    .options {
      display: flex;
      flex-wrap: wrap;
      gap: var(--civic-poll-gap, 0.75em);
    }

    #rule {
      margin-block-end: 0.6em;
    }

    .option {
      flex: 1 1 12em;
      min-inline-size: 0;
      max-inline-size: 24em;
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      overflow: hidden;
    }

    .option:not(:has(img)) {
      flex-basis: 100%;
      max-inline-size: none;
    }

    .option:has(:checked) {
      border-color: var(--_accent);
      box-shadow: 0 0 0 2px var(--_accent);
    }

    img {
      inline-size: 100%;
      aspect-ratio: 4 / 3;
      object-fit: cover;
    }

    .choice,
    .actions {
      display: flex;
      gap: 0.75em;
    }

    .choice {
      padding: 0.75em 0.9em;
    }

    summary {
      padding-block: 0.6em;
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
