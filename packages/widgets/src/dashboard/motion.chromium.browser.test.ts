import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { mount, states } from '../../testing/states/index.ts';
import './define.ts';

describe('civic-dashboard', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('moves its bars, and for those who want no motion changes them at once', async () => {
    const state = states.find(({ widget, name }) => widget === 'dashboard' && name === 'all panels');
    const stage = await mount(state ?? expect.fail('no such state'), document.body);
    const bars = [...stage.root.querySelectorAll('rect.bar')];
    const motion = (): string[] => [...new Set(bars.map((bar) => getComputedStyle(bar).transitionDuration))];
    expect(motion()).to.include('0.4s');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(motion()).to.deep.equal(['0s']);
    stage.clear();
  });
});
