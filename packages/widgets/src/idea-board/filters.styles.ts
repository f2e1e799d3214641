import { css } from '../controls/css.ts';
import { fieldStyles } from '../controls/field.ts';

const panel = css`
  .filters {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.9em;
    justify-self: stretch;
    padding: var(--_space);
    border-radius: calc(2 * var(--_radius));
    background: var(--_soft);
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 0.5em 1em;
    align-items: center;
  }

  .chosen ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .chosen .button {
    padding-block: 0.3em;
    border-radius: calc(var(--_target) / 2);
    font-weight: 400;
  }

  .found {
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
  }
`;

export const filterStyles = [fieldStyles, panel];
