import { css } from '../controls/css.ts';

/** An opened idea on paper: its words, the answer and what people say, without anything to press. */
export const printStyles = css`
  .on-paper {
    display: none;
  }

  @media print {
    .on-paper {
      display: block;
    }

    .back,
    .legal,
    .tools,
    .office,
    .idea .button,
    .idea .form,
    .idea .vote-state {
      display: none;
    }

    .idea {
      display: block;
    }

    .idea > * {
      max-inline-size: none;
      margin-block-end: 1.25em;
    }

    .idea > .side {
      padding: 0;
      border: 0;
    }

    .answer {
      background: none;
    }

    .comment,
    .timeline > li {
      break-inside: avoid;
    }

    .heading {
      break-after: avoid;
    }

    a {
      text-decoration: none;
    }
  }
`;
