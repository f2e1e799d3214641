import assert from 'node:assert/strict';
import { act } from '@civic-widgets/conformance';
import { CivicError, type Receipt } from '@civic-widgets/core';
import type { Kept } from '../src/item.ts';
import type { outbox } from '../src/outbox.ts';
import type { OutboxStorage } from '../src/storage.ts';
import { Browser, Held, ids, until } from './people.ts';

/** An attempt begins. */
const begins = (before: Kept, after: Kept): boolean => tries(after) > tries(before);
const tries = ({ items }: Kept): number => items.reduce((sum, { attempts }) => sum + attempts, 0);
/** What was refused and had no words is forgotten. */
const forgets = (before: Kept, after: Kept): boolean => told(after) > told(before);
const told = ({ ended }: Kept): number => ended.filter((one) => one.told).length;
/** What was refused is there once more. */
const putsAgain = (before: Kept, after: Kept): boolean => told(after) < told(before);

/** Something is deleted. */
const deletes = (before: Kept, after: Kept): boolean => after.items.length < before.items.length;

/** What the model seldom meets, since it takes a certain moment: each of these moments is held. Rejects where something goes wrong. */
export const moments: Readonly<Record<string, (make: typeof outbox) => Promise<void>>> = {
  'what was taken back while its sending was about to begin is not sent': async (make) => {
    const browser = new Browser(make);
    browser.token = 'anna';
    const held = new Held(browser.storage, begins);
    const bench = act.propose('square', 'A bench');
    const sent = quietly(browser.page(held).submit(bench));
    await soon(held.reached);
    await (await browser.page().waiting()).remove(bench.id);
    const asked = browser.asked.length; // the other page may have tried it before
    held.release();
    await assert.rejects(soon(sent), { code: 'taken-back' });
    assert.equal(browser.asked.length, asked);
  },

  'nor is what has become somebody else’s, by whoever sends': async (make) => {
    const browser = new Browser(make);
    browser.token = 'guest-1';
    const held = new Held(browser.storage, begins);
    const bench = act.propose('square', 'A bench');
    void quietly(browser.page(held).submit(bench));
    await soon(held.reached);
    browser.token = 'anna';
    await browser.storage.change((kept) => ({
      ...kept,
      items: kept.items.map((item) => ({ ...item, by: { mark: 'ben', person: 'ben' } })),
    }));
    browser.token = 'guest-1';
    browser.isAway = false;
    held.release();
    await browser.page(held).viewer();
    assert.deepEqual(browser.asked, []);
  },

  'what is on its way is sent as whose turn it was, though somebody else looked meanwhile': async (make) => {
    const browser = new Browser(make);
    browser.token = 'anna';
    browser.isAway = false;
    const held = new Held(browser.storage, begins);
    const bench = act.propose('square', 'A bench');
    const page = browser.page(held);
    const waiting = await page.waiting();
    void quietly(page.submit(bench));
    await soon(held.reached);
    browser.token = 'ben';
    await page.viewer(); // from now on the page knows that it is Ben who looks
    held.release();
    await soon(until(waiting, () => browser.asked.length > 0));
    await page.viewer();
    assert.deepEqual(browser.received, []);
  },

  'what is sent once more is not judged by what became of it before': async (make) => {
    const browser = new Browser(make);
    browser.token = 'anna';
    browser.isAway = false;
    browser.refuses = true;
    const held = new Held(browser.storage, putsAgain);
    const page = browser.page(held);
    const waiting = await page.waiting();
    const vote = act.vote('bench');
    await assert.rejects(soon(page.submit(vote)), { code: 'closed' });
    await soon(until(waiting, () => waiting.items.length === 0));
    browser.refuses = false;
    const again = quietly(page.submit(vote));
    await soon(held.reached);
    await page.viewer(); // whoever waits is told what there is, and there is only the refusal of before
    held.release();
    assert.equal(await soon(outcome(again)), vote.id);
  },

  'what another page sends once more is not forgotten by the page that heard of the refusal': async (make) => {
    const browser = new Browser(make);
    browser.token = 'anna';
    browser.isAway = false;
    browser.refuses = true;
    const held = new Held(browser.storage, forgets);
    const vote = act.vote('bench');
    await assert.rejects(soon(browser.page(held).submit(vote)), { code: 'closed' });
    await soon(held.reached);
    browser.refuses = false;
    browser.isAway = true;
    const other = browser.page();
    const waiting = await other.waiting();
    assert.equal(waiting.items[0]?.state, 'given-back');
    const again = quietly(other.submit(vote));
    await soon(until(waiting, () => waiting.items[0]?.error?.code === 'unavailable'));
    held.release();
    await browser.page(held).viewer();
    const later = await browser.page().waiting();
    assert.deepEqual(ids(later), [vote.id]);
    browser.isAway = false;
    waiting.sendNow();
    assert.equal(await soon(outcome(again)), vote.id);
  },
  'what nobody in particular did is not sent under a token that the city forgot: that may be somebody’s who signed in':
    async (make) => {
      const browser = new Browser(make);
      void quietly(browser.page().submit(act.propose('square', 'A bench')));
      await turns(20);
      browser.asked.length = 0;
      browser.token = 'anna';
      browser.isForgotten = true;
      browser.isAway = false;
      (await browser.page().waiting()).sendNow();
      await turns(20);
      assert.deepEqual(browser.asked, []);
    },
  'what was replaced is not kept again by a page that missed it, though its end was forgotten since': async (make) => {
    const browser = new Browser(make);
    browser.token = 'anna';
    const [bench, roof] = [act.propose('square', 'A bench'), act.propose('square', 'A bench with a roof')];
    const page = browser.page();
    const waiting = await page.waiting();
    void quietly(page.submit(bench));
    await soon(until(waiting, () => waiting.items[0]?.error !== undefined));
    // The storage was wiped, and another page kept its own again.
    const by = { mark: 'anna', person: 'anna' };
    const kept = { action: roof, order: 1, by, attempts: 0, instead: [bench.id] };
    await browser.storage.change(() => ({ epoch: 'another', items: [kept], ended: [] }));
    const tree = act.propose('square', 'A tree');
    void quietly(page.submit(tree));
    await soon(until(waiting, () => ids(waiting).includes(roof.id)));
    assert.deepEqual(ids(waiting), [roof.id, tree.id]);
  },
  'what another page stored while somebody signs out and deletes what they saw is not deleted': async (make) => {
    const browser = new Browser(make);
    browser.token = 'anna';
    const held = new Held(browser.storage, deletes);
    const page = browser.page(held);
    const waiting = await page.waiting();
    void quietly(page.submit(act.propose('square', 'A bench')));
    await soon(until(waiting, () => waiting.items[0]?.error !== undefined));
    const cleared = quietly(waiting.clear());
    await soon(held.reached);
    const roof = act.propose('square', 'A roof');
    const other = browser.page();
    const others = await other.waiting();
    void quietly(other.submit(roof));
    await soon(until(others, () => ids(others).includes(roof.id)));
    held.release();
    await soon(cleared);
    assert.deepEqual(
      (await browser.storage.read())?.items.map(({ action }) => action.id),
      [roof.id],
    );
  },
  'what was refused is not said to be taken back in the other page that sent it': async (make) => {
    const browser = new Browser(make);
    browser.token = 'anna';
    const vote = act.vote('bench');
    const [one, other] = [browser.page(), browser.page()];
    const others = await other.waiting();
    const told = quietly(other.submit(vote));
    await soon(until(others, () => others.items[0]?.error !== undefined));
    const waiting = await one.waiting();
    const first = quietly(one.submit(vote));
    await turns(20);
    browser.refuses = true;
    waiting.sendNow();
    assert.equal(await soon(outcome(first)), 'closed');
    await turns(20);
    others.sendNow();
    assert.equal(await soon(outcome(told)), 'closed');
  },
  'what the storage missed is done only to what was there then, and not to what another left since': async (make) => {
    const browser = new Browser(make);
    browser.token = 'guest-1';
    const first = browser.page();
    void quietly(first.submit(act.propose('square', 'A bench')));
    const left = await first.waiting();
    await soon(until(left, () => left.items[0]?.error !== undefined));
    let isFull = true;
    const storage: OutboxStorage = {
      read: () => browser.storage.read(),
      change: (next) => (isFull ? Promise.reject(new DOMException('Quota')) : browser.storage.change(next)),
    };
    browser.token = 'anna';
    const page = browser.page(storage);
    await page.waiting();
    await turns(20);
    browser.token = 'guest-2';
    const roof = act.propose('square', 'A roof');
    const other = browser.page();
    void quietly(other.submit(roof));
    const others = await other.waiting();
    await soon(until(others, () => others.items.some(({ action, error }) => action.id === roof.id && error)));
    isFull = false;
    void quietly(page.submit(act.propose('square', 'A tree')));
    await turns(20);
    const kept = (await browser.storage.read())?.items.find(({ action }) => action.id === roof.id);
    assert.deepEqual([kept?.action, kept?.given], [roof, undefined]);
  },
};

/** Lets everything follow that follows at once, so often. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** What comes without anything having to be waited for; otherwise it does not come at all. */
async function soon<T>(work: Promise<T>): Promise<T> {
  const never = turns(200).then(() => assert.fail('nothing came of it'));
  never.catch(() => undefined);
  return Promise.race([work, never]);
}

/** Whoever waits for it hears of it, if that comes to it. */
function quietly<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** The id that the receipt names, or why there is none. */
function outcome(sent: Promise<Receipt>): Promise<string> {
  return sent.then(
    ({ action }) => action,
    (error: unknown) => (error instanceof CivicError ? error.code : String(error)),
  );
}
