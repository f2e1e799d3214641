/** How lists, an idea, a conversation and results are arranged. */
export const arranged = `
.part { display: grid; gap: 1rem; }
.intro { display: grid; gap: 0.75rem; max-inline-size: 50rem; }
.lead { font-size: 1.1875rem; line-height: 1.55; color: var(--muted); max-inline-size: var(--text); }
.prose { max-inline-size: var(--text); white-space: pre-line; }
.aside { font-size: 0.9375em; color: var(--muted); }
.between { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: end; justify-content: space-between; }
.trail { display: flex; flex-wrap: wrap; gap: 0 0.5rem; font-size: 0.9375em; }
.trail li + li::before { content: '› ' / ''; color: var(--muted); }
.trail a { display: inline-flex; align-items: center; min-block-size: 1.5rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem; }
.card { position: relative; display: flex; flex-direction: column; gap: 0.6rem; padding: 1.1rem 1.25rem 1.25rem; border: 1px solid var(--line); border-radius: calc(2 * var(--radius)); }
.card:hover { border-color: var(--edge); }
.card h3 a, .card h2 a { color: inherit; text-decoration: none; }
.card:hover h3 a, .card:hover h2 a { text-decoration: underline; text-decoration-thickness: 0.07em; }
.card h3 a::after, .card h2 a::after { content: ''; position: absolute; inset: 0; }
.card .counts { margin-block-start: auto; padding-block-start: 0.3rem; font-weight: 600; font-size: 0.9375em; }
/* Nothing of it leads anywhere. */
.preview { max-inline-size: var(--text); border-color: var(--edge); }
.similar { display: grid; gap: 0.25rem; max-inline-size: var(--text); }
.similar li { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; border-block-end: 1px solid var(--line); }
.similar a { text-align: match-parent; min-block-size: var(--target); display: inline-flex; align-items: center; font-weight: 600; }
.over { order: -1; }
.excerpt { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; }
/* The dot before the first fact of a line lies outside, and is cut off. */
.facts { display: flex; flex-wrap: wrap; font-size: 0.9375em; color: var(--muted); overflow-x: clip; }
.facts > li { position: relative; inset-inline-start: -1.2em; padding-inline-start: 1.2em; }
.facts > li::before { content: '·'; content: '·' / ''; position: absolute; inset-inline-start: 0.45em; }
.facts strong { color: var(--ink); }
.filters { display: grid; gap: 0.75rem; }
.filters p.row { margin-block-start: 1rem; }
.filters .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr)); gap: 0.75rem; }
.timeline { display: grid; gap: 0; max-inline-size: var(--text); }
.timeline > li { position: relative; display: grid; gap: 0.3rem; padding-inline-start: 1.6rem; padding-block-end: 1.25rem; }
.timeline > li::before { content: ''; position: absolute; inset-inline-start: 0; inset-block-start: 0.5em; inline-size: 0.8rem; block-size: 0.8rem; border: 2px solid var(--accent); border-radius: 50%; background: var(--ground); }
.timeline > li:last-child::before { background: var(--accent); }
.timeline > li:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: calc(0.4rem - 1px); inset-block: 1.35em -0.5em; border-inline-start: 2px solid var(--line); }
.thread { display: grid; gap: 1rem; max-inline-size: var(--text); }
.comment { display: grid; gap: 0.3rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
.comment.reply { padding-block-start: 0; border-block-start: 0; margin-inline-start: clamp(0.75rem, 4vw, 2rem); padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
.comment .row a { display: inline-flex; align-items: center; min-block-size: var(--target); min-inline-size: var(--target); }
.results { display: grid; gap: 0.9rem; max-inline-size: var(--text); }
.results > li { display: grid; gap: 0.2rem; }
.results .between { gap: 0 1rem; }
meter { inline-size: 100%; block-size: 0.75rem; border: 0; border-radius: 0.4rem; background: var(--line); overflow: hidden; }
meter::-webkit-meter-bar { block-size: 0.75rem; border: 0; border-radius: 0.4rem; background: var(--line); }
meter::-webkit-meter-optimum-value { background: var(--accent); }
meter::-moz-meter-bar { background: var(--accent); }
`;
