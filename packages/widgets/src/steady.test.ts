import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { civicOrigin, close, open, skip, visit } from '../testing/built-page.ts';

/* A page with all four widgets that has no styles of its own: nothing jumps while they come. How long its tasks take is printed, not judged. */

before(async () => {
  if (!skip) await open();
});
after(async () => {
  if (!skip) await close();
});

const widgets: Readonly<Record<string, string>> = {
  poll: '<civic-poll poll="bench"></civic-poll>',
  'pictured poll': '<civic-poll poll="play"></civic-poll>',
  'idea board': '<civic-idea-board project="square"></civic-idea-board>',
  badges: '<civic-badges></civic-badges>',
  'compact badges': '<civic-badges form="compact"></civic-badges>',
  dashboard: '<civic-dashboard></civic-dashboard>',
};

interface Noted {
  readonly shifts: { readonly value: number; readonly what: readonly string[] }[];
  readonly tasks: number[];
}

/** Notes from the start what moves without being asked to, and which tasks take longer than 50 ms. */
async function note(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: Noted = { shifts: [], tasks: [] };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
        readonly sources: readonly {
          readonly node: Node | null;
          readonly previousRect: DOMRect;
          readonly currentRect: DOMRect;
        }[];
      })[]) {
        const what = entry.sources.map(
          ({ node, previousRect: from, currentRect: to }) =>
            `${node?.nodeName ?? '?'} ${from.y}–${from.bottom} → ${to.y}–${to.bottom}`,
        );
        if (!entry.hadRecentInput) noted.shifts.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.tasks.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });
  });
}

const tags = ['civic-poll', 'civic-idea-board', 'civic-badges', 'civic-dashboard'];

interface Measured extends Noted {
  readonly sum: number;
  /** Pixels, of each widget. */
  readonly heights: readonly number[];
}

/** Opens the page, reads it down to its end, and says what happened. The script tag may say more, and a line stand before it. */
async function read(width: number, styles: string, { throttle = 1, tag = '', before = '' } = {}): Promise<Measured> {
  const { page, context } = await visit(`<style>${styles}</style>${Object.values(widgets).join('')}<p>Below</p>`, {
    csp: `style-src 'unsafe-inline' ${civicOrigin()}`,
    head: `${before}<script ${tag} type="module" src="${civicOrigin()}/civic-widgets.js" data-space="aubach"></script>`,
    width,
    prepare: async (page) => {
      await note(page);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    },
  });
  for (const element of await page.locator(tags.join()).all()) {
    await element.scrollIntoViewIfNeeded();
    await element.locator('.legal').waitFor();
  }
  await page.waitForLoadState('networkidle');
  const heights = await page
    .locator(tags.join())
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  await context.close();
  return { ...noted, heights, sum: noted.shifts.reduce((total, { value }) => total + value, 0) };
}

for (const width of [360, 1280])
  test(`nothing jumps on a page that keeps the room that widgets take, ${width} px`, { skip }, async (t) => {
    const bare = await read(width, '');
    t.diagnostic(
      `on a page without a line of CSS: layout shift ${bare.sum.toFixed(3)}, tasks over 50 ms: ${told(bare)}`,
    );
    const waiting = await read(width, '', { tag: 'async blocking="render"' });
    t.diagnostic(`on such a page that is shown once the script is there: ${waiting.sum.toFixed(3)}`);
    const styles = Object.keys(widgets).map(
      (_, i) =>
        `body > :nth-child(${i + 2}){display:block;min-block-size:${bare.heights[i]}px;--civic-room:${bare.heights[i]}px}`,
    );
    const kept = await read(width, styles.join(''));
    t.diagnostic(
      `tasks over 50 ms: ${told(kept)}; with a quarter of the speed: ${told(await read(width, styles.join(''), { throttle: 4 }))}`,
    );
    assert.deepEqual(kept.shifts, []);
  });

for (const width of [360, 1280])
  test(
    `nothing jumps on a page with the style sheet for it, and no line of CSS else, ${width} px`,
    { skip },
    async () => {
      const before = `<link rel="stylesheet" href="${civicOrigin()}/civic-widgets.css">`;
      assert.deepEqual((await read(width, '', { before })).shifts, []);
    },
  );

function told({ tasks }: Noted): string {
  return tasks.length === 0 ? 'none' : tasks.map((duration) => `${duration} ms`).join(', ');
}
