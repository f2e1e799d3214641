import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/badges/define.ts';
import '../../src/dashboard/define.ts';
import '../../src/idea-board/define.ts';
import '../../src/poll/define.ts';
import { press } from '../keys.ts';
import { focused, nameOf, textOf, until } from '../screen.ts';
import { mount, stateOf, type Stage, type WidgetName } from '../states/index.ts';
import { focusOn, tabTo } from '../walk.ts';

describe('by keyboard alone', function () {
  this.timeout(30_000);
  let place: HTMLElement;
  let stage: Stage;

  const open = async (widget: WidgetName, name: string): Promise<ShadowRoot> => {
    stage = await mount(stateOf(widget, name), place);
    // Where someone stands who reads the page from its top.
    place.querySelector('button')?.focus();
    return stage.root;
  };
  const status = (): string => textOf(stage.root.querySelector('.frame > [role=status]'));

  beforeEach(() => {
    document.documentElement.lang = 'en';
    place = document.createElement('main');
    const [before, after] = ['Before', 'After'].map((text) =>
      Object.assign(document.createElement('button'), { textContent: text }),
    );
    if (before && after) place.append(before);
    document.body.append(place);
    if (after) document.body.append(after);
  });
  afterEach(() => {
    stage.clear();
    document.body.replaceChildren();
  });

  it('someone votes, and stays where they are', async () => {
    await open('idea-board', 'ready');
    const button = await tabTo(/^Support .*drinking fountain/);
    await press('Enter');
    await until(() => /has been received/.test(textOf(stage.root)) && button.ariaPressed === 'true');
    expect(nameOf(focused() ?? place)).to.match(/^Support .*drinking fountain/);
    await tabTo('After');
  });

  it('someone casts a ballot, and is led to what became of it', async () => {
    await open('poll', 'open');
    await tabTo(/Red/);
    await press('ArrowDown');
    await focusOn(/Green/);
    await tabTo('Submit vote');
    await press('Enter');
    await focusOn(/has been received/);
    await tabTo('After');
  });

  it('someone opens an idea and comes back to where they were', async () => {
    await open('idea-board', 'ready');
    await tabTo(/^Bänke im Schatten/);
    await press('Enter');
    await focusOn(/^Bänke im Schatten/);
    await until(() => focused()?.matches('[role=heading]'));
    await tabTo('All ideas', 'Shift+Tab');
    await press('Enter');
    await until(() => focused()?.localName === 'a');
    await focusOn(/^Bänke im Schatten/);
    await tabTo('After');
  });

  it('someone proposes an idea', async () => {
    await open('idea-board', 'ready');
    await tabTo('Propose an idea');
    await press('Enter');
    await until(() => focused()?.matches('input, textarea'));
    await sendKeys({ type: 'More shade' });
    await tabTo('Continue');
    await press('Enter');
    await until(() => focused()?.matches('textarea, [role=heading]'));
    if (!focused()?.matches('textarea')) await tabTo(/^What exactly/);
    await sendKeys({ type: 'Trees.' });
    await tabTo(/^Continue/);
    await press('Enter');
    await until(() => textOf(stage.root).includes('This is how it will be published'));
    await tabTo('Publish idea');
    await press('Enter');
    await until(() => textOf(stage.root).includes('Your idea has been received. Thank you.'));
    await until(() => focused()?.checkVisibility() && focused() !== document.body);
    await tabTo('After');
  });

  it('someone walks a chart point by point', async () => {
    const root = await open('dashboard', 'all panels');
    const point = await tabTo(/contribution/);
    await press('ArrowLeft');
    await until(() => focused() !== point);
    const earlier = await focusOn(/contribution/);
    expect(earlier.getRootNode()).to.equal(root);
    await press('Home');
    const first = await focusOn(/contribution/);
    expect(first).not.to.equal(earlier);
    await tabTo('After');
  });

  it('someone looks at every badge, and leaves again', async () => {
    await open('badges', 'all earned full');
    await tabTo('After');
    expect(status()).to.equal('');
  });

  for (const [widget, name] of [
    ['idea-board', 'filters open'],
    ['idea-board', 'idea open'],
    ['idea-board', 'office, idea open'],
    ['idea-board', 'proposing further on'],
    ['poll', 'several answers'],
    ['poll', 'result so far'],
    ['dashboard', 'tables open'],
  ] as const)
    it(`nobody is caught in civic-${widget}, ${name}`, async () => {
      await open(widget, name);
      await tabTo('After');
      await tabTo('Before', 'Shift+Tab');
    });
});
