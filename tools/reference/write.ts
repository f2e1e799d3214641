import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { elementsIn, readManifest, readTokens, type Manifest } from './manifest.ts';
import { copySheets } from './sheets.ts';
import { reactWrappers } from './react.ts';
import { fill, tablesOf, tokenTable } from './tables.ts';

const root = new URL('../../', import.meta.url);
const widgets = new URL('packages/widgets/', root);

/** What editors and frameworks read, and the style sheets for pages, into the package's `dist`. */
export async function writeReference(): Promise<void> {
  const manifest = await readManifest();
  const dist = new URL('dist/', widgets);
  const files: Record<string, string> = {
    'custom-elements.json': json(manifest),
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(loose(manifest), quiet),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(loose(manifest), quiet),
    'web-types.json': json({ ...parse(getWebTypesData(loose(manifest), quiet)), ...nameOfPackage() }),
  };
  for (const [name, text] of Object.entries(reactWrappers(elementsIn(manifest)))) files[`react/${name}`] = text;
  mkdirSync(new URL('react/', dist), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, dist), text);
  copySheets(fileURLToPath(dist));
}

/** The generators' types want arrays that may be written to. */
function loose(manifest: Manifest): Parameters<typeof getWebTypesData>[0] {
  return manifest as unknown as Parameters<typeof getWebTypesData>[0];
}

function nameOfPackage(): { readonly name: unknown; readonly version: unknown } {
  const { name, version } = parse(readFileSync(new URL('package.json', widgets), 'utf8'));
  return { name, version };
}

function parse(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}

const quiet = { hideLogs: true };

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The pages of the docs with their tables as the source has them, by path from the root. */
export async function pages(): Promise<Readonly<Record<string, string>>> {
  const manifest = await readManifest();
  const tokens = readTokens();
  const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
  const filled: Record<string, string> = {};
  for (const entry of elementsIn(manifest)) {
    const path = `docs/elements/${entry.tagName.replace('civic-', '')}.md`;
    filled[path] = fill(read(path), 'reference', tablesOf(entry, tokens));
  }
  const path = 'docs/theming.md';
  filled[path] = fill(read(path), 'tokens', tokenTable(tokens));
  return filled;
}

export async function writePages(): Promise<void> {
  for (const [path, page] of Object.entries(await pages())) writeFileSync(new URL(path, root), page);
}
