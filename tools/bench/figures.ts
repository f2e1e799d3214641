import { readFileSync, writeFileSync } from 'node:fs';

const docs = new URL('../../docs/benchmarks.md', import.meta.url);

/** Prints figures, and keeps them in the docs, between the marks of this name, where the command was called with `--keep`. */
export function keepFigures(name: string, figures: readonly string[]): void {
  const text = figures.join('\n\n');
  console.log(text);
  if (!process.argv.includes('--keep')) return;
  const before = readFileSync(docs, 'utf8');
  const after = putFigures(before, name, text);
  writeFileSync(docs, after);
}

/** The text with other figures between the marks of this name. */
export function putFigures(text: string, name: string, figures: string): string {
  const [begin, end] = [`<!-- figures of ${name} -->`, `<!-- end of ${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for the figures of ${name}.`);
  return `${text.slice(0, from + begin.length)}\n\n${figures}\n\n${text.slice(to)}`;
}
