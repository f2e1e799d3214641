import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from 'chai';
import '../../src/idea-board/define.ts';
import { until } from '../screen.ts';
import { mount, stateOf } from '../states/index.ts';

describe('a vote in civic-idea-board, as a screen reader tells it', function () {
  this.timeout(20_000);

  it('tells which idea it is for, that it is on its way and that it was received', async () => {
    const place = document.body.appendChild(document.createElement('main'));
    const stage = await mount(stateOf('idea-board', 'ready'), place);
    const { root } = stage;
    await virtual.start({ container: root.querySelector('.frame') ?? root.host });
    const name = /^button, Support .*drinking fountain, not pressed/;
    while (!name.test(await virtual.lastSpokenPhrase())) await virtual.next();
    expect(await virtual.lastSpokenPhrase()).to.match(/^button, Support 7: A drinking fountain, not pressed/);
    await virtual.act();
    await until(() => root.querySelector('[aria-pressed=true]'));
    await until(() => /has been received/.test(root.querySelector('.frame > [role=status]')?.textContent ?? ''));
    // A region speaks one turn of the browser's loop after it changed.
    const heard = async (): Promise<string> => (await virtual.spokenPhraseLog()).join('\n');
    while (!/has been received/.test(await heard())) await new Promise(requestAnimationFrame);
    expect(await heard()).to.match(/polite: Sending …[^]*polite: Your vote has been received\./);
    await virtual.stop();
    stage.clear();
    place.remove();
  });
});
