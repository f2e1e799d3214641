import { expect } from 'chai';
import { act, actors } from '@civic-widgets/conformance';
import { BoardPage, status, titles } from '../../testing/idea-board.ts';
import { allByRole, byRole, focused, select, textOf, type as write, until, untilRole } from '../../testing/screen.ts';

describe('looking for ideas', () => {
  let page: BoardPage;
  beforeEach(() => {
    page = new BoardPage();
  });
  afterEach(() => page.close());

  const search = (root: ShadowRoot, text: string): void => {
    write(byRole(root, 'textbox', 'Search ideas'), text);
    byRole(root, 'button', 'Search').click();
  };

  it('finds words in any order, without case and accents, and says how much', async () => {
    const root = await page.show(page.as(actors.anna));
    search(root, 'LEHNE banke');
    await until(() => status(root) === '1 idea found.');
    expect(titles(root)).to.deep.equal(['Bänke im Schatten']);
    expect(textOf(root.querySelector('form'))).to.contain('1 idea found.');
  });

  it('shows what is looked for, and takes each away on its own', async () => {
    const root = await page.show(page.as(actors.anna));
    search(root, 'bänke');
    byRole(root, 'button', 'Filters').click();
    select(await untilRole(root, 'combobox', 'Topic'), 'green');
    await untilRole(root, 'button', 'Filters, 1 in use');
    select(byRole(root, 'combobox', 'Area'), 'north');
    await until(() => allByRole(root, 'button', /^Remove/).length === 3);
    expect(allByRole(root, 'button', /^Remove/).map(textOf)).to.deep.equal([
      'Search: “bänke”',
      'Topic: Green',
      'Area: North quarter',
    ]);
    byRole(root, 'button', 'Remove: Topic: Green').click();
    await until(() => focused() === byRole(root, 'button', 'Remove: Search: “bänke”'));
    expect(textOf(byRole(root, 'button', /^Filters/))).to.equal('Filters, 1 in use');
    expect(byRole<HTMLSelectElement>(root, 'combobox', 'Topic').value).to.equal('');
    byRole(root, 'button', 'Remove: Search: “bänke”').click();
    await until(() => byRole<HTMLInputElement>(root, 'textbox', 'Search ideas').value === '');
    byRole(root, 'button', 'Remove: Area: North quarter').click();
    await until(() => titles(root).length === 2);
    expect(allByRole(root, 'button', /^Remove/)).to.deep.equal([]);
    await until(() => focused() === byRole(root, 'button', 'Filters'));
  });

  it('says what to do where nothing was found, and leads back to everything', async () => {
    const root = await page.show(page.as(actors.anna));
    search(root, 'submarine');
    await until(() => textOf(root.querySelector('.list')).includes('No idea matches your search and filters.'));
    expect(textOf(root.querySelector('.list'))).to.contain('If your idea is missing here, propose it.');
    expect(allByRole(root, 'button', 'Propose an idea').length).to.equal(2);
    byRole(root, 'button', 'Show all ideas').click();
    await until(() => titles(root).length === 2);
    await until(() => focused() === root.querySelector('.list'));
    expect(byRole<HTMLInputElement>(root, 'textbox', 'Search ideas').value).to.equal('');
  });

  it('orders by what the backend offers, and keeps the order when filters go', async () => {
    const root = await page.show(page.as(actors.anna));
    byRole(root, 'button', 'Filters').click();
    const order = await untilRole<HTMLSelectElement>(root, 'combobox', 'Order');
    expect([...order.options].map(textOf)).to.deep.equal(['Mixed fairly', 'Much support lately', 'Newest first']);
    select(order, 'newest');
    await until(() => textOf(root.querySelector('[data-idea]')) === 'A drinking fountain');
    select(byRole(root, 'combobox', 'Topic'), 'paths');
    (await untilRole(root, 'button', 'Show all ideas')).click();
    await until(() => titles(root).length === 2);
    expect(byRole<HTMLSelectElement>(root, 'combobox', 'Order').value).to.equal('newest');
  });

  it('offers only what the backend and the person’s role allow', async () => {
    const root = await page.show(page.as(actors.anna, { orders: ['fair'], filters: ['project', 'topic', 'mine'] }));
    expect(allByRole(root, 'textbox')).to.deep.equal([]);
    byRole(root, 'button', 'Filters').click();
    await untilRole(root, 'combobox', 'Topic');
    expect(allByRole(root, 'combobox').map((field) => textOf((field as HTMLSelectElement).labels[0]))).to.deep.equal([
      'Topic',
      'Show',
    ]);
    page.place.replaceChildren();
    const bare = await page.show(page.as(actors.anna, { orders: ['newest'], filters: ['project'] }));
    expect(allByRole(bare, 'button', 'Filters')).to.deep.equal([]);
  });

  it('shows one’s own, what one follows, and to those who moderate what is hidden', async () => {
    await page.backend.as(actors.anna).submit(act.follow('fountain'));
    const root = await page.show(page.as(actors.anna));
    byRole(root, 'button', 'Filters').click();
    const show = await untilRole<HTMLSelectElement>(root, 'combobox', 'Show');
    expect([...show.options].map(textOf)).to.deep.equal(['All ideas', 'My ideas', 'Ideas that I follow']);
    select(show, 'followed');
    await until(() => titles(root).includes('A drinking fountain') && !titles(root).includes('Bänke im Schatten'));
    select(show, 'mine');
    await until(() => titles(root).join() === 'Something rude');
    page.place.replaceChildren();
    const desk = await page.show(page.as(actors.olga));
    byRole(desk, 'button', 'Filters').click();
    select(await untilRole(desk, 'combobox', 'Show'), 'hidden');
    await until(() => titles(desk).join() === 'Something rude');
  });
});
