/**
 * `npm run screenshots [-- FOLDER] [-- word]`: a picture of every widget in every state, light and dark, at 360 and 1280 px and wherever
 * else a state asks for it, a few of them in forced colours and right to left; and a sheet of each widget to look at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { start } from '@civic-widgets/conformance';
import { findChromium } from '../find-program.ts';
import { provide } from '../install-programs.ts';
import { sheet, type Picture } from './sheet.ts';

/** What the page offers. */
declare const gallery: {
  readonly states: readonly { readonly widget: string; readonly name: string; readonly widths: readonly number[] }[];
  show(index: number, lang: string): Promise<void>;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string', default: join(tmpdir(), 'civic-screenshots') },
    lang: { type: 'string', default: 'de' },
  },
});
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (!provide('chromium')) process.exit(1);

const folder = resolve(values.to);
const executablePath = findChromium();
const vite = await createServer({
  configFile: 'vite.config.ts',
  logLevel: 'error',
  server: { port: 0, hmr: false, watch: null },
});
await vite.listen();
const address = `${vite.resolvedUrls?.local[0] ?? ''}packages/widgets/testing/gallery/gallery.html`;
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
});
try {
  await takeAll(await openGallery());
} finally {
  await browser.close();
  await vite.close();
}

async function openGallery(): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', ({ message }) => console.error(message));
  await page.clock.setFixedTime(start);
  await page.goto(address);
  await page.waitForFunction(() => 'gallery' in globalThis);
  return page;
}

async function takeAll(page: Page): Promise<void> {
  const states = await page.evaluate(() => gallery.states);
  const pictures = new Map<string, Picture[]>();
  for (const [index, { widget, name, widths }] of states.entries()) {
    if (!positionals.every((word) => `${widget} ${name}`.includes(word))) continue;
    const taken = pictures.get(widget) ?? [];
    pictures.set(widget, taken);
    mkdirSync(join(folder, widget), { recursive: true });
    const shown = page.evaluate(([index, lang]) => gallery.show(index, lang), [index, values.lang] as const);
    const late = new Promise<string>((_, reject) => setTimeout(reject, 20_000, 'never came')).catch(String);
    const trouble = await Promise.race([shown.then(() => undefined).catch(String), late]);
    if (trouble !== undefined) {
      console.error(`${widget}, ${name}: ${trouble}`);
      process.exitCode = 1;
      await page.reload();
      await page.waitForFunction(() => 'gallery' in globalThis);
      continue;
    }
    for (const colours of ['light', 'dark', ...(index % 6 === 0 ? ['forced'] : [])])
      for (const width of [360, 1280, ...(colours === 'light' ? widths : [])])
        taken.push(await take(page, widget, name, colours, width));
    process.stdout.write('.');
  }
  for (const [widget, taken] of pictures) {
    const file = join(folder, `${widget}.html`);
    writeFileSync(file, sheet(widget, taken));
    await page.setViewportSize({ width: 1800, height: 1000 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: join(folder, `${widget}.png`), fullPage: true });
    console.log(`\n${file}: ${taken.length} pictures`);
  }
}

async function take(page: Page, widget: string, name: string, colours: string, width: number): Promise<Picture> {
  await page.setViewportSize({ width, height: 200 });
  await page.emulateMedia({
    colorScheme: colours === 'light' ? 'light' : 'dark',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const path = join(widget, `${name.replace(/[^a-z0-9]+/gi, '-')}.${colours}.${width}.png`);
  await page.screenshot({ path: join(folder, path), fullPage: true });
  return { path, name, colours, width };
}
