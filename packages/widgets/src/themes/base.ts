import { css } from '../controls/css.ts';

/**
 * The ground that every widget stands on. The page cannot reach into a shadow root, but what it sets is inherited; so the
 * frame starts from nothing and takes font, colour, scheme and spacing of letters and words from the page on purpose.
 */
export const base = css`
  /* A page's own important rules outrank these unless these are important too. */
  :host {
    display: block !important;
    container-type: inline-size !important;
    flex-grow: 1;
    min-inline-size: min(100%, 17.5em);
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  .frame {
    all: initial;
    display: block;
    font: inherit;
    font-size: max(1em, 14px);
    line-height: 1.5;
    color: var(--civic-ink, inherit);
    color-scheme: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    visibility: inherit;
    overflow-wrap: anywhere;
    text-align: start;
    background: var(--_surface);
  }

  p,
  ul,
  ol,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  a {
    color: inherit;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.2em;
  }

  img,
  svg {
    display: block;
    max-inline-size: 100%;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    line-height: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
  }

  /* WebKit does not take a radio button for visibly focused that was reached by an arrow key. */
  :focus-visible,
  [type='radio']:focus {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  /* Room for what is to come, so that nothing below it jumps. */
  .waiting {
    min-block-size: var(--civic-room, var(--_room, 27em));
  }

  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
