import 'axe-core/axe.min.js';
import { expect } from 'chai';
import { actors } from '@civic-widgets/conformance';
import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import { axeViolations } from '../../testing/axe.ts';
import { BoardPage } from '../../testing/idea-board.ts';
import { allByRole, byRole, select, textOf, type as write, until, untilRole } from '../../testing/screen.ts';

describe('the idea board in every state', () => {
  let page: BoardPage;
  beforeEach(() => {
    page = new BoardPage();
  });
  afterEach(() => {
    page.close();
    document.body.style.background = '';
  });

  for (const scheme of ['light', 'dark'])
    it(`breaks no rule of axe, ${scheme}`, async function () {
      this.timeout(20_000);
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      const keepsRules = async (state: string): Promise<void> => {
        expect(await axeViolations(page.place), state).to.deep.equal([]);
      };
      const fresh = (): void => {
        page.place.replaceChildren();
        history.replaceState(null, '', location.pathname + location.search);
      };

      for (const project of ['square', 'debate', 'barometer', 'past', 'coming', 'no-project']) {
        fresh();
        const root = await page.show(page.as(actors.anna), project);
        await keepsRules(project);
        for (const button of allByRole(root, 'button', /^(Support|For|Not sure) \d/).slice(0, 1)) {
          button.click();
          await until(() => textOf(root).includes('Your vote has been received.'));
          await keepsRules(`${project}, voted`);
        }
      }

      fresh();
      let root = await page.show(page.as(actors.anna));
      byRole(root, 'button', 'Filters').click();
      select(await untilRole(root, 'combobox', 'Topic'), 'green');
      await untilRole(root, 'button', 'Remove: Topic: Green');
      await keepsRules('filtered');
      select(byRole(root, 'combobox', 'Topic'), 'paths');
      await untilRole(root, 'button', 'Show all ideas');
      await keepsRules('nothing found');

      fresh();
      root = await page.open(page.as(actors.anna), 'benches%2F1');
      byRole(root, 'button', 'Follow').click();
      await until(() => byRole(root, 'button', 'Follow').ariaPressed === 'true');
      byRole(root, 'button', 'Report').click();
      await untilRole(root, 'textbox', 'What is wrong with it?');
      byRole(root, 'button', 'Send report').click();
      allByRole(root, 'button', /^Reply/)[0]?.click();
      write(await untilRole(root, 'textbox', 'Your reply'), 'Yes');
      await until(() => root.querySelector('.wrong'));
      await keepsRules('idea, with forms');

      for (const idea of ['nothing', 'slide']) {
        fresh();
        history.replaceState(null, '', `#civic-idea=${idea}`);
        root = await page.show(page.as(actors.anna), 'past');
        await until(() => root.querySelector('.notice, .thread, .comments .fine'));
        await keepsRules(idea);
      }

      fresh();
      const ideas: CivicAdapter['ideas'] = () => Promise.reject(new CivicError('unavailable'));
      root = await page.show({ ...page.as(actors.anna), ideas });
      await untilRole(root, 'button', 'Try again');
      await keepsRules('failed');
    });
});
