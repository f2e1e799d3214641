import { expect } from 'chai';
import { actors } from '@civic-widgets/conformance';
import { CivicError } from '@civic-widgets/core';
import { BoardPage, card, status } from '../../testing/idea-board.ts';
import { allByRole, byRole, nameOf, textOf, until, untilRole } from '../../testing/screen.ts';
import type { CivicVoteEvent } from './events.ts';

describe('voting in the list', () => {
  let page: BoardPage;
  beforeEach(() => {
    page = new BoardPage();
  });
  afterEach(() => page.close());

  it('takes a vote, and a vote back, and shows each where it is confirmed', async () => {
    const root = await page.show(page.as(actors.anna));
    const button = byRole(card(root, 'Bänke im Schatten'), 'button', /^Support/);
    expect([button.ariaPressed, nameOf(button)]).to.deep.equal(['false', 'Support 1: Bänke im Schatten']);
    button.click();
    await until(() => status(root) === 'Your vote has been received.');
    expect([button.ariaPressed, nameOf(button)]).to.deep.equal(['true', 'Support 2: Bänke im Schatten']);
    button.click();
    await until(() => status(root) === 'Your vote has been withdrawn.');
    expect([button.ariaPressed, nameOf(button)]).to.deep.equal(['false', 'Support 1: Bänke im Schatten']);
  });

  it('offers the votes of the project’s mode, and moves the vote with a change of mind', async () => {
    const debate = await page.show(page.as(actors.anna), 'debate');
    byRole(debate, 'button', /^For 0/).click();
    await until(() => allByRole(debate, 'button', /^For 1/)[0]?.ariaPressed === 'true');
    byRole(debate, 'button', /^Against/).click();
    await until(() => allByRole(debate, 'button', /^Against 1/)[0]?.ariaPressed === 'true');
    expect(byRole(debate, 'button', /^For 0/).ariaPressed).to.equal('false');
    page.place.replaceChildren();
    const barometer = await page.show(page.as(actors.anna), 'barometer');
    expect(allByRole(barometer, 'button', /The bus/).map(textOf)).to.deep.equal([
      'Agree 0',
      'Not sure 0',
      'Disagree 0',
    ]);
  });

  it('keeps a vote that could not be sent on offer, and sends the same one again', async () => {
    const adapter = page.as(actors.anna);
    const ids: string[] = [];
    const root = await page.show({
      ...adapter,
      submit: (action) => {
        ids.push(action.id);
        return ids.length === 1 ? Promise.reject(new CivicError('unavailable')) : adapter.submit(action);
      },
    });
    const fountain = card(root, 'A drinking fountain');
    byRole(fountain, 'button', /^Support/).click();
    const again = await untilRole(fountain, 'button', 'Try again');
    await until(() => status(root).startsWith('Your vote could not be sent. The server'));
    again.click();
    await until(() => textOf(fountain).includes('Your vote has been received.'));
    expect(new Set(ids).size).to.equal(1);
    expect(byRole(fountain, 'button', /^Support/).ariaPressed).to.equal('true');
  });

  it('shows one vote in every widget of the page', async () => {
    const root = await page.show(page.as(actors.anna));
    const second = await page.show(page.as(actors.anna));
    byRole(card(root, 'A drinking fountain'), 'button', /^Support/).click();
    await until(
      () => allByRole(card(second, 'A drinking fountain'), 'button', /^Support 1/)[0]?.ariaPressed === 'true',
    );
  });

  it('lets the page keep a vote from being sent', async () => {
    const root = await page.show(page.as(actors.anna));
    const heard: CivicVoteEvent[] = [];
    page.place.addEventListener('civic-vote', (event) => {
      heard.push(event);
      event.preventDefault();
    });
    const button = byRole(card(root, 'A drinking fountain'), 'button', /^Support/);
    button.click();
    await until(() => heard.length > 0);
    expect(heard.map(({ idea, vote }) => [idea, vote])).to.deep.equal([['fountain', 'for']]);
    expect(button.ariaPressed).to.equal('false');
    expect((await page.backend.as(actors.anna).idea('fountain')).votes.up).to.equal(0);
  });
});
