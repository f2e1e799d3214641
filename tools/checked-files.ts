import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const ours = /\/packages\/(widgets|adapter-rest|outbox)\/src\//;
const source = (path: string): string => `/packages/widgets/src/${path}`;

/**
 * Has every file but the loader checked before it runs: each `import()` becomes a call that names the checksums of what it
 * fetches (`widgets/src/checking.ts`), and the words of each language become files that are named by theirs.
 */
export function checkedFiles(): Plugin[] {
  return [checkedWords(), checkedImports()];
}

function sumOf(content: string): string {
  return createHash('sha256').update(content).digest('base64').slice(0, 43);
}

/** In an element's `words.ts` the call that names `shared` is what it says first. */
const firstCall = /\bwordsOf\((['"]shared['"][^)]*)\)/;
const call = /\bwordsOf\((['"][^)]*)\)/g;

/** What an element says first becomes the checksums of its files, one a language; they hold those of what it says later. */
function checkedWords(): Plugin {
  return {
    name: 'checked-words',
    enforce: 'pre',
    apply: 'build',
    async resolveId(name, importer, options) {
      if (!name.endsWith('/words.ts')) return null;
      const found = await this.resolve(name, importer, { ...options, skipSelf: true });
      return found?.id.endsWith(source('locales/words.ts')) === true
        ? found.id.replace(/words\.ts$/, 'checked-words.ts')
        : null;
    },
    async transform(code, id) {
      const first = firstCall.exec(code);
      if (!ours.test(id) || !first) return null;
      const { languages, loadWords } = await wordsIn(id.slice(0, id.search(ours)));
      const write = async (language: string, parts: readonly string[], more = ''): Promise<string> => {
        const messages = JSON.stringify(await loadWords(language, ...parts)).replace(/"([a-z]\w*)":/gi, '$1:');
        const content = `export default[${messages}${more}]`;
        const sum = sumOf(content);
        this.emitFile({ type: 'asset', fileName: namedBy('words', sum), source: content });
        return sum;
      };
      const others = [...code.matchAll(call)].map(([, names = '']) => names).filter((names) => names !== first[1]);
      const sums = languages.map(async (language) => {
        const listed = async (
          ...all: readonly (readonly [parts: readonly string[], more?: string])[]
        ): Promise<string> => {
          const known = all.map(
            async ([parts, more]) => [parts.join('+'), await write(language, parts, more)] as const,
          );
          return `,${JSON.stringify(Object.fromEntries(await Promise.all(known)))}`;
        };
        // What few people open is known by what comes before it, so that the first words do not carry its checksum.
        const afterTrouble = await listed([['your-data']]);
        const later = await listed(
          [['trouble', 'waiting', 'you'], afterTrouble],
          ...others.map((name) => [partsIn(name)] as const),
        );
        return write(language, partsIn(first[1] ?? ''), later);
      });
      return { code: code.replace(first[0], `wordsOf('${(await Promise.all(sums)).join(' ')}')`), map: null };
    },
  };
}

function partsIn(call: string): string[] {
  return [...call.matchAll(/['"]([\w-]+)['"]/g)].map(([, name = '']) => name);
}

/** As `widgets/src/checked.ts` finds it. */
function namedBy(name: string, sum: string): string {
  return `${name}-${sum.replace(/\W/g, '').slice(0, 8)}.js`;
}

interface Locales {
  readonly languages: readonly string[];
  readonly loadWords: (language: string, ...names: readonly string[]) => Promise<object>;
}

async function wordsIn(root: string): Promise<Locales> {
  const load = async (path: string): Promise<Locales> =>
    (await import(pathToFileURL(root + source(path)).href)) as Locales;
  return { ...(await load('locales/languages.ts')), ...(await load('locales/modules.ts')) };
}

/** What stands in the built code where a file is to be fetched, and in the loader's. */
const fetching = /\(\(\) ?=> ?import\(([`'"])\.\/([^`'"]+)\1\)((?:\.then\(\w+ ?=> ?\w+(?:\.\w+)?\))?)\)/g;
const leftovers = /\/\* @__PURE__ \*\/ |\n?\/\* @vite-ignore \*\/\n?/g;
const fetchingFirst = /([`'"])§([^`'"]+)§\1/g;

function checkedImports(): Plugin {
  let everything = '';
  return {
    name: 'checked-imports',
    apply: 'build',
    async transform(code, id) {
      if (!ours.test(id) || id.endsWith(source('checking.ts')) || !/\bimport\(['"]/.test(code)) return null;
      if (!id.endsWith(source('loader.ts'))) {
        const from = id.slice(0, id.search(ours)) + source('checked.ts');
        const out = code.replace(/\bimport\((['"][^'"]+['"])\)/g, 'checked(() => import($1))');
        return { code: `import { checked } from '${from}';${out}`, map: null };
      }
      // What the loader fetches runs for its own sake; nothing is imported from it. The ground comes with every element.
      let out = code;
      for (const [call, name = ''] of code.matchAll(/\bimport\(['"]([^'"]+)['"]\)/g)) {
        const wanted = (await this.resolve(name, id))?.id ?? this.error(`There is no ${name}.`);
        const folder = wanted.split('/').at(-2);
        if (folder !== 'src' && folder !== undefined)
          this.emitFile({ type: 'chunk', id: wanted, name: folder, preserveSignature: false });
        out = out.replace(call, `checked('§${wanted}§')`);
      }
      return { code: out, map: null };
    },
    // The ground's checksum of the list changes with every file. Its name does too, and with it that of all files that name it:
    // what was kept under a name in a browser's cache is never compared with another version's checksum.
    buildEnd() {
      const all = createHash('sha256');
      for (const id of [...this.getModuleIds()].sort()) all.update(`${this.getModuleInfo(id)?.code ?? ''}\n`);
      everything = all.digest('hex');
    },
    augmentChunkHash({ moduleIds }) {
      return moduleIds.some((id) => id.endsWith(source('checked.ts'))) ? everything : undefined;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = new Map(
          Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
        );
        const holderOf = (module: string): string =>
          [...chunks.values()].find(({ modules }) => module in modules)?.fileName ??
          this.error(`${module} is nowhere.`);
        const loader = holderOf([...this.getModuleIds()].find((id) => id.endsWith(source('loader.ts'))) ?? '');
        const ground = holderOf([...this.getModuleIds()].find((id) => id.endsWith(source('checked.ts'))) ?? '');

        const sums = new Map<string, string>();
        const fetched = new Set<string>();
        const seal = (name: string, replace: (code: string) => string = (code) => code): void => {
          const chunk = chunks.get(name) ?? this.error(`There is no ${name}.`);
          const code = chunk.code
            .replace(leftovers, '')
            .replace(fetching, (_all, _quote, wanted: string, then: string) => {
              fetched.add(wanted);
              return `(\`${wanted}\`)${then}`;
            });
          if (/\bimport\([`'"]/.test(code)) this.error(`${name} fetches a file unchecked.`);
          chunk.code = replace(code);
          sums.set(name, sumOf(chunk.code));
        };
        const withSums = (wanted: string): string =>
          [...importsOf(wanted, chunks), wanted].map((file) => (sums.get(file) ?? '') + file).join(' ');

        // The loader knows the checksums of what it fetches, and the ground that of a list of all others, which need not
        // name the ground: it is there.
        for (const name of chunks.keys()) if (name !== loader && name !== ground) seal(name);
        for (const match of (chunks.get(ground)?.code ?? '').matchAll(fetching)) fetched.add(match[2] ?? '');
        const list = [...fetched].map((name) => [name, withSums(name).replace(`${ground} `, '')]);
        const content = `export default${JSON.stringify(Object.fromEntries(list))}`;
        const sum = sumOf(content);
        this.emitFile({ type: 'asset', fileName: namedBy('sums', sum), source: content });
        seal(ground, (code) => code.replace('§sums§', sum));
        seal(loader, (code) =>
          code.replace(fetchingFirst, (_all, _quote, module: string) => {
            const holder = holderOf(module);
            return `\`${withSums(holder)}\``;
          }),
        );
        // That of the loader itself is for the page's script tag.
        const code = chunks.get(loader)?.code ?? '';
        const integrity = { [loader]: `sha384-${createHash('sha384').update(code).digest('base64')}` };
        this.emitFile({ type: 'asset', fileName: 'integrity.json', source: JSON.stringify(integrity, null, 2) });
      },
    },
  };
}

/** What a chunk imports by itself, and what that imports; before what needs it. */
function importsOf(
  name: string,
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
  seen = new Set<string>(),
): string[] {
  return (chunks.get(name)?.imports ?? []).flatMap((file) => {
    if (seen.has(file)) return [];
    seen.add(file);
    return [...importsOf(file, chunks, seen), file];
  });
}
