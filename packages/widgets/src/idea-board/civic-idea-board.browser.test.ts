import { expect } from 'chai';
import { act, actors } from '@civic-widgets/conformance';
import type { CivicAdapter } from '@civic-widgets/core';
import { before, BoardPage, card, status, titles } from '../../testing/idea-board.ts';
import { press } from '../../testing/keys.ts';
import { allByRole, byRole, focused, nameOf, textOf, until, untilRole } from '../../testing/screen.ts';

describe('civic-idea-board', () => {
  let page: BoardPage;
  beforeEach(() => {
    page = new BoardPage();
  });
  afterEach(() => page.close());

  it('lists the project’s ideas with what there is to know of them', async () => {
    const root = await page.show(page.as(actors.anna));
    expect(titles(root)).to.deep.equal(['A drinking fountain', 'Bänke im Schatten']);
    const benches = card(root, 'Bänke im Schatten');
    for (const fact of ['Planned', 'Green', 'North quarter', '2 comments', 'The city has answered'])
      expect(textOf(benches)).to.contain(fact);
    const link = byRole(benches, 'link');
    expect([link.lang, link.dir]).to.deep.equal(['de', 'auto']);
  });

  it('stores nothing where someone only reads', async () => {
    const root = await page.show(page.as(actors.anna));
    byRole(root, 'link', 'Bänke im Schatten').click();
    await untilRole(root, 'textbox', 'Your comment');
    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
  });

  it('opens an idea wherever its card is pressed, and votes where the button is', async () => {
    const root = await page.show(page.as(actors.anna));
    const fountain = card(root, 'A drinking fountain');
    fountain.scrollIntoView({ block: 'center' });
    const { left, top, width } = fountain.getBoundingClientRect();
    const at = (x: number, y: number): Element | null => root.elementFromPoint(x, y);
    expect(at(left + width - 5, top + 5), 'a corner of the card').to.equal(byRole(fountain, 'link'));
    const box = byRole(fountain, 'button', /^Support/).getBoundingClientRect();
    expect(at(box.left + 8, box.top + 8)?.closest('button'), 'its button').to.not.equal(null);
  });

  it('goes on to further pages, and leads to the first idea of the next', async () => {
    page.close();
    const more = Array.from({ length: 30 }, (_, n) => ['person-ben', act.propose('coming', `Idea ${n}`)] as const);
    page = new BoardPage(before(...more));
    const root = await page.show(page.as(actors.anna), 'coming');
    expect(titles(root).length).to.equal(20);
    byRole(root, 'button', 'Show more ideas').click();
    await until(() => titles(root).length === 30);
    await until(() => focused() === root.querySelectorAll('[data-idea]')[20]);
    expect(allByRole(root, 'button', 'Show more ideas')).to.deep.equal([]);
  });

  it('follows what others do, and offers their new ideas without moving the list', async () => {
    const adapter = page.as(actors.anna);
    const followed = Promise.withResolvers<undefined>();
    const watch: CivicAdapter['watch'] = (...of) => (followed.resolve(undefined), adapter.watch(...of));
    const root = await page.show({ ...adapter, watch });
    await followed.promise;
    await page.backend.as(actors.ben).submit(act.vote('fountain'));
    await untilRole(root, 'button', 'Support 1: A drinking fountain');
    await page.backend.as(actors.ben).submit(act.propose('square', 'Quite new'));
    (await untilRole(root, 'button', 'Show 1 new idea')).click();
    await untilRole(root, 'link', 'Quite new');
    await until(() => allByRole(root, 'button', /new idea/).length === 0);
    await until(() => focused() === root.querySelector('#list'));
  });

  it('offers nothing where the time is over, and says so', async () => {
    const root = await page.show(page.as(actors.anna), 'past');
    expect(textOf(root)).to.contain('This is closed. The ideas stay here to be read.').and.to.contain('0 supporters');
    expect(allByRole(root, 'button', /Support|Propose/)).to.deep.equal([]);
    page.place.replaceChildren();
    const coming = await page.show(page.as(actors.anna), 'coming');
    expect(textOf(coming))
      .to.contain('It opens on 1 September 2026 at 00:00 CEST.')
      .and.to.contain('No idea has been proposed.');
  });

  it('says at once when a part that was wanted cannot be fetched, and goes on', async () => {
    const root = await page.show(page.as(actors.anna));
    const board = page.place.querySelector('civic-idea-board') ?? expect.fail('no board');
    await board.fetch(Promise.reject(new Error('away')));
    await until(() => status(root).startsWith('The server cannot be reached.'));
    expect(textOf(root.querySelector('.error'))).to.match(/^The server cannot be reached\./);
    byRole(root, 'button', 'Filters').click();
    await untilRole(root, 'combobox', 'Topic');
    expect(root.querySelector('.error')).to.equal(null);
  });

  it('says what is set up wrongly', async () => {
    const root = await page.show(page.as(actors.anna), 'no-project');
    expect(textOf(root)).to.contain('There is no project named “no-project”. Check the attribute project.');
  });

  it('can be walked by keyboard alone', async () => {
    const root = await page.show(page.as(actors.anna));
    byRole(root, 'button', 'Propose an idea').focus();
    const seen: string[] = [];
    for (let i = 0; i < 7; i++) {
      await press('Tab');
      const now = focused();
      if (now) seen.push(nameOf(now));
    }
    expect(seen.slice(0, 3)).to.deep.equal(['Search ideas', 'Search', 'Filters']);
    expect(seen).to.include('Bänke im Schatten').and.to.include('Support 1: Bänke im Schatten');
  });
});
