import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Profile, programOf } from '../testing/browser.ts';
import { foundCity } from '../testing/city.ts';

const tabs = 8;
/** 500 when soaked: on a small machine that takes longer than a test may. */
const acts = Number(process.env.CIVIC_ACTS ?? 160);

test(`${tabs} tabs, ${acts} acts, and the tab that sends is closed again and again: each arrives once`, async (t) => {
  if (programOf('chrome') === undefined) {
    t.skip('Chromium is not installed');
    return;
  }
  const city = await foundCity();
  const profile = new Profile('chrome');
  try {
    const open = await Promise.all(Array.from({ length: tabs }, () => profile.open(`${city.page}&own`)));
    await Promise.all(
      open.map((page, index) => page.evaluate(`page.act(${Math.ceil((acts - index) / tabs)}, 'Tab ${index}')`)),
    );
    let closed = 0;
    let last = performance.now();
    for (;;) {
      // Everything is stored before a tab may be closed: what a page has not stored yet dies with it, and is said to nobody.
      const waits = (await open[0]?.evaluate('page.waits()')) as number;
      const stored = new Set(city.proxy.said.map(({ id }) => id)).size;
      if (city.proxy.committed.size === acts && waits === 0) break;
      if (stored === acts && closed < 30 && performance.now() - last > 2_000) {
        const sends = await Promise.all(open.map((page) => page.evaluate('page.sends()')));
        const index = sends.indexOf(true);
        if (index >= 0) {
          await open[index]?.close();
          open[index] = await profile.open(`${city.page}&own`);
          closed += 1;
          last = performance.now();
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const { ids, titles } = await city.count();
    assert.equal(ids.size, acts);
    assert.deepEqual(
      [...ids.values(), ...titles.values()].filter((times) => times !== 1),
      [],
    );
    assert.deepEqual(city.proxy.lies, []);
    t.diagnostic(`the sending tab was closed ${closed} times`);
    assert.ok(closed > 0, 'a tab that sends was closed at least once');
  } finally {
    await profile.close();
    await city.close();
  }
});
