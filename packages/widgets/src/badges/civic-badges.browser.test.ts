import 'axe-core/axe.min.js';
import { expect } from 'chai';
import { localAdapter, memoryStore } from '@civic-widgets/adapter-local';
import { act, start, town } from '@civic-widgets/conformance';
import { CivicError, instant, type Action, type CivicAdapter, type LoadEntry } from '@civic-widgets/core';
import { axeViolations } from '../../testing/axe.ts';
import { byRole, textOf, until } from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import './define.ts';

const day = 86_400_000;
const entry = (person: string, daysAgo: number, action: Action): LoadEntry => {
  return { acceptedAt: instant(start - daysAgo * day), person, role: 'guest', channel: 'online', action };
};
const ideas = ['trees', 'ramp', 'slide'].map((id) => entry('ada', 40, act.propose('square', id, { id })));

/** Me: an idea (10 points), a vote (1) and a comment (2): 13 points, one badge, level `active`. */
const mine = [
  entry('me', 9, act.propose('square', 'Benches', { id: 'benches' })),
  entry('me', 8, act.vote('trees')),
  entry('me', 7, act.comment('trees', 'Yes, please')),
];

async function adapterOf(seed: readonly LoadEntry[]): Promise<CivicAdapter> {
  const store = memoryStore();
  await store.set('me', 'me');
  return localAdapter({ space: town(), seed, store, clock: () => start });
}

let disconnect: (() => void) | undefined;

async function show(adapter: CivicAdapter, attributes: Record<string, string> = {}, width = 360) {
  const place = document.createElement('main');
  place.lang = 'en';
  place.style.inlineSize = `${width}px`;
  const element = document.createElement('civic-badges');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  place.append(element);
  document.body.append(place);
  disconnect = connect(adapter);
  await until(() => element.shadowRoot?.querySelector('section, .notice'));
  return element;
}

const root = (element: HTMLElement): ShadowRoot => element.shadowRoot ?? expect.fail('no shadow root');
const items = (element: HTMLElement, list: string): string[] =>
  [...root(element).querySelectorAll(`ul[aria-label="${list}"] > li`)].map(textOf);

const rows = (element: HTMLElement): string[] =>
  [...root(element).querySelectorAll('tbody tr, tfoot tr')].map((row) => [...row.children].map(textOf).join(' '));

const sumOf = (element: HTMLElement): number =>
  [...root(element).querySelectorAll('tbody tr > :last-child')].reduce((sum, cell) => sum + Number(textOf(cell)), 0);

describe('civic-badges', () => {
  afterEach(() => {
    disconnect?.();
    document.body.replaceChildren();
    document.documentElement.removeAttribute('style');
  });

  it('tells points, level, the way to the next one, and what earned a badge', async () => {
    const element = await show(await adapterOf([...ideas, ...mine]));
    const all = textOf(root(element));
    expect(all).to.contain('13 points').and.contain('Level: Active').and.contain('27 more points until “Pillar”');
    expect(items(element, 'Badges')).to.deep.equal(['First vote 3 May 2026, by a vote on an idea']);
    expect(all).to.contain('1 more comment until “All-rounder”');
    expect(all).to.contain('Only you see this.');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('says the same in German', async () => {
    const element = await show(await adapterOf([...ideas, ...mine]));
    element.lang = 'de';
    await until(() => textOf(root(element)).includes('Das haben Sie beigetragen'));
    const all = textOf(root(element));
    expect(all).to.contain('Noch 1 Kommentar bis „Vielseitig“').and.contain('Noch 27 Punkte bis „Stütze“');
    expect(items(element, 'Abzeichen')).to.deep.equal(['Erste Stimme 3. Mai 2026, durch eine Stimme zu einer Idee']);
  });

  it('shows in full every badge, what is given in return, and what there are points for', async () => {
    const element = await show(await adapterOf([...ideas, ...mine]), { form: 'full' }, 700);
    expect(items(element, 'Badges')).to.have.length(3);
    expect(items(element, 'Badges')[1]).to.equal('Fifteen 15 points Still needed: 2 more points');
    const all = textOf(root(element));
    expect(all).to.contain('A free swim With the badge “Fifteen” Without the internet: With the stamp card');
    expect(all).to.contain('Propose an idea: 10 points, up to 2 times a day').and.contain('Nobody is compared');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('says in the history what each line was for, and by what a badge was earned', async () => {
    const element = await show(await adapterOf([...ideas, ...mine]), { form: 'full' }, 700);
    await until(() => textOf(root(element)).includes('Comment written trees'));
    expect(rows(element)).to.deep.equal([
      'Comment written trees 4 May 2026 2',
      'Voted on an idea trees 3 May 2026 1',
      'Idea proposed Benches 2 May 2026 10',
      'Together 13',
    ]);
    expect(items(element, 'Badges')[0]).to.contain('3 May 2026, by a vote on an idea: “trees”');
    expect(root(element).querySelector('td a')).to.equal(null);
  });

  it('links what stands on the same page', async () => {
    const board = document.createElement('civic-idea-board');
    board.setAttribute('project', 'square');
    document.body.append(board);
    const element = await show(await adapterOf([...ideas, ...mine]), { form: 'full' }, 700);
    const links = await until(() => {
      const all = [...root(element).querySelectorAll<HTMLAnchorElement>('td a')];
      return all.length === 3 && all;
    });
    expect(links.map(({ hash }) => hash.replace(/civic-comment=.+/, 'civic-comment=…'))).to.deep.equal([
      '#civic-idea=trees&civic-comment=…',
      '#civic-idea=trees',
      '#civic-idea=benches',
    ]);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('names the poll that a line was for', async () => {
    const poll = document.createElement('section');
    poll.id = 'poll here';
    poll.innerHTML = '<civic-poll poll="bench"></civic-poll>';
    document.body.append(poll);
    const element = await show(await adapterOf([entry('me', 3, act.cast('bench', { red: 1 }))]), { form: 'full' });
    const link = await until(() => root(element).querySelector<HTMLAnchorElement>('td a'));
    expect(textOf(link)).to.equal('Which colour for the benches?');
    expect(link.hash).to.equal('#poll%20here');
  });

  it('adds up however much of the history is shown', async () => {
    const many = Array.from({ length: 12 }, (_, n) => entry('me', 6, act.comment('trees', `Comment ${n}`)));
    const element = await show(await adapterOf([...ideas, ...mine, ...many]), { form: 'full' });
    expect(rows(element)).to.have.length(12);
    expect(rows(element).slice(-2)).to.deep.equal(['Before that 17', 'Together 37']);
    byRole(root(element), 'button', 'Show what was before that').click();
    await until(() => rows(element).length === 16);
    expect(sumOf(element)).to.equal(37);
  });

  it('tells in full what can be earned to whoever has nothing yet', async () => {
    const element = await show(await adapterOf(ideas), { form: 'full' });
    await until(() => items(element, 'Badges').length === 3);
    expect(textOf(root(element)))
      .to.contain('Propose an idea: 10 points')
      .and.contain('A free swim')
      .and.contain('0 of 3 badges');
    expect(root(element).querySelector('table')).to.equal(null);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('says that a reward is open once its badge is earned', async () => {
    const more = entry('me', 6, act.comment('ramp', 'That too'));
    const element = await show(await adapterOf([...ideas, ...mine, more]));
    expect(textOf(root(element)))
      .to.contain('Open to you: A free swim')
      .and.contain('stamp card at the town hall');
    expect(textOf(root(element))).to.contain('You have earned every badge there is.');
  });

  it('fits one line into a page’s head', async () => {
    const element = await show(await adapterOf([...ideas, ...mine]), { form: 'compact' }, 280);
    await until(() => root(element).querySelector('[part=badge]'));
    expect(textOf(root(element))).to.contain(
      'First vote 13 points, Active. 1 more comment until “All-rounder”. Only you see this.',
    );
    expect(root(element).querySelector('[part="frame"]')?.scrollWidth).to.be.at.most(280);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('invites whoever has done nothing, without a zero for a score', async () => {
    const element = await show(await adapterOf(ideas));
    const all = textOf(root(element));
    expect(all).to.contain('Write a comment: 2 points').and.contain('Vote on an idea: 1 point');
    expect(all).not.to.match(/\b0 points/);
    await until(() => root(element).querySelectorAll('[part=badge]').length === 3);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('follows a vote at once, and speaks of a new badge only', async () => {
    const adapter = await adapterOf(ideas);
    const element = await show(adapter);
    const status = root(element).querySelector('[role="status"]');
    const { standingStore } = await import('../stores/badge.ts');
    const { connectionOf } = await import('../connection.ts');
    const { vote } = await import('../stores/contribute.ts');
    const connection = connectionOf(document) ?? expect.fail('not connected');
    expect(standingStore(connection).get().state).to.equal('ready');
    await until(() => root(element).querySelector('[part=badge]'));
    await vote(connection, 'trees', 'for');
    await until(() => textOf(status) !== '');
    expect(textOf(root(element).querySelector('[part=news]'))).to.equal('New badge: First vote. Thank you.');
    expect(await axeViolations(element)).to.deep.equal([]);
    expect(textOf(status)).to.equal('New badge: First vote. Thank you.');
    await vote(connection, 'ramp', 'for');
    await until(() => textOf(root(element)).includes('2 points '));
    expect(textOf(status)).to.equal('New badge: First vote. Thank you.');
  });

  it('draws what is earned and what is not apart by more than colour', async () => {
    const element = await show(await adapterOf([...ideas, ...mine]), { form: 'full' }, 700);
    const plate = (badge: RegExp): string => {
      const path = byRole(root(element), 'listitem', badge).querySelector('.plate');
      return getComputedStyle(path ?? expect.fail('no picture')).fill;
    };
    await until(() => root(element).querySelector('.plate'));
    expect(plate(/^First vote/)).not.to.equal('none');
    expect(plate(/^All-rounder/)).to.equal('none');
  });

  it('says why it failed', async () => {
    const adapter = await adapterOf(mine);
    adapter.standing = () => Promise.reject(new CivicError('unavailable'));
    const element = await show(adapter);
    expect(textOf(root(element))).to.contain('The server cannot be reached.');
    expect(root(element).querySelector('button')).not.to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in the ${scheme}, and carries no style attribute`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.style.background = 'Canvas';
      document.documentElement.style.color = 'CanvasText';
      const element = await show(await adapterOf([...ideas, ...mine]), { form: 'full' });
      expect(await axeViolations(element)).to.deep.equal([]);
      expect(root(element).querySelector('[style]')).to.equal(null);
    });
  }
});
