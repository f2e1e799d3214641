import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { Profile, programOf, type Engine } from './browser.ts';
import { foundCity } from './city.ts';
import type { Cut } from './fault-proxy.ts';

const cuts: readonly Cut[] = ['none', 'none', 'before', 'after'];

/**
 * Kills a browser again and again while it sends through a line that is cut at the worst moments; then lets it finish.
 * What was said to be saved has to be there, everything once, and nothing may have been said before it was true.
 */
export async function killing(t: TestContext, engine: Engine, kills: number): Promise<void> {
  if (programOf(engine) === undefined) {
    t.skip(`${engine} is not installed`);
    return;
  }
  const city = await foundCity();
  const profile = new Profile(engine);
  try {
    const { proxy } = city;
    for (let kill = 0; kill < kills; kill++) {
      proxy.cut = () => cuts[Math.floor(Math.random() * cuts.length)] ?? 'none';
      const page = await profile.open(city.page);
      await page.evaluate(`page.act(8, 'Idea of life ${kill}')`);
      // Any moment: before anything is stored, while it is sent, or afterwards.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 700));
      await profile.kill();
    }
    proxy.cut = () => 'none';
    const page = await profile.open(city.page);
    await page.waitForFunction('page.waits() === 0', { timeout: 60_000 });

    const { ids, titles } = await city.count();
    assert.ok(ids.size > 0, 'something was sent at all');
    for (const [id, times] of ids) assert.equal(times, 1, `${id} counts once`);
    for (const [title, times] of titles) assert.equal(times, 1, `${title} is there once`);
    for (const { what, id } of proxy.said) {
      assert.ok(['sending', 'saved', 'received'].includes(what), `${what} was said`);
      if (what !== 'sending') assert.ok(ids.has(id), `${id} was said to be ${what}, and is lost`);
    }
    assert.deepEqual(proxy.lies, [], 'nothing is said to be received before it is');
    const saved = new Set(proxy.said.filter(({ what }) => what === 'saved').map(({ id }) => id));
    t.diagnostic(`${kills} kills, ${saved.size} said to be saved, ${ids.size} there`);
  } finally {
    await profile.close();
    await city.close();
  }
}
