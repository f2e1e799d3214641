import { expect } from 'chai';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { actors, act, start, town } from '@civic-widgets/conformance';
import { instant } from '@civic-widgets/core';
import { byRole, until } from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import '../badges/define.ts';
import '../dashboard/define.ts';
import '../idea-board/define.ts';
import '../poll/define.ts';

const seed = [
  {
    acceptedAt: instant(start),
    person: 'person-ben',
    role: 'guest',
    channel: 'online',
    action: act.propose('square', 'Benches', { id: 'benches', topic: 'green' }),
  },
] as const;

const widgets: Record<string, Record<string, string>> = {
  'civic-poll': { poll: 'bench' },
  'civic-idea-board': { project: 'square' },
  'civic-badges': { form: 'full' },
  'civic-dashboard': {},
};

describe('every widget', () => {
  let disconnect: (() => void) | undefined;
  afterEach(() => {
    disconnect?.();
    document.body.replaceChildren();
  });

  async function headings(tag: string, attributes: Record<string, string>): Promise<HTMLElement[]> {
    const element = document.createElement(tag);
    element.lang = 'en';
    for (const [name, value] of Object.entries({ ...widgets[tag], ...attributes })) element.setAttribute(name, value);
    document.body.append(element);
    const backend = localBackend({ space: town(), seed, store: memoryStore(), clock: () => start });
    disconnect = connect(backend.as(actors.ben));
    const root = await until(() => element.shadowRoot);
    await until(() => root.querySelector(`section ${tag === 'civic-idea-board' ? '[part~=idea]' : '.legal'}`));
    return [...root.querySelectorAll<HTMLElement>('[role=heading]')];
  }
  const level = (heading: Element): number => Number(heading.ariaLevel);

  for (const tag of Object.keys(widgets)) {
    for (const [wanted, own] of [
      ['4', 4],
      ['1', 1],
      ['0', 2],
      ['none', 2],
    ] as const)
      it(`${tag} with heading-level="${wanted}" has one heading of level ${own}, and those inside it below`, async () => {
        const [first, ...inner] = await headings(tag, { 'heading-level': wanted });
        expect(first && level(first)).to.equal(own);
        for (const heading of inner) expect(level(heading)).to.equal(own + 1);
        if (tag !== 'civic-poll') expect(inner).not.to.have.length(0);
      });

    it(`${tag} says by which telephone the city can be reached`, async () => {
      await headings(tag, {});
      const root = document.querySelector(tag)?.shadowRoot ?? expect.fail('nothing is drawn');
      const link = byRole(root, 'link', /^Contact \W?\+49301234567$/);
      expect(link.getAttribute('href')).to.equal('tel:+49301234567');
    });

    it(`${tag} never goes below level 6`, async () => {
      const all = await headings(tag, { 'heading-level': '6' });
      expect(all.map(level)).to.deep.equal(all.map(() => 6));
    });

    it(`${tag} with hide-heading keeps its heading for those who do not see`, async () => {
      const [first, ...inner] = await headings(tag, { 'hide-heading': '' });
      expect(first?.getBoundingClientRect().height).to.equal(1);
      expect(first?.checkVisibility({ visibilityProperty: true })).to.equal(true);
      for (const heading of inner) expect(heading.getBoundingClientRect().height).to.be.greaterThan(10);
    });
  }
});
