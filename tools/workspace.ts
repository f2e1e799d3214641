import { existsSync, globSync, readFileSync } from 'node:fs';

/** What the tools need to know of a package.json. */
export interface Manifest {
  /** Relative to the root, such as `packages/core`; empty for the root itself. */
  readonly folder: string;
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  /** What its dependencies ask it to bring along. */
  readonly peers: readonly string[];
}

export function readManifest(folder: string): Manifest {
  const json = readJson(folder === '' ? 'package.json' : `${folder}/package.json`);
  return {
    folder,
    name: json.name,
    // What is optional is imported by what the build writes, such as wrappers of a framework.
    dependencies: Object.keys({ ...json.dependencies, ...json.peerDependencies }).filter(
      (name) => !json.peerDependenciesMeta?.[name]?.optional,
    ),
    devDependencies: Object.keys(json.devDependencies ?? {}),
    peers: Object.keys(json.dependencies ?? {}).flatMap((name) => {
      const installed = `node_modules/${name}/package.json`;
      return existsSync(installed) ? Object.keys(readJson(installed).peerDependencies ?? {}) : [];
    }),
  };
}

type Json = Record<'dependencies' | 'devDependencies' | 'peerDependencies', object | undefined> & {
  name: string;
  peerDependenciesMeta?: Record<string, { optional?: boolean } | undefined>;
};

function readJson(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8')) as Json;
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
