/** Buttons, fields, and what is told to whoever uses them. */
export const controls = `
.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 0.55em;
  min-block-size: var(--target);
  min-inline-size: var(--target);
  margin: 0;
  padding: 0.5em 1.1em;
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  background: transparent;
  color: inherit;
  font: inherit;
  font-weight: 600;
  line-height: 1.3;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
.button:hover { background: var(--soft); text-decoration: underline; }
.button.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.button.chosen { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); color: var(--accent); }
.button .number { padding-inline-start: 0.55em; border-inline-start: 1px solid; font-variant-numeric: tabular-nums; }
.button.link { padding: 0 0.1em; border: 0; color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; font-weight: inherit; }
.row { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
.search { display: grid; grid-template-columns: 1fr auto; }
.form { display: grid; gap: 1.25rem; max-inline-size: var(--text); justify-items: start; }
.field { display: grid; gap: 0.3rem; inline-size: 100%; }
.field label, .field legend, .label { font-weight: 600; }
.optional { font-weight: 400; color: var(--muted); }
.hint { font-size: 0.9375em; color: var(--muted); }
.error { font-weight: 600; color: var(--danger); }
.error::before { content: '! ' / ''; }
input, select, textarea { font: inherit; color: inherit; }
.input {
  inline-size: 100%;
  min-block-size: var(--target);
  padding: 0.5em 0.7em;
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  background: var(--ground);
}
textarea.input { min-block-size: 8em; resize: vertical; }
.input[aria-invalid='true'] { border-color: var(--danger); box-shadow: inset 0 0 0 1px var(--danger); }
.choices { display: grid; gap: 0.6rem; inline-size: 100%; }
.choice {
  display: flex;
  gap: 0.8rem;
  align-items: start;
  min-block-size: var(--target);
  padding: 0.7rem 0.9rem;
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  cursor: pointer;
}
.field label.choice { font-weight: 400; }
.choices { margin-block-start: 0.4rem; }
.choice:hover { background: var(--soft); }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice input { flex: none; inline-size: 1.35rem; block-size: 1.35rem; margin: 0.12rem 0 0; accent-color: var(--accent); }
.choice > span { display: grid; gap: 0.3rem; }
.choice b { font-weight: 600; }
.choice img { max-inline-size: min(100%, 18rem); }
.notice { display: grid; gap: 0.3rem; padding: 0.9rem 1.1rem; border-inline-start: 4px solid var(--edge); background: var(--soft); max-inline-size: var(--text); }
.notice:focus { outline: none; }
.notice.bad { border-color: var(--danger); }
.notice.good { border-color: var(--good); }
.notice b, .notice h2 { font-size: 1.0625rem; font-weight: 700; }
.working:not(:empty) { position: fixed; inset-block-end: 0; inset-inline: 0; padding: 0.9rem var(--side); border-block-start: 2px solid var(--accent); background: var(--soft); }
.quiet { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
summary { min-block-size: var(--target); display: inline-flex; align-items: center; cursor: pointer; color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; }
summary::-webkit-details-marker { display: none; }
details[open] > summary { margin-block-end: 0.75rem; }
@media (forced-colors: active) {
  .button.chosen, .choice:has(:checked) { outline: 2px solid Highlight; }
  .notice { border: 1px solid; }
}
`;
