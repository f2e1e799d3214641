import { readFileSync } from 'node:fs';

/** A field of the space's file as docs/space-file.md tells it; markdown, without the quotes of code around names. */
export interface Told {
  readonly field: string;
  /** `yes` or `no`. */
  readonly needed: string;
  readonly meaning: string;
  /** JSON, or `see` and a heading. */
  readonly example: string;
}

const page = readFileSync(new URL('../../docs/space-file.md', import.meta.url), 'utf8');

/** The cells of the table below a heading, row by row. */
export function tableBelow(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/space-file.md has no section ${heading}`);
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
}

/** Every table of fields, by where it stands in the file: `` for the space, `projects[].policy.*`. */
export function toldFields(): ReadonlyMap<string, readonly Told[]> {
  const headings = [...page.matchAll(/^#+ (The space|`.+`)$/gm)].map(([, heading = '']) => heading);
  return new Map(
    headings.map((heading) => [
      heading === 'The space' ? '' : bare(heading),
      tableBelow(heading).map(([field = '', needed = '', meaning = '', example = '']) => ({
        field: bare(field),
        needed,
        meaning,
        example: bare(example),
      })),
    ]),
  );
}

export function bare(cell: string): string {
  return cell.replace(/^`|`$/g, '');
}
