import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** Where the peers are installed: packages of their own, which are no part of the project's. */
const folder = fileURLToPath(new URL('peers/', import.meta.url));
export const serverPeers = fileURLToPath(new URL('server-peers/', import.meta.url));

/** What a page fetches of a peer before it can be used, in the lightest of the ways that it describes. */
export interface Peer {
  readonly name: string;
  readonly does: string;
  /** Files as it publishes them for a page. */
  readonly files?: readonly string[];
  /** Or a module that is bundled, so that nothing comes along that is not used. */
  readonly module?: string;
  /** What is not counted. */
  readonly besides?: string;
}

export const peers: readonly Peer[] = [
  {
    name: '@waline/client',
    does: 'comments',
    files: ['@waline/client/dist/waline.js', '@waline/client/dist/waline.css'],
    besides: 'pictures of emoji from a third party',
  },
  { name: 'artalk', does: 'comments', files: ['artalk/dist/Artalk.js', 'artalk/dist/Artalk.css'] },
  { name: 'twikoo', does: 'comments', files: ['twikoo/dist/twikoo.all.min.js'] },
  {
    name: 'giscus',
    does: 'comments',
    module: `import 'giscus';`,
    besides: 'all that its frame fetches from giscus.app',
  },
  {
    name: 'survey-js-ui',
    does: 'a form with one question',
    files: [
      'survey-core/survey.core.min.js',
      'survey-js-ui/survey-js-ui.min.js',
      'survey-core/survey-core.fontless.min.css',
    ],
  },
  {
    name: 'chart.js',
    does: 'one bar chart',
    module: `import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
      Chart.register(BarController, BarElement, CategoryScale, LinearScale);
      new Chart(document.querySelector('canvas'), { type: 'bar', data: { labels: ['a'], datasets: [{ data: [1] }] } });`,
  },
  {
    name: '@observablehq/plot',
    does: 'one bar chart',
    module: `import { barY, plot } from '@observablehq/plot';
      document.body.append(plot({ marks: [barY([{ x: 'a', y: 1 }], { x: 'x', y: 'y' })] }));`,
  },
  {
    name: '@shoelace-style/shoelace',
    does: 'the controls of a poll: radio buttons, button, details, alert',
    module: ['radio-group', 'radio', 'button', 'details', 'alert']
      .map((name) => `import '@shoelace-style/shoelace/dist/components/${name}/${name}.js';`)
      .concat(`import '@shoelace-style/shoelace/dist/themes/light.css';`)
      .join('\n'),
  },
  {
    name: '@awesome.me/webawesome',
    does: 'the same: radio buttons, button, details, callout',
    module: ['radio-group', 'radio', 'button', 'details', 'callout']
      .map((name) => `import '@awesome.me/webawesome/dist/components/${name}/${name}.js';`)
      .concat(`import '@awesome.me/webawesome/dist/styles/webawesome.css';`)
      .join('\n'),
  },
];

/** Installs the peers where they are not what the lock file says. */
export function installPeers(say: (line: string) => void, into = folder): void {
  const [wanted, found] = ['package-lock.json', 'node_modules/.package-lock.json'].map((lock) =>
    versionsIn(into + lock),
  );
  if (found !== undefined && JSON.stringify(wanted) === JSON.stringify(found)) return;
  say('Installing the peers …');
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', options, { cwd: into, stdio: ['ignore', 'ignore', 'inherit'] });
}

function versionsIn(lock: string): unknown {
  try {
    const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as {
      packages: Readonly<Record<string, { version?: string; optional?: boolean }>>;
    };
    const kept = Object.entries(packages).filter(([path, { optional }]) => path !== '' && !optional);
    return kept.map(([path, { version }]) => `${path} ${version ?? ''}`).sort();
  } catch {
    return undefined;
  }
}

/** The version of an installed peer. */
export function versionOf(name: string, from = folder): string {
  const manifest = readFileSync(`${from}node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The path of a file of an installed peer. */
export function fileOf(path: string): string {
  return `${folder}node_modules/${path}`;
}

/** The files of a peer; what is fetched only when it is needed is not among them. */
export async function filesOf({ files, module }: Peer): Promise<readonly Uint8Array[]> {
  if (files) return files.map((path) => readFileSync(fileOf(path)));
  const entry = 'virtual:page';
  const output = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: entry } },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? `${folder}page.js` : undefined),
        load: (id) => (id === `${folder}page.js` ? module : undefined),
      },
    ],
  })) as Rolldown.RolldownOutput;
  const all = [output].flat().flatMap((bundle) => bundle.output);
  const chunks = new Map(all.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const first = [...chunks.values()].filter(({ isEntry }) => isEntry);
  for (const chunk of first)
    for (const name of chunk.imports) {
      const imported = chunks.get(name);
      if (imported && !first.includes(imported)) first.push(imported);
    }
  const sheets = all.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : []));
  return [...first.map(({ code }) => code), ...sheets].map((content) => Buffer.from(content));
}
