import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from '@civic-widgets/conformance';
import type { Action } from '@civic-widgets/core';
import { Browser, ids, until } from '../testing/people.ts';

/** Someone does something while the city is away; their page tells of it and goes. */
async function leave(browser: Browser, token: string, action: Action): Promise<void> {
  browser.token = token;
  const box = browser.page();
  const waiting = await box.waiting();
  void box.submit(action).catch(() => undefined);
  // Where it is not known who that is, nothing is sent, and no attempt comes to nothing.
  await until(
    waiting,
    () => (browser.isDeaf || waiting.items[0]?.error !== undefined) && waiting.items[0]?.state === 'saved',
  );
}

test('nobody sees what somebody else left, nor sends it', async () => {
  const browser = new Browser();
  const annas = act.propose('square', 'A bench');
  await leave(browser, 'anna', annas);
  for (const other of ['ben', 'guest-1', undefined]) assert.deepEqual(ids(await browser.as(other)), []);
  browser.isAway = false;
  const waiting = await browser.as('ben');
  const box = browser.page();
  const bens = act.vote('bench');
  await box.submit(bens);
  waiting.sendNow();
  assert.deepEqual(browser.received, [{ id: bens.id, as: 'ben' }]);
  assert.deepEqual(ids(await browser.as('anna')), [annas.id]);
});

test('nobody replaces or clears what somebody else left', async () => {
  const browser = new Browser();
  const annas = act.propose('square', 'A bench');
  await leave(browser, 'anna', annas);
  const waiting = await browser.as('ben');
  await assert.rejects(waiting.replace(annas.id, act.propose('square', 'A car park')), { code: 'already-there' });
  await waiting.clear();
  assert.deepEqual(ids(await browser.as('anna')), [annas.id]);
});

test('what a guest left goes along when they sign in, and is sent as theirs', async () => {
  const browser = new Browser();
  const guests = act.propose('square', 'A bench');
  await leave(browser, 'guest-1', guests);
  const waiting = await browser.as('anna');
  assert.deepEqual(ids(waiting), []);
  browser.isAway = false;
  await waiting.goAlong();
  await until(waiting, () => browser.received.length > 0 && waiting.items.length === 0);
  assert.deepEqual(browser.received, [{ id: guests.id, as: 'anna' }]);
});

test('so does what a guest left of whom nothing was ever learned, since there was no net: the sign-in names them', async () => {
  const browser = new Browser();
  const guests = act.propose('square', 'A bench');
  browser.isDeaf = true;
  await leave(browser, 'guest-1', guests);
  browser.isDeaf = false;
  const waiting = await browser.as('anna');
  browser.isAway = false;
  await waiting.goAlong('guest-1');
  await until(waiting, () => browser.received.length > 0 && waiting.items.length === 0);
  assert.deepEqual(browser.received, [{ id: guests.id, as: 'anna' }]);
});

test('what somebody of whom nothing was learned left comes back, with its words, to the guest who acts next', async () => {
  const browser = new Browser();
  const act1 = act.propose('square', 'A bench');
  browser.isDeaf = true;
  await leave(browser, 'guest-1', act1);
  browser.isDeaf = false;
  assert.deepEqual(ids(await browser.as('anna')), []);
  const waiting = await browser.as('guest-2');
  await until(waiting, () => waiting.items[0]?.state === 'given-back');
  assert.deepEqual(waiting.items[0]?.action, act1);
  assert.equal(waiting.items[0].error?.code, 'unauthenticated');
});

test('so it does not where any page ever heard who they are: it stays theirs, though nobody could be asked then', async () => {
  const browser = new Browser();
  browser.token = 'anna';
  const before = browser.page();
  await before.viewer();
  await until(await before.waiting(), () => true);
  const annas = act.propose('square', 'A bench');
  browser.isDeaf = true;
  await leave(browser, 'anna', annas);
  browser.isDeaf = false;
  for (const other of ['guest-2', undefined, 'ben']) {
    const box = browser.page();
    browser.token = other;
    await box.viewer();
    assert.deepEqual(ids(await box.waiting()), []);
  }
  assert.deepEqual(ids(await browser.as('anna')), [annas.id]);
});

test('what a guest left goes along also where the net is gone by then: their mark is enough', async () => {
  const browser = new Browser();
  const guests = act.propose('square', 'A bench');
  await leave(browser, 'guest-1', guests);
  const waiting = await browser.as('anna');
  browser.isDeaf = true;
  await waiting.goAlong('guest-1');
  assert.deepEqual(ids(waiting), [guests.id]);
  browser.isDeaf = browser.isAway = false;
  waiting.sendNow();
  await until(waiting, () => browser.received.length > 0 && waiting.items.length === 0);
  assert.deepEqual(browser.received, [{ id: guests.id, as: 'anna' }]);
});

test('without going along it stays the guest’s', async () => {
  const browser = new Browser();
  const guests = act.propose('square', 'A bench');
  await leave(browser, 'guest-1', guests);
  browser.isAway = false;
  const waiting = await browser.as('anna');
  await browser.page().submit(act.vote('bench'));
  assert.deepEqual(ids(waiting), []);
  assert.equal(
    browser.received.some(({ id }) => id === guests.id),
    false,
  );
});

test('signing out can delete what waits: it is never sent then, and whoever did it hears so', async () => {
  const browser = new Browser();
  browser.token = 'anna';
  const box = browser.page();
  const waiting = await box.waiting();
  const sent = box.submit(act.propose('square', 'A bench'));
  await until(waiting, () => waiting.items[0]?.state === 'saved');
  const told = assert.rejects(sent, { code: 'taken-back' });
  await waiting.clear();
  await told;
  assert.deepEqual(ids(waiting), []);
  assert.deepEqual((await browser.storage.read())?.items, []);
  browser.isAway = false;
  await browser.page().submit(act.vote('bench'));
  assert.equal(browser.received.length, 1);
});

test('two tabs that both send, since they cannot agree, are harmless', async () => {
  const browser = new Browser();
  browser.token = 'anna';
  const [one, other] = [browser.page(), browser.page()];
  const acts = Array.from({ length: 6 }, (_, index) => act.comment('bench', `${index}`));
  const sent = acts.map((action, index) => (index % 2 === 0 ? one : other).submit(action));
  browser.isAway = false;
  for (const tab of [one, other]) (await tab.waiting()).sendNow();
  await Promise.all(sent);
  assert.deepEqual(browser.received.map(({ id }) => id).sort(), acts.map(({ id }) => id).sort());
  assert.deepEqual((await browser.storage.read())?.items, []);
});
