import { isBuiltin } from 'node:module';
import { extname, posix } from 'node:path';
import ts from 'typescript';
import type { Manifest } from './workspace.ts';

/** A source file: its path from the root, with slashes, and what stands in it. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly dynamic: boolean;
}

const ours = '@civic-widgets/';

/** Which of our packages a package may import besides core. Only `server` stands on others. */
const alsoAllowed: Record<string, readonly string[]> = { server: ['adapter-postgres', 'importers'] };

/** What breaks the architecture, a line each. `manifests` are those of the root (folder `''`) and of every package. */
export function violations(sources: readonly Source[], manifests: readonly Manifest[]): string[] {
  const imports = sources.flatMap(importsOf);
  return [...imports.flatMap((found) => wrongWith(found, manifests)), ...unusedDependencies(imports, manifests)];
}

function wrongWith(found: Import, manifests: readonly Manifest[]): string[] {
  const { file, specifier } = found;
  const say = (problem: string) => [`${file}: imports "${specifier}": ${problem}`];
  if (specifier.startsWith('.')) return wrongWithPath(found).flatMap(say);

  const folder = folderOf(file);
  if (folder === 'packages/core' && !isTest(file)) return say('core imports nothing outside itself');
  if (isBuiltin(specifier)) return [];
  if (specifier.startsWith(ours))
    return wrongWithArrow(found).flatMap(say).concat(undeclared(found, manifests).flatMap(say));
  return undeclared(found, manifests).flatMap(say);
}

function wrongWithPath({ file, specifier }: Import): string[] {
  const problems = extname(specifier.split('?')[0] ?? '') === '' ? ['a relative import carries an extension'] : [];
  const folder = folderOf(file);
  const target = posix.join(posix.dirname(file), specifier);
  // Tests may use what the tools and other packages offer to tests; the tools themselves belong to the root.
  const offered = isTest(file) && (target.startsWith('tools/') || isTest(target));
  const leaves = folder !== '' && !target.startsWith(`${folder}/`) && !offered;
  return leaves ? [...problems, 'another package is imported by its name'] : problems;
}

function wrongWithArrow({ file, specifier, dynamic }: Import): string[] {
  const folder = folderOf(file);
  const target = nameOf(specifier).slice(ours.length);
  if (isTest(file) || folder === '' || folder === 'demo') return [];
  const own = folder.slice('packages/'.length);
  if (target === own) return ['own files are imported by their path'];
  if (target === 'core' || alsoAllowed[own]?.includes(target) === true) return [];
  // The command that puts other servers to the test stands in front of the wire, with the kit in its hand.
  if (file.startsWith('packages/server/src/cli/conformance') && /^(adapter-rest|conformance)$/.test(target)) return [];
  // What the loader fetches first chooses for it.
  if (file === 'packages/widgets/src/start.ts' && /^(adapter-rest|outbox)$/.test(target)) return [];
  if (file === 'packages/widgets/src/loader.ts' && /^(adapter-|outbox$)/.test(target)) {
    return dynamic ? [] : ['the loader chooses an adapter by a dynamic import'];
  }
  return [`${own} may not know ${target}`];
}

/** What is published needs its dependencies; what stays here may use the root's too. */
function undeclared({ file, specifier }: Import, manifests: readonly Manifest[]): string[] {
  const root = manifests.find(({ folder }) => folder === '');
  const own = manifests.find(({ folder }) => folder === folderOf(file));
  const name = nameOf(specifier);
  const unpublished = isTest(file) || folderOf(file) === '' || folderOf(file) === 'demo';
  if (unpublished && name.startsWith(ours)) return [];
  const declared = unpublished
    ? [own, root].flatMap((manifest) => [...(manifest?.dependencies ?? []), ...(manifest?.devDependencies ?? [])])
    : (own?.dependencies ?? []);
  return declared.includes(name) ? [] : [`"${name}" is not in ${own?.folder ?? '?'}/package.json`];
}

function unusedDependencies(imports: readonly Import[], manifests: readonly Manifest[]): string[] {
  return manifests
    .filter(({ folder }) => folder.startsWith('packages/'))
    .flatMap(({ folder, dependencies, peers }) => {
      const used = new Set(
        imports
          .filter(({ file }) => folderOf(file) === folder && !isTest(file))
          .map(({ specifier }) => nameOf(specifier)),
      );
      // A package that imports nothing yet has only its place; its dependencies are a plan.
      if (used.size === 0) return [];
      return dependencies
        .filter((name) => !used.has(name) && !peers.includes(name))
        .map((name) => `${folder}/package.json: nothing imports "${name}"`);
    });
}

function importsOf({ file, text }: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, dynamic: boolean) => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier))
      found.push({ file, specifier: specifier.text, dynamic });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], true);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

/** The folder of the package that a file belongs to; empty for the root's own files. */
function folderOf(file: string): string {
  return /^(packages\/[^/]+|demo)\//.exec(file)?.[1] ?? '';
}

/** `@a/b/c` → `@a/b`, `d3/x` → `d3`. */
function nameOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Tests, and what only they stand on. */
function isTest(file: string): boolean {
  return file.endsWith('.test.ts') || file.includes('/testing/');
}
