import { existsSync, globSync, readFileSync } from 'node:fs';

/** What the tools need to know of a package.json. */
export interface Manifest {
  /** Relative to the root, such as `packages/core`; empty for the root itself. */
  readonly folder: string;
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

export function readManifest(folder: string): Manifest {
  const text = readFileSync(folder === '' ? 'package.json' : `${folder}/package.json`, 'utf8');
  const json = JSON.parse(text) as Record<
    'dependencies' | 'devDependencies' | 'peerDependencies',
    object | undefined
  > & {
    name: string;
  };
  return {
    folder,
    name: json.name,
    dependencies: Object.keys({ ...json.dependencies, ...json.peerDependencies }),
    devDependencies: Object.keys(json.devDependencies ?? {}),
  };
}

/** All packages, each after those that it depends on. */
export function readPackages(): Manifest[] {
  const folders = globSync('packages/*').filter((folder) => existsSync(`${folder}/package.json`));
  const waiting = new Set(folders.sort().map(readManifest));
  const ordered: Manifest[] = [];
  while (waiting.size > 0) {
    const names = new Set([...waiting].map(({ name }) => name));
    const ready = [...waiting].filter(({ dependencies }) => !dependencies.some((dependency) => names.has(dependency)));
    if (ready.length === 0) throw new Error(`These packages depend on each other: ${[...names].join(', ')}`);
    for (const next of ready) {
      ordered.push(next);
      waiting.delete(next);
    }
  }
  return ordered;
}
