import { existsSync, globSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Says in `LICENSES.txt`, beside the built files, whose work they hold and on what terms; the files name it in a few bytes. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const own = Object.keys(file.modules).flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []);
        for (const folder of own) folders.add(folder);
        if (own.length > 0) file.code = `/*! LICENSES.txt */${file.code}`;
      }
      const ours = `civic-widgets, MIT\n\n${readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim()}`;
      const texts = [ours, ...[...folders].sort().map(textOf)];
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: texts.join(`\n\n${'—'.repeat(40)}\n\n`) });
    },
  };
}

function textOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
    string,
    string
  >;
  const [file] = globSync(`${folder}/{LICENSE,LICENCE,license}*`);
  return `${name} ${version}, ${license}\n\n${file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').trim() : ''}`;
}
