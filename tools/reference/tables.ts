import type { Described, ElementEntry, Typed } from './manifest.ts';

/** The tables of an element's page in the docs, in Markdown. */
export function tablesOf(entry: ElementEntry, tokens: readonly Described[]): string {
  const own = entry.cssProperties.filter(({ name }) => !tokens.some((token) => token.name === name));
  const parts: readonly (readonly [title: string, heads: readonly string[], rows: readonly string[][]])[] = [
    ['Attributes', ['Attribute', 'Type', 'Default', ''], entry.attributes.map(attributeRow)],
    [
      'Events',
      ['Event', 'Class', ''],
      entry.events.map((event) => [code(event.name), code(event.type?.text), text(event)]),
    ],
    ['Slots', ['Slot', ''], entry.slots.map((slot) => [slot.name === '' ? '(default)' : code(slot.name), text(slot)])],
    ['Parts', ['Part', ''], entry.cssParts.map((part) => [code(part.name), text(part)])],
    ['Custom properties', ['Property', 'Default', ''], own.map(propertyRow)],
  ];
  return parts
    .filter(([, , rows]) => rows.length > 0)
    .map(([title, heads, rows]) => `## ${title}\n\n${table(heads, rows)}`)
    .join('\n\n');
}

export function tokenTable(tokens: readonly Described[]): string {
  return table(['Token', 'Default', ''], tokens.map(propertyRow));
}

function attributeRow(attribute: Typed): string[] {
  const fallback = attribute.default?.replace(/^''$/, '').replace(/^'(.*)'$/, '$1');
  return [code(attribute.name), code(attribute.type?.text.replaceAll("'", '')), code(fallback), text(attribute)];
}

function propertyRow(property: Described): string[] {
  return [code(property.name), code(property.default), text(property)];
}

function code(value = ''): string {
  return value === '' ? '' : `\`${value.replaceAll('|', '\\|')}\``;
}

function text({ description = '' }: Described): string {
  return description.replaceAll('|', '\\|');
}

/** As Prettier would align it, so that a generated page is a formatted one. */
function table(heads: readonly string[], rows: readonly string[][]): string {
  const widths = heads.map((head, i) => Math.max(3, head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 3)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const begin = (name: string): string => `<!-- ${name}: written by \`npm run reference\` -->`;
const end = '<!-- until here -->';

/** Puts what is generated between its marks in a page. */
export function fill(page: string, name: string, generated: string): string {
  const from = page.indexOf(begin(name));
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The page has no marks “${begin(name)}” and “${end}”.`);
  return `${page.slice(0, from + begin(name).length)}\n\n${generated}\n\n${page.slice(to)}`;
}
