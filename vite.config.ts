import { defaultClientConditions, defineConfig } from 'vite';
import { checkedFiles } from './tools/checked-files.ts';
import { keepEpoch } from './tools/keep-epoch.ts';
import { licences } from './tools/licences.ts';
import { minifyStyles } from './tools/minify-styles.ts';
import { ownCopies } from './tools/own-copies.ts';
import { ownExports } from './tools/own-exports.ts';
import { precompress } from './tools/precompress.ts';
import { shipSheets } from './tools/reference/sheets.ts';
import { smallDecorate } from './tools/small-decorate.ts';
import { squeeze } from './tools/squeeze.ts';
import { compiledTemplates } from './tools/templates/plugin.ts';

/** What every widget stands on: one file, since it compresses better than ten and every widget needs all of it. */
const ground = new RegExp(
  [
    String.raw`node_modules/(@lit|lit|lit-html|lit-element)/|nanostores/(atom|clean-stores)/`,
    'helpers/esm/decorate',
    'core/src/(civic-error|space/words)',
    'adapter-rest/src/(index|rest-adapter|request|segment|tokens)',
    'widgets/src/(checked|connection|start|themes|locales/(?!dates)[^/?]+$)',
    'widgets/src/controls/(after-paint|button|civic-element|css|drawn-element|frame|loading|property|styles|words-controller)',
    'widgets/src/stores/(loadable|live|resource|space|store-controller|blocked|viewer|while-heard)',
  ].join('|'),
);

/** What they fetch a moment after they can be seen, or when something fails: one file again, with one checksum. */
const later = new RegExp(
  [
    'adapter-rest/src/(later|follow|stream|events|refusal|locks|mark|token-link)',
    'core/src/(errors|ledger/id)',
    'widgets/src/controls/(failure|preview-line|set-up|settle)',
    'widgets/src/(own-adapter|keeping)',
    'widgets/src/stores/(submit|follow|tabs|sending)\\.ts$',
    'widgets/src/controls/notice\\.ts$',
    'widgets/src/locales/dates\\.ts$',
  ].join('|'),
);

// Development serves the whole tree unbuilt. A build makes the files for one script tag, as a web site would embed them.
export default defineConfig({
  base: './',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  plugins: [
    licences(),
    ownCopies(),
    checkedFiles(),
    minifyStyles(),
    compiledTemplates(),
    keepEpoch(),
    ownExports(),
    smallDecorate(),
    squeeze(),
    shipSheets(),
    precompress(),
  ],
  // nanostores asks for it; a browser has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // A library: a page would get a helper with the first import, larger than the loader itself, for styles that are not there.
    lib: { entry: { 'civic-widgets': 'packages/widgets/src/loader.ts' }, formats: ['es'] },
    rolldownOptions: {
      // `lit` brings its base class along only where it is used, which is nowhere here.
      treeshake: {
        moduleSideEffects: [{ test: /node_modules\/(lit|lit-element|@lit\/reactive-element)\//, sideEffects: false }],
      },
      output: {
        // Vite leaves white space in libraries.
        minify: true,
        entryFileNames: ({ name }) => (name === 'civic-widgets' ? '[name].js' : '[name]-[hash].js'),
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
        codeSplitting: {
          groups: [
            { name: 'ground', test: ground },
            { name: 'later', test: later },
          ],
        },
      },
    },
  },
});
