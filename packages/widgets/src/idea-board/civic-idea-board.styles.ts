import { css } from '../controls/css.ts';
import { moreButtonStyles } from '../controls/more-buttons.styles.ts';
import { noticeStyles } from '../controls/notice.ts';
import { controlStyles } from '../controls/styles.ts';
import { cardStyles } from './idea-card.styles.ts';

/** What is needed to read the list, search and vote; forms and an opened idea bring their own. */
export const styles = [
  ...controlStyles,
  noticeStyles,
  moreButtonStyles,
  cardStyles,
  css`
    .frame {
      --_room: 60em;
      --_gap: var(--civic-idea-board-gap, 1.25em);
    }

    .intro {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space) 2em;
      align-items: center;
      justify-content: space-between;
      margin-block-end: calc(1.5 * var(--_space));
    }

    .intro > .notice {
      flex: 1 1 100%;
    }

    .description {
      flex: 1 1 20em;
      max-inline-size: 42em;
    }

    .unread {
      margin-block-start: var(--_space);
    }

    .toolbar {
      display: grid;
      gap: 0.75em;
      align-items: end;
      justify-items: start;
      margin: 0;
    }

    .search {
      display: flex;
      flex-wrap: wrap;
      gap: 0.3em 0.5em;
      justify-self: stretch;
    }

    .search label {
      flex: 0 0 100%;
      font-weight: 600;
    }

    .search input {
      flex: 1 1 6em;
    }

    input {
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: var(--_target);
      padding: 0.45em 0.7em;
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      background: var(--_surface);
      appearance: none;
    }

    @container (min-width: 44em) {
      .toolbar {
        grid-template-columns: minmax(0, 1fr) auto;
      }
    }

    .list {
      margin-block-start: var(--_gap);
    }

    .more {
      margin-block-start: var(--_gap);
    }

    .error {
      color: var(--_danger);
      font-weight: 600;
    }
  `,
];
