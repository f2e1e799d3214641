import { expect } from 'chai';
import { act, actors } from '@civic-widgets/conformance';
import { CivicError, isId, type CivicAdapter } from '@civic-widgets/core';
import { before, BoardPage } from '../../testing/idea-board.ts';
import { allByRole, byRole, focused, nameOf, select, textOf, until, untilRole } from '../../testing/screen.ts';

describe('an opened idea', () => {
  let page: BoardPage;
  beforeEach(() => {
    page = new BoardPage();
  });
  afterEach(() => page.close());

  it('has an address that survives reload and back', async () => {
    const root = await page.show(page.as(actors.anna));
    byRole(root, 'link', 'Bänke im Schatten').click();
    const heading = await untilRole(await until(() => root.querySelector('.idea')), 'heading', 'Bänke im Schatten');
    expect(location.hash).to.equal('#civic-idea=benches%2F1');
    await until(() => focused() === heading);
    expect(textOf(root.querySelector('.idea')))
      .to.contain('Bitte mit Lehne.')
      .and.to.contain('by Ben Böttcher')
      .and.to.match(/\d May 2026 at \d\d:\d\d CEST/);
    page.place.replaceChildren();
    const again = await page.show(page.as(actors.anna));
    await untilRole(again, 'heading', 'Bänke im Schatten');
    history.back();
    await untilRole(again, 'button', 'Propose an idea');
    history.forward();
    await untilRole(again, 'heading', 'Answer of the city');
    byRole(again, 'button', 'All ideas').click();
    await until(() => textOf(focused()) === 'Bänke im Schatten');
    expect(location.hash).to.equal('');
  });

  it('leads back to where the person left the list', async () => {
    page.close();
    const many = Array.from({ length: 18 }, (_, n) => ['person-ben', act.propose('square', `Idea ${n}`)] as const);
    page = new BoardPage(before(...many));
    const root = await page.show(page.as(actors.anna));
    const link = [...root.querySelectorAll<HTMLElement>('[data-idea]')][12] ?? expect.fail('no card');
    link.scrollIntoView({ block: 'center' });
    const { top } = link.getBoundingClientRect();
    link.click();
    await until(() => focused()?.id === 'idea-title');
    history.back();
    await until(() => focused() === root.querySelectorAll('[data-idea]')[12]);
    expect(Math.abs((focused()?.getBoundingClientRect().top ?? 0) - top)).to.be.below(2);
  });

  it('says when there is no such idea, whatever the address holds, and leads to those that there are', async () => {
    const asked: string[] = [];
    const adapter = page.as(actors.anna);
    // As a server does, and as one that such a long address never reaches.
    const idea: CivicAdapter['idea'] = (id) => {
      asked.push(id);
      return isId(id) ? adapter.idea(id) : Promise.reject(new CivicError('unavailable'));
    };
    history.replaceState(null, '', '#civic-idea=');
    const root = await page.show({ ...adapter, idea });
    await untilRole(root, 'link', 'A drinking fountain');
    for (const id of ['nothing', '%00', '%E0%A4%A', 'x'.repeat(20_000)]) {
      page.place.replaceChildren();
      history.replaceState(null, '', `#civic-idea=${id}`);
      const board = await page.show({ ...adapter, idea });
      await until(() => textOf(board).includes('This idea does not exist, or can no longer be seen.'));
      await until(() => nameOf(focused() ?? page.place) === 'All ideas');
      byRole(board, 'button', 'Go to all ideas').click();
      await untilRole(board, 'link', 'A drinking fountain');
      expect(location.hash).to.equal('');
    }
    expect(asked).to.deep.equal(['nothing']);
  });

  it('leaves an idea of another project to that project’s board', async () => {
    history.replaceState(null, '', '#civic-idea=ring');
    const debate = await page.show(page.as(actors.anna), 'debate');
    await until(() => debate.querySelector('.idea'));
    const square = await page.show(page.as(actors.anna));
    await untilRole(square, 'link', 'A drinking fountain');
    expect(square.querySelector('.idea')).to.equal(null);
  });

  it('sets the city’s answer apart, with office and name, and tells the way so far and what comes next', async () => {
    const root = await page.open(page.as(actors.anna), 'benches%2F1');
    expect(textOf(root.querySelector('.answer'))).to.match(
      /^Answer of the city They come in spring\. ?Parks office ?Olga Orlova ?\d+ May 2026 at/,
    );
    const steps = [...root.querySelectorAll('.timeline > li')].map(textOf);
    expect(steps.length).to.equal(4);
    expect(steps[0]).to.match(/^Received \d+ May 2026 at/);
    expect(steps[1]).to.match(/^Being checked .*Parks office We are looking into it\.$/);
    expect(steps[2]).to.match(/^Planned .*Parks office ?Olga Orlova$/);
    expect(steps[3]).to.equal('The city is going to do it. How it goes on will stand here.');
  });

  it('tells of an idea that nobody has answered what may come, and until when one can take part', async () => {
    const root = await page.open(page.as(actors.anna), 'fountain');
    expect(root.querySelector('.answer')).to.equal(null);
    expect([...root.querySelectorAll('.timeline > li')].map(textOf).at(-1)).to.equal(
      'Others can support and discuss this idea. What the city answers will stand here.',
    );
    page.place.replaceChildren();
    const over = await page.open(page.as(actors.anna), 'slide', 'past');
    expect([...over.querySelectorAll('.timeline > li')].map(textOf).at(-1)).to.equal(
      'What the city answers will stand here.',
    );
  });

  it('names the spot of an idea, for the map of a phone', async () => {
    page.close();
    const spot = { id: 'spot', area: 'north', point: { latitude: 52.51, longitude: 13.4 } };
    page = new BoardPage(before(['person-ben', act.propose('square', 'A bench right here', spot)]));
    const root = await page.open(page.as(actors.anna), 'spot');
    expect(byRole(root, 'link', /^Spot/).getAttribute('href')).to.match(/^geo:52\.51\d*,13\.4\d*$/);
  });

  it('shows its author why an idea is hidden', async () => {
    const root = await page.show(page.as(actors.anna));
    byRole(root, 'button', 'Filters').click();
    select(await untilRole(root, 'combobox', 'Show'), 'mine');
    (await untilRole(root, 'link', 'Something rude')).click();
    await until(() => textOf(root.querySelector('.idea')).includes('Reason: It insults people.'));
    expect(allByRole(root, 'button', /^Support|Follow|Report/)).to.deep.equal([]);
  });

  it('says where an idea went that was joined to another, and there which ones were', async () => {
    await page.backend.as(actors.mo).submit(act.merge('fountain', 'benches/1'));
    const root = await page.open(page.as(actors.anna), 'fountain');
    expect(textOf(root.querySelector('.idea'))).to.contain('This idea was joined with another one.');
    expect(allByRole(root, 'button', /^Support|^Publish/)).to.deep.equal([]);
    (await untilRole(root, 'link', 'Bänke im Schatten')).click();
    await untilRole(root, 'heading', 'Joined with this idea');
    (await untilRole(root, 'link', 'A drinking fountain')).click();
    await untilRole(root, 'heading', 'A drinking fountain');
  });

  it('tries again where the server was away', async () => {
    const adapter = page.as(actors.anna);
    let away = true;
    const idea: CivicAdapter['idea'] = (id) =>
      away ? Promise.reject(new CivicError('unavailable')) : adapter.idea(id);
    history.replaceState(null, '', '#civic-idea=fountain');
    const root = await page.show({ ...adapter, idea });
    away = false;
    (await untilRole(root, 'button', 'Try again')).click();
    await untilRole(root, 'heading', 'A drinking fountain');
  });
});
