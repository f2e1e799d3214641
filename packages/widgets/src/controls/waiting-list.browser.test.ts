import 'axe-core/axe.min.js';
import { act, actors } from '@civic-widgets/conformance';
import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import { memoryStorage, outbox } from '@civic-widgets/outbox';
import { expect } from 'chai';
import { axeViolations } from '../../testing/axe.ts';
import { BoardPage } from '../../testing/idea-board.ts';
import { allByRole, byRole, textOf, type, until, untilRole } from '../../testing/screen.ts';

let page: BoardPage;
/** What the way to the city does. */
let trouble: CivicError | undefined;
let box: CivicAdapter;

beforeEach(() => {
  page = new BoardPage();
  trouble = new CivicError('unavailable');
  const city = page.as(actors.anna);
  box = outbox(
    {
      ...city,
      submit: (action, options) => (trouble ? Promise.reject(trouble) : city.submit(action, options)),
    },
    memoryStorage(),
    { name: `waiting list ${crypto.randomUUID()}` },
  );
});
afterEach(() => page.close());

describe('what waits on this device', () => {
  it('is not spoken of where nothing waits', async () => {
    const board = await page.show(box);
    await until(() => allByRole(board, 'button', /^Support/).length > 0);
    expect(textOf(board)).not.to.match(/wait/);
  });

  it('is said at the vote and in a quiet line; once the city has it, that is said instead', async () => {
    const board = await page.show(box);
    (await untilRole(board, 'button', /^Support 1: Bänke/)).click();
    await until(() => textOf(board).includes('Saved on this device. It will be sent'));
    const line = await untilRole(board, 'button', '1 contribution waits to be sent');
    expect(textOf(board)).not.to.include('Your vote has been received');
    line.click();
    await untilRole(board, 'heading', 'Waiting on this device');
    expect(await axeViolations(board.host)).to.deep.equal([]);
    trouble = undefined;
    (await untilRole(board, 'button', 'Send now')).click();
    await until(() => textOf(board).includes('Your vote has been received'));
    await until(() => !textOf(board).includes('Waiting on this device'));
  });

  it('comes back with its reason and its words where it was refused, and goes again as it was changed', async () => {
    const board = await page.show(box);
    const words = 'A roof over the bench';
    void box.submit(act.propose('square', words)).catch(() => undefined);
    trouble = new CivicError('text-too-long', { field: 'payload.title' });
    const waiting = await box.waiting?.();
    waiting?.sendNow();
    (await untilRole(board, 'button', '1 contribution came back')).click();
    await until(() => textOf(board).includes('Not taken: This text is too long. Please shorten it.'));
    expect(textOf(board)).to.include(words);
    expect(await axeViolations(board.host)).to.deep.equal([]);
    trouble = undefined;
    byRole(board, 'button', `Edit: ${words}`).click();
    type(await untilRole(board, 'textbox', /one sentence/), 'A roof');
    byRole(board, 'button', 'Send again').click();
    await until(() => !/came back|waits to be sent/.test(textOf(board)));
    const { items } = await page.backend.as(actors.anna).ideas({ text: 'roof' });
    expect(items.map(({ title }) => title)).to.deep.equal(['A roof']);
  });

  it('warns, of what came back and may have arrived already, that it may count twice', async () => {
    const board = await page.show(box);
    const words = 'A roof, or a tree';
    void box.submit(act.propose('square', words)).catch(() => undefined);
    await untilRole(board, 'button', '1 contribution waits to be sent');
    const waiting = await box.waiting?.();
    await until(() => waiting?.items[0]?.error !== undefined);
    trouble = new CivicError('id-conflict');
    waiting?.sendNow();
    (await untilRole(board, 'button', '1 contribution came back')).click();
    await until(() => textOf(board).includes('If you send it again, it may count twice.'));
    trouble = undefined;
    byRole(board, 'button', `Edit: ${words}`).click();
    type(await untilRole(board, 'textbox', /one sentence/), 'A tree');
    byRole(board, 'button', 'Send again').click();
    await until(() => !/came back|waits to be sent/.test(textOf(board)));
    const { items } = await page.backend.as(actors.anna).ideas({ text: 'tree' });
    expect(items.map(({ title }) => title)).to.include('A tree');
  });

  it('says of what a guest did whose token is gone that nobody knows any more who that was', async () => {
    const guest = outbox(
      {
        ...page.as(actors.anna),
        who: () => Promise.resolve('guest'),
        viewer: () => Promise.resolve({ role: 'guest', person: 'guest', can: {} }),
        submit: () => Promise.reject(new CivicError('unauthenticated')),
      },
      memoryStorage(),
      { name: `waiting list ${crypto.randomUUID()}` },
    );
    const board = await page.show(guest);
    const words = 'A roof, or a bench';
    void guest.submit(act.propose('square', words)).catch(() => undefined);
    (await untilRole(board, 'button', '1 contribution came back')).click();
    await until(() =>
      textOf(board).includes('Came back: it is no longer known who did this. It may have arrived already.'),
    );
    expect(textOf(board)).to.include(words);
    expect(textOf(board)).not.to.include('sign in again');
  });

  it('is deleted where the person says so, and never sent then', async () => {
    const board = await page.show(box);
    const gone = box.submit(act.propose('square', 'Never mind')).then(
      () => 'received',
      (error: unknown) => (error as CivicError).code,
    );
    (await untilRole(board, 'button', '1 contribution waits to be sent')).click();
    (await untilRole(board, 'button', 'Delete: Never mind')).click();
    expect(await gone).to.equal('taken-back');
    trouble = undefined;
    await until(() => !textOf(board).includes('waits to be sent'));
    expect((await page.backend.as(actors.anna).ideas({ text: 'Never mind' })).items).to.deep.equal([]);
  });
});
