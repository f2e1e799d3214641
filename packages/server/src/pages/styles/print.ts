/** On paper stands what can be read, and nothing that only a screen can do. The last of the styles. */
export const print = `
@media print {
  :root { color-scheme: light; --ground: #fff; --soft: #fff; --ink: #000; --muted: #333; --accent: #000; --on-accent: #fff; }
  body { display: block; font-size: 11pt; }
  .top nav, .foot, .skip, .filters, #write, .thread .row, details, .hint, main > .row, .between > .button, .row > a, form .primary { display: none; }
  .button, .choice { min-block-size: 0; padding: 0; border: 0; box-shadow: none; }
  .prose, .timeline, .thread, .results { max-inline-size: none; }
  .card, .comment, .timeline > li, .results > li, .choice { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
`;
