import { css } from '../controls/css.ts';

/** How an opened idea looks. */
export const pageStyles = css`
  .back {
    margin-block-end: 0.25em;
  }

  .idea {
    display: grid;
    gap: var(--_space);
    max-inline-size: 46em;
  }

  .idea > .heading,
  .frame > section > .form > .heading {
    font-size: 1.5em;
  }

  .words {
    white-space: pre-line;
  }

  .answer {
    display: grid;
    gap: 0.5em;
    margin-block: 0.5em;
    padding: var(--_space) calc(1.25 * var(--_space));
    border-inline-start: 4px solid var(--_accent);
    background: var(--_soft);
  }

  .answer .heading,
  .comments > .heading,
  .office .heading {
    margin: 0;
    font-size: 1.15em;
  }

  .answer ol {
    display: grid;
    gap: var(--_space);
    padding-block-start: 0.5em;
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.6em;
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .comments,
  .office {
    display: grid;
    gap: var(--_space);
    margin-block-start: var(--_space);
    padding-block-start: calc(1.25 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .office {
    border-block-start: 4px double var(--_edge);
  }

  .thread {
    display: grid;
    gap: 1.1em;
  }

  .thread .thread {
    margin-block-start: 1.1em;
    padding-inline-start: clamp(0.75em, 4cqi, 1.75em);
    border-inline-start: 2px solid var(--_line);
  }

  .comment {
    display: grid;
    gap: 0.25em;
  }

  .comment .form {
    margin-block: 0.5em;
  }

  .official {
    font-weight: 700;
    color: var(--civic-ink, inherit);
  }
`;
