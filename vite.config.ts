import { defaultClientConditions, defineConfig } from 'vite';

// Development serves the whole tree unbuilt. A build makes the files for one script tag, as a web site would embed them.
export default defineConfig(({ command }) => ({
  base: './',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // nanostores asks for it; a browser has no `process`.
  define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The loader fetches its parts itself, with their integrity.
    modulePreload: false,
    rolldownOptions: {
      input: { 'civic-widgets': 'packages/widgets/src/loader.ts' },
      // An entry that others import; Vite's library mode would keep this too, but leaves white space in.
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
}));
