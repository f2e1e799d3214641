/** Colours, type, and what stands around every page. The look of the widgets on a page that has none of its own. */
export const ground = `
:root {
  color-scheme: light dark;
  --ground: #ffffff;
  --soft: #f1f5f4;
  --ink: #16211f;
  --muted: #465451;
  --line: #ccd6d3;
  --edge: #687774;
  --accent: #0d5257;
  --on-accent: #ffffff;
  --danger: #a3171c;
  --good: #0f6130;
  --radius: 0.25rem;
  --target: 2.75rem;
  --wide: 70rem;
  --text: 42rem;
  --side: clamp(1rem, 4vw, 2.5rem);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101716;
    --soft: #18211f;
    --ink: #e8eeec;
    --muted: #aebbb8;
    --line: #36433f;
    --edge: #8a9996;
    --accent: #8fd3d3;
    --on-accent: #08191a;
    --danger: #ffa8a3;
    --good: #96d9ab;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  min-block-size: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--ground);
  color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { margin: 0; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.7vw, 2.625rem); letter-spacing: -0.015em; line-height: 1.15; }
h2 { font-size: clamp(1.375rem, 1.25rem + 0.6vw, 1.75rem); }
h3 { font-size: 1.1875rem; line-height: 1.35; }
:lang(ar) { letter-spacing: 0; }
h1, h2, h3, .lead { text-align: match-parent; }
p, ul, ol, dl, dd, fieldset, legend, figure { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
ul, ol { list-style: none; }
p { text-wrap: pretty; }
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 0.07em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 1px; }
img { display: block; max-inline-size: 100%; block-size: auto; border-radius: var(--radius); }
.skip { position: absolute; inset-block-start: -10rem; inset-inline-start: 0; }
.skip:focus { inset-block-start: 0; padding: 0.75rem 1rem; background: var(--ground); z-index: 1; }
.top, .foot, main { inline-size: 100%; padding-inline: max(var(--side), calc((100% - var(--wide)) / 2)); }
.top {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.5rem;
  align-items: center;
  justify-content: space-between;
  padding-block: 0.75rem;
  border-block-end: 1px solid var(--line);
}
.top .name { font-size: 1.1875rem; font-weight: 700; color: inherit; text-decoration: none; }
.top .name:hover { text-decoration: underline; }
.languages, .legal { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.top a, .legal a, .languages b { display: inline-flex; align-items: center; min-block-size: var(--target); }
.languages b { font-weight: 600; }
main { flex: 1; display: grid; gap: clamp(1.75rem, 1.25rem + 2vw, 3rem); align-content: start; padding-block: clamp(1.5rem, 1rem + 2vw, 3rem); }
main:focus { outline: none; }
.foot { padding-block: 1rem 1.5rem; border-block-start: 1px solid var(--line); background: var(--soft); }
@media (prefers-reduced-motion: no-preference) { a, .button { transition: background-color 0.15s; } }
`;
