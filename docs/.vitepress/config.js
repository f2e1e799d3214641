import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const guides = [
  { text: 'Make them look like your site', link: '/theming' },
  { text: 'Languages', link: '/languages' },
  { text: 'What is kept on the device', link: '/kept-on-the-device' },
  { text: 'The space’s file', link: '/space-file' },
  { text: 'Sign-in', link: '/sign-in' },
  { text: 'Pages without scripts', link: '/pages' },
  { text: 'Letters, jobs, retention', link: '/mail' },
  { text: 'Run it', link: '/run' },
  { text: 'Security', link: '/security' },
  { text: 'Work as the city’s staff', link: '/office' },
  { text: 'Write an adapter', link: '/write-an-adapter' },
  { text: 'The interface over HTTP', link: '/http' },
  { text: 'Implement the wire', link: '/implement-the-wire' },
  { text: 'Errors', link: '/errors' },
  { text: 'Architecture', link: '/architecture' },
  { text: 'Benchmarks', link: '/benchmarks' },
  { text: 'Contributing', link: '/contributing' },
];

const elements = [
  { text: 'Idea board', link: '/elements/idea-board' },
  { text: 'Poll', link: '/elements/poll' },
  { text: 'Badges', link: '/elements/badges' },
  { text: 'Mini dashboard', link: '/elements/dashboard' },
];

export default defineConfig({
  title: 'Civic Widgets',
  description: 'Participation widgets for municipal web sites',
  lang: 'en',
  // Files of the repository are linked to from pages; they are no pages.
  ignoreDeadLinks: [/^\.?\/?\.\.\//, /examples\//],
  outDir: '../dist/docs',
  cacheDir: '../node_modules/.vitepress',
  themeConfig: {
    nav: [{ text: 'Elements', link: '/elements/idea-board' }],
    sidebar: [
      { text: 'Elements', items: elements },
      { text: 'Guides', items: guides },
    ],
    search: { provider: 'local' },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('civic-') } } },
  vite: {
    resolve: { conditions: ['source'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    esbuild: {
      tsconfigRaw: {
        compilerOptions: { target: 'ES2022', experimentalDecorators: true, useDefineForClassFields: false },
      },
    },
    server: { fs: { allow: [repository] } },
  },
});
