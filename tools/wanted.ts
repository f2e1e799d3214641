import { globSync } from 'node:fs';

const words = process.argv.slice(2);

/** The files of these patterns that the words on the command line narrow to. */
export function wanted(...patterns: string[]): string[] {
  const exclude = ['**/node_modules/**', '**/dist/**', '**/.civic/**', '**/coverage/**'];
  return globSync(patterns, { exclude }).filter(isWanted).sort();
}

export function isWanted(path: string): boolean {
  return words.every((word) => path.includes(word));
}
