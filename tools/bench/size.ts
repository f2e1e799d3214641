/**
 * `npm run bench:size`: what a page fetches before a widget can be used, ours beside installed peers of each. One table, which is
 * also written into `docs/benchmarks.md` by `npm run bench:size -- --keep`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { cdn, close, open, visit } from '../../packages/widgets/testing/built-page.ts';
import { keepFigures } from './figures.ts';
import { describeMachine } from './machine.ts';
import { filesOf, installPeers, peers, versionOf } from './peers.ts';
import { renderTable, type Cell } from './table.ts';
import { usableAt, type Sign } from './usable.ts';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const say = (line: string): void => console.error(line);

const widgets: Readonly<Record<string, readonly [html: string, sign: Sign]>> = {
  'our poll': ['<civic-poll poll="bench"></civic-poll>', { widget: 'civic-poll', selector: 'input' }],
  'our badges': ['<civic-badges></civic-badges>', { widget: 'civic-badges', selector: 'section .ways' }],
  'our idea board': [
    '<civic-idea-board project="square"></civic-idea-board>',
    { widget: 'civic-idea-board', selector: '[part~=idea] a' },
  ],
  'our dashboard': ['<civic-dashboard></civic-dashboard>', { widget: 'civic-dashboard', selector: 'section' }],
};

installPeers(say);
const rows: Cell[][] = [];
await open('production');
try {
  const all = Object.values(widgets);
  const pages = [
    ...Object.entries(widgets).map(([name, [html, sign]]) => ({ name, html, signs: [sign] })),
    { name: 'all four of ours', html: all.map(([html]) => html).join(''), signs: all.map(([, sign]) => sign) },
  ];
  for (const { name, html, signs } of pages) {
    say(`Measuring ${name} …`);
    const { page, context, meter } = await visit(html, { signs, height: 4_000 });
    const moment = await usableAt(page);
    if (moment === undefined) throw new Error(`${name} was never usable.`);
    const paths = (await meter.until(moment)).map(({ path }) => path);
    await context.close();
    rows.push([name, 'reads the backend, in one language', ...weigh(paths.map((path) => readFileSync(cdn + path)))]);
  }
} finally {
  await close();
}
for (const peer of peers) {
  say(`Measuring ${peer.name} …`);
  const does = peer.besides === undefined ? peer.does : `${peer.does} (not counted: ${peer.besides})`;
  rows.push([`${peer.name} ${versionOf(peer.name)}`, does, ...weigh(await filesOf(peer))]);
}

keepFigures('size', [
  ['```', ...describeMachine(), '```'].join('\n'),
  renderTable({
    title: 'Scripts and styles until usable, each file compressed alike (kB = 1,000 bytes)',
    columns: ['what', 'does', 'requests', 'minified', 'gzip -9', 'brotli 11'],
    rows,
    notes: [
      'Of ours counted is what Chromium asked for, in English. As they are built, with a better gzip, they are 2 % smaller.',
      'Peers as they publish themselves for a page, or bundled by Vite so that nothing comes along that is not used.',
    ],
  }),
]);

function weigh(files: readonly Uint8Array[]): Cell[] {
  const sum = (size: (file: Uint8Array) => number): number =>
    Math.round(files.reduce((total, file) => total + size(file), 0) / 10) / 100;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return [
    files.length,
    sum((file) => file.length),
    sum((file) => gzipSync(file, { level: 9 }).length),
    sum((file) => brotliCompressSync(file, { params }).length),
  ];
}
