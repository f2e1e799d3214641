import { expect } from 'chai';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { actors, start, town } from '@civic-widgets/conformance';
import { inDisguise, pseudo, speakPseudo } from '../../testing/pseudo.ts';
import { until } from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import '../badges/define.ts';
import '../dashboard/define.ts';
import '../idea-board/define.ts';
import '../poll/define.ts';

describe('every widget in a language of long words from right to left', () => {
  let disconnect: (() => void) | undefined;
  afterEach(() => {
    disconnect?.();
    document.body.replaceChildren();
  });
  before(speakPseudo);

  for (const [tag, attributes] of Object.entries({
    'civic-poll': { poll: 'bench' },
    'civic-idea-board': { project: 'square' },
    'civic-badges': {},
    'civic-dashboard': {},
  }))
    it(`${tag} stays within 280 px and speaks of nothing in English`, async () => {
      const holder = document.body.appendChild(document.createElement('div'));
      holder.style.inlineSize = '280px';
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries({ lang: pseudo, ...attributes })) element.setAttribute(name, value);
      holder.append(element);
      const backend = localBackend({ space: town(), store: memoryStore(), clock: () => start });
      disconnect = connect(backend.as(actors.ben));
      const legal = await until(() => element.shadowRoot?.querySelector('.legal'));
      expect(getComputedStyle(legal).direction).to.equal('rtl');
      const preview = inDisguise('Preview: only this browser keeps what you do here. The city receives nothing.');
      expect(element.shadowRoot?.querySelector('.preview')?.textContent).to.equal(preview);
      expect(holder.scrollWidth, 'nothing sticks out').to.be.at.most(280);
    });
});
