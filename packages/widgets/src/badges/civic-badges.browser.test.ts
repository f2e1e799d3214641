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

  it('shows in full every badge, what is given in return, and a history that adds up', async () => {
    const element = await show(await adapterOf([...ideas, ...mine]), { form: 'full' }, 700);
    expect(items(element, 'Badges')).to.have.length(3);
    expect(items(element, 'Badges')[1]).to.equal('Fifteen 15 points Still needed: 2 more points');
    const all = textOf(root(element));
    expect(all).to.contain('A free swim With the badge “Fifteen” Without the internet: With the stamp card');
    const rows = [...root(element).querySelectorAll('tbody tr')].map((row) => textOf(row.lastElementChild));
    const [sum, ...parts] = rows.map(Number);
    expect(parts).to.deep.equal([2, 1, 10]);
    expect(sum).to.equal(13);
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
    expect(textOf(root(element))).to.contain(
      'First vote 13 points, Active. 1 more comment until “All-rounder”. Only you see this.',
    );
    expect(root(element).querySelector('[part="frame"]')?.scrollWidth).to.be.at.most(280);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('invites whoever has done nothing, without a zero for a score', async () => {
    const element = await show(await adapterOf(ideas));
    const all = textOf(root(element));
    expect(all).to.contain('Write a comment (2 points)').and.contain('Vote on an idea (1 point)');
    expect(all).not.to.match(/\b0 points/);
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
    await vote(connection, 'trees', 'for');
    await until(() => textOf(root(element)).includes('1 point '));
    expect(textOf(status)).to.equal('New badge: First vote.');
    await vote(connection, 'ramp', 'for');
    await until(() => textOf(root(element)).includes('2 points '));
    expect(textOf(status)).to.equal('New badge: First vote.');
  });

  it('draws what is earned and what is not apart by more than colour', async () => {
    const element = await show(await adapterOf([...ideas, ...mine]), { form: 'full' }, 700);
    const plate = (badge: RegExp): string => {
      const path = byRole(root(element), 'listitem', badge).querySelector('path');
      return getComputedStyle(path ?? expect.fail('no picture')).fill;
    };
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
