import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { byRole, until } from '../../testing/screen.ts';
import { mount, states, type Stage } from '../../testing/states/index.ts';
import './define.ts';

/** What a screen reader says from the start of an element up to a phrase, without where paragraphs and the like end. */
async function readTo(container: Element, last: RegExp): Promise<string[]> {
  await virtual.start({ container });
  while (!last.test(await virtual.lastSpokenPhrase())) await virtual.next();
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said.filter((phrase) => !/^(end of .*|paragraph|strong|region)$/.test(phrase));
}

const panelOf = ({ root }: Stage, title: string): Element =>
  byRole(root, 'heading', new RegExp(`^\\s*${title}\\s*$`)).closest('section') ?? expect.fail(title);

describe('civic-dashboard, as a screen reader tells it', () => {
  let stage: Stage;
  beforeEach(async () => {
    document.documentElement.lang = 'en';
    const state = states.find(({ widget, name }) => widget === 'dashboard' && name === 'all panels');
    stage = await mount(state ?? expect.fail('no such state'), document.body);
  });
  afterEach(() => stage.clear());

  it('tells a chart’s finding before its points, and each point with its number', async () => {
    const said = await readTo(panelOf(stage, 'Topics'), /Numbers as a table/);
    expect(said).to.deep.equal([
      'region, Topics',
      'heading, Topics, level 3',
      '“Green” moves people most: 29% of the contributions to ideas.',
      'group, Topics. Use the arrow keys to move through the chart.',
      'image, Green: 19 contributions, 29%',
      'image, Play: 8 contributions, 12%',
      'image, Paths: 4 contributions, 6%',
      'image, Without a topic: 35 contributions, 53%',
      'group',
      'Numbers as a table',
    ]);
  });

  it('tells a point’s value with each press of an arrow key', async () => {
    const points = [...panelOf(stage, 'Topics').querySelectorAll<HTMLElement>('[role="img"]')];
    await virtual.start({ container: panelOf(stage, 'Topics') });
    points[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => stage.root.activeElement === points[1]);
    expect(await virtual.spokenPhraseLog()).to.deep.equal([
      'region, Topics',
      'image, Green: 19 contributions, 29%',
      'image, Play: 8 contributions, 12%',
    ]);
    await virtual.stop();
  });
});
