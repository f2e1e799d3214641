import { css } from '../controls/css.ts';

/** What people say about an idea. */
export const commentStyles = css`
  .comments,
  .office {
    display: grid;
    gap: calc(1.25 * var(--_space));
    padding-block-start: calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .office {
    border-block-start: 4px double var(--_edge);
  }

  .office .heading {
    margin: 0;
    font-size: 1.2em;
  }

  .thread {
    display: grid;
    gap: 1.25em;
  }

  .thread .thread {
    margin-block-start: 1em;
    padding-inline-start: clamp(0.75em, 4cqi, 1.5em);
    border-inline-start: 2px solid var(--_line);
  }

  .comment {
    display: grid;
    gap: 0.3em;
  }

  .comment.city {
    padding: 0.75em 1em;
    border-radius: calc(2 * var(--_radius));
    background: var(--_soft);
  }

  .facts a {
    padding-block: 0.3em;
  }

  .comment .facts a {
    text-decoration: none;
  }

  .comment .facts a:hover,
  .comment .actions .button:hover {
    text-decoration: underline;
  }

  .comment .form {
    margin-block: 0.5em;
  }

  .comment > .actions .button {
    min-inline-size: auto;
    font-size: 0.9375em;
    color: var(--_muted);
    text-decoration: none;
  }

  .received {
    font-weight: 600;
  }
`;
