import { globSync, readFileSync } from 'node:fs';
import type TypeScript from 'typescript';

/** As much of a custom elements manifest (schema 1.0.0) as is written and read here. */
export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly Module[];
}

export interface Module {
  readonly kind: 'javascript-module';
  /** From the package's root, as published. */
  readonly path: string;
  readonly declarations: readonly ElementEntry[];
  readonly exports: readonly object[];
}

/** What a doc block says of something. */
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

export interface Typed extends Described {
  readonly type?: { readonly text: string };
  /** Of an attribute: the property that it sets. */
  readonly fieldName?: string;
  /** Of a property: the attribute that sets it. */
  readonly attribute?: string;
}

export interface ElementEntry {
  readonly kind: 'class';
  readonly customElement: true;
  readonly name: string;
  readonly tagName: string;
  readonly description: string;
  readonly superclass: { readonly name: string };
  readonly attributes: readonly Typed[];
  readonly members: readonly (Typed & { readonly kind: string })[];
  readonly events: readonly Typed[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Described[];
}

const folder = new URL('../../packages/widgets/', import.meta.url);
const globs = ['src/controls/{civic,drawn}-element.ts', 'src/*/civic-*.ts'];

/** What the doc blocks of the elements say, with what they have from `CivicElement` and the tokens that all of them read. */
export async function readManifest(): Promise<Manifest> {
  const { create, ts } = (await import('@custom-elements-manifest/analyzer')) as unknown as Analyzer;
  // A path in a variable, as the package declares no types for its parts.
  const { litPlugin } = (await import(analyzersLit)) as { litPlugin: () => object[] };
  const files = globSync(globs, { cwd: folder, exclude: ['**/*.test.ts', '**/*.styles.ts'] }).sort();
  const modules = files.map((file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    return ts.createSourceFile(file, source, ts.ScriptTarget.ES2015, true);
  });
  const raw = create({ modules, plugins: litPlugin() });
  const elements = raw.modules.flatMap(({ path, declarations }) =>
    declarations.filter(isElement).map((entry) => moduleOf(path, entry)),
  );
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: elements };
}
const analyzersLit = '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

/** What is used of the analyzer; its own types leave it out. */
interface Analyzer {
  readonly create: (options: object) => { readonly modules: readonly RawModule[] };
  readonly ts: typeof TypeScript;
}
interface RawModule {
  readonly path: string;
  readonly declarations: readonly Partial<ElementEntry>[];
}
type RawElement = Partial<ElementEntry> & Pick<ElementEntry, 'name' | 'tagName'>;

function isElement(entry: Partial<ElementEntry>): entry is RawElement {
  return entry.tagName !== undefined && entry.name !== undefined;
}

function moduleOf(path: string, entry: RawElement): Module {
  const published = path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  const define = published.replace(/[^/]+$/, 'define.js');
  const declaration = { name: entry.name, module: published };
  return {
    kind: 'javascript-module',
    path: published,
    declarations: [elementOf(entry)],
    exports: [
      { kind: 'js', name: entry.name, declaration },
      { kind: 'custom-element-definition', name: entry.tagName, declaration: { ...declaration, module: define } },
    ],
  };
}

function elementOf(entry: RawElement): ElementEntry {
  const { name, tagName, description = '', attributes = [], members = [] } = entry;
  return {
    ...{ kind: 'class', customElement: true, name, tagName, description: oneLine(description) },
    superclass: { name: 'HTMLElement' },
    attributes: attributes.map(({ fieldName, ...rest }) =>
      rest.name === 'lang' ? language : { ...clean(rest), ...(fieldName !== undefined && { fieldName }) },
    ),
    members: members
      .filter(({ attribute }) => attribute !== undefined)
      .map(({ kind, attribute = '', ...rest }) => ({ kind, ...clean(rest), attribute })),
    events: (entry.events ?? []).map(clean),
    slots: (entry.slots ?? []).map(clean),
    cssParts: (entry.cssParts ?? []).map(clean),
    cssProperties: [...(entry.cssProperties ?? []).map(clean), ...readTokens()],
  };
}

const language: Typed = {
  name: 'lang',
  type: { text: 'string' },
  description: 'The language that the widget speaks; that of its place on the page unless given.',
};

function clean({ name, description, default: fallback, type }: Typed): Typed {
  return {
    name,
    ...(type && { type: { text: type.text } }),
    ...(fallback !== undefined && { default: fallback }),
    ...(description !== undefined && { description: oneLine(description) }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The tokens, as their doc block describes them. */
export function readTokens(): readonly Described[] {
  const source = readFileSync(new URL('src/themes/tokens.ts', folder), 'utf8');
  return [...source.matchAll(/@cssproperty \[(--civic-[a-z-]+)=(.*)\] - (.+)/g)].map(
    ([, name = '', fallback = '', description = '']) => ({
      name,
      ...(fallback !== '' && { default: fallback }),
      description,
    }),
  );
}

/** The elements of a manifest. */
export function elementsIn({ modules }: Manifest): readonly ElementEntry[] {
  return modules.flatMap(({ declarations }) => declarations);
}
