/**
 * `npm run bench:widgets`: how fast a list of ideas is there and answers, in real Chromium: our board, the same written by hand as the
 * floor, and Waline's comments. Rounds are interleaved, figures are medians. `-- --keep` writes them into `docs/benchmarks.md`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../find-program.ts';
import { keepFigures } from './figures.ts';
import { listPages, type ListPage } from './list-pages.ts';
import { serveLists } from './list-server.ts';
import { describeMachine } from './machine.ts';
import { installPeers } from './peers.ts';
import { median } from './statistics.ts';
import { renderTable, type Cell } from './table.ts';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const sizes = [20, 200, 1_000];
const rounds = 5;
const say = (line: string): void => console.error(line);

/** Milliseconds, but for the shift. */
interface Run {
  readonly usable: number;
  readonly main: number;
  readonly layout: number;
  readonly longest: number;
  readonly shift: number;
  readonly vote: number;
}

installPeers(say);
const machine = describeMachine();
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('Chromium is missing: install "chromium".');
const cdn = mkdtempSync(join(tmpdir(), 'civic-cdn-'));
await build({ configFile: 'vite.config.ts', build: { outDir: cdn, emptyOutDir: true }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
const rows: Cell[][] = [];
try {
  for (const size of sizes) {
    const server = await serveLists(cdn, size);
    const runs = listPages.map((): Run[] => []);
    for (let round = 0; round <= rounds; round += 1)
      for (const [index, page] of listPages.entries()) {
        say(`${size} entries, round ${round} of ${rounds}: ${page.name}`);
        const run = await measure(browser, server.address(index), page, size, round);
        // The first warms up what all share.
        if (round > 0) runs[index]?.push(run);
      }
    server.close();
    for (const [index, page] of listPages.entries()) {
      const of = (name: keyof Run): number => median((runs[index] ?? []).map((run) => run[name]));
      const whole = (['usable', 'main', 'layout', 'longest'] as const).map((name) => Math.round(of(name)));
      rows.push([size, page.name, ...whole, of('shift'), Math.round(of('vote'))]);
    }
  }
} finally {
  await browser.close();
  rmSync(cdn, { recursive: true });
}

keepFigures('widgets', [
  ['```', ...machine, '```'].join('\n'),
  renderTable({
    title: `A list that is on the page at once, milliseconds, medians of ${rounds} interleaved rounds, nothing cached`,
    columns: ['entries', 'what', 'usable', 'main thread', 'layout', 'longest task', 'shift', 'vote'],
    rows,
    notes: [
      'usable: from the moment the script is asked for until all entries are painted with their buttons.',
      'main thread: all its work until a vote can be sent and nothing is fetched any more; layout and styles are part of it.',
      'vote: from the click until the page shows that it was received, the answer of a backend in memory included.',
    ],
  }),
]);

async function measure(browser: Browser, url: string, page: ListPage, size: number, round: number): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Performance.enable');
    await tab.addInitScript(`(${note.toString()})(${page.entries.toString()}, ${size})`);
    await tab.goto(url);
    await tab.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.usable > 0);
    await tab.waitForLoadState('networkidle');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number =>
      1_000 * (metrics.find((found) => found.name === name)?.value ?? Number.NaN);
    const functions = [page.entries, page.button, page.isAnswered].map(String).join();
    const vote = await tab.evaluate<number>(`(${answerTime.toString()})(${functions}, ${round})`);
    const { noted, start } = await tab.evaluate(() => ({
      noted: (globalThis as unknown as { noted: Noted }).noted,
      start: Math.min(
        ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ initiatorType }) => initiatorType === 'script')
          .map(({ startTime }) => startTime),
      ),
    }));
    return {
      ...{ usable: noted.usable - start, shift: noted.shift, longest: noted.longest, vote },
      ...{ main: metric('TaskDuration') },
      layout: metric('LayoutDuration') + metric('RecalcStyleDuration'),
    };
  } finally {
    await context.close();
  }
}

/** In the page: notes when it can be used, what moves, and how long its longest task takes. */
function note(entries: ListPage['entries'], size: number): void {
  const noted = { usable: 0, shift: 0, longest: 0 };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) noted.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    // The task after a frame's callbacks comes once it was painted.
    if (entries().length >= size) setTimeout(() => (noted.usable = performance.now()));
    else requestAnimationFrame(look);
  };
  addEventListener('DOMContentLoaded', () => requestAnimationFrame(look));
}

/** In the page: presses an entry's button and waits until the answer is painted; milliseconds. */
async function answerTime(
  entries: ListPage['entries'],
  button: ListPage['button'],
  isAnswered: ListPage['isAnswered'],
  index: number,
): Promise<number> {
  let found: Element | undefined;
  // Looking for it among a thousand in every frame would be measured along; but it may be drawn anew.
  const entry = (): Element => (found?.isConnected ? found : (found = entries()[index] as Element));
  entry().scrollIntoView({ block: 'center' });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = performance.now();
  button(entry())?.click();
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (isAnswered(entry())) setTimeout(resolve);
      else requestAnimationFrame(look);
    };
    look();
  });
  return performance.now() - start;
}

interface Noted {
  readonly usable: number;
  readonly shift: number;
  readonly longest: number;
}
