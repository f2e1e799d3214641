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
        const content = `export default${messages}${more}`;
        const sum = sumOf(content);
        this.emitFile({ type: 'asset', fileName: wordsFile(sum), source: content });
        return sum;
      };
      const others = [...code.matchAll(call)].map(([, names = '']) => names).filter((names) => names !== first[1]);
      const later = [['trouble', 'waiting'], ...others.map(partsIn)];
      const sums = languages.map(async (language) => {
        const known = later.map(async (parts) => [parts.join('+'), await write(language, parts)] as const);
        const more = JSON.stringify(Object.fromEntries(await Promise.all(known)));
        return write(language, partsIn(first[1] ?? ''), `;export const later=${more}`);
      });
      return { code: code.replace(first[0], `wordsOf('${(await Promise.all(sums)).join(' ')}')`), map: null };
    },
  };
}

function partsIn(call: string): string[] {
  return [...call.matchAll(/['"]([\w-]+)['"]/g)].map(([, name = '']) => name);
}

function wordsFile(sum: string): string {
  return `words-${sum.replace(/\W/g, '').slice(0, 8)}.js`;
}

interface Locales {
  readonly languages: readonly string[];
  readonly loadWords: (language: string, ...names: readonly string[]) => Promise<object>;
}

async function wordsIn(root: string): Promise<Locales> {
  const load = async (path: string): Promise<Locales> =>
    (await import(pathToFileURL(root + source(path)).href)) as Locales;
  return { ...(await load('locales/language.ts')), ...(await load('locales/modules.ts')) };
}

/** What stands in the built code where a file is to be fetched, and in the loader's. */
const fetching = /\(\(\) ?=> ?import\(([`'"])\.\/([^`'"]+)\1\)((?:\.then\(\w+ ?=> ?\w+(?:\.\w+)?\))?)\)/g;
const fetchingFirst = /([`'"])§([^`'"]+)§\1/g;

function checkedImports(): Plugin {
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
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = new Map(
          Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
        );
        const sums = new Map<string, string>();
        const seal = (name: string, above: readonly string[]): string => {
          if (above.includes(name)) this.error(`These files fetch each other: ${[...above, name].join(' → ')}`);
          const known = sums.get(name);
          if (known !== undefined) return known;
          const chunk = chunks.get(name) ?? this.error(`There is no ${name}.`);
          // What it has imported by itself is there already.
          const here = new Set([name, ...importsOf(name, chunks)]);
          const files = (wanted: string): string =>
            [...importsOf(wanted, chunks).filter((file) => !here.has(file)), wanted]
              .map((file) => seal(file, [...above, name]) + file)
              .join(' ');
          chunk.code = chunk.code
            .replace(/\/\* @__PURE__ \*\/ |\n?\/\* @vite-ignore \*\/\n?/g, '')
            .replace(fetchingFirst, (_all, _quote, module: string) => {
              const holder = [...chunks.values()].find(({ modules }) => module in modules);
              return `\`${files(holder?.fileName ?? this.error(`${module} is nowhere.`))}\``;
            })
            .replace(fetching, (_all, _quote, wanted: string, then: string) => `(\`${files(wanted)}\`)${then}`);
          if (/\bimport\([`'"]/.test(chunk.code)) this.error(`${name} fetches a file unchecked.`);
          const sum = sumOf(chunk.code);
          sums.set(name, sum);
          return sum;
        };
        for (const name of chunks.keys()) seal(name, []);
        // The sum of the loader itself is for the page's script tag.
        const integrity = Object.fromEntries(
          [...chunks.values()]
            .filter(({ isEntry, name }) => isEntry && name === 'civic-widgets')
            .map(({ fileName, code }) => [fileName, `sha384-${createHash('sha384').update(code).digest('base64')}`]),
        );
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
