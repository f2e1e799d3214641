import { expect } from 'chai';
import { actors } from '@civic-widgets/conformance';
import { CivicError, type CivicAdapter, type Idea } from '@civic-widgets/core';
import { as, backend, go, key, propose, sentence, status, written, proposing } from '../../testing/proposing.ts';
import { byRole, focused, textOf, until, untilRole, type as write } from '../../testing/screen.ts';
import './define.ts';

proposing('aubach-propose-similar', () => {
  it('asks for what is similar once the person pauses, drops what is out of date, and says it once', async () => {
    const asked: {
      readonly text: string;
      readonly project: string | undefined;
      readonly signal: AbortSignal | undefined;
    }[] = [];
    const adapter = backend.as(actors.anna);
    const similar: CivicAdapter['similar'] = async (text, { project, signal } = {}) => {
      asked.push({ text, project, signal });
      // The first answer never comes.
      if (asked.length === 1) await new Promise(() => undefined);
      return Promise.all(['fountain', 'elsewhere', 'two'].map((id) => adapter.idea(id)));
    };
    const root = await propose(as(actors.anna, similar));
    write(sentence(root), 'A drinking f');
    await until(() => asked.length === 1);
    write(sentence(root), 'A drinking fountain');
    const list = await until(() => root.querySelector('[part=similar]'));
    expect(textOf(list)).to.match(
      /^2 similar ideas are already here .*A drinking fountain at the market.*Two fountains/,
    );
    expect(textOf(list), 'that of another project').not.to.contain('instead of cars');
    expect(status(root)).to.equal('2 similar ideas are listed below the field.');
    expect(asked.map(({ text, project }) => [text, project])).to.deep.equal([
      ['A drinking f', 'square'],
      ['A drinking fountain', 'square'],
    ]);
    expect([asked[0]?.signal?.aborted, asked[1]?.signal?.aborted]).to.deep.equal([true, false]);

    (root.host as HTMLElement & { announce: (text: string) => void }).announce('Something else.');
    write(sentence(root), 'A drinking fountain, now');
    await until(() => asked.length === 3);
    await until(() => status(root) === 'Something else.');
  });

  it('opens a similar idea in place without losing the draft, and supports it instead', async () => {
    const similar = async (): Promise<readonly Idea[]> => [await backend.as(actors.anna).idea('fountain')];
    const root = await propose(as(actors.anna, similar));
    write(sentence(root), 'Water to drink');
    const found = await untilRole(root, 'button', 'A drinking fountain at the market');
    expect(found.ariaExpanded).to.equal('false');
    found.click();
    await until(() => textOf(root.querySelector('[part=similar]')).includes('For everyone who is thirsty.'));
    expect(sentence(root).value).to.equal('Water to drink');
    byRole(root, 'button', /^Support 0/).click();
    const instead = await untilRole(root, 'button', 'Delete my draft and go to this idea');
    expect(textOf(root.querySelector('[part=similar]'))).to.contain('there is nothing more to do.');
    expect((await backend.as(actors.anna).idea('fountain')).myVote).to.equal('for');
    // Reading it in full is no farewell to the draft.
    byRole(root, 'link', 'Read it with all comments').click();
    await untilRole(root, 'heading', 'Comments');
    byRole(root, 'button', 'All ideas').click();
    await until(() => written(root) === 'Water to drink');
    (instead.isConnected ? instead : byRole(root, 'button', 'Delete my draft and go to this idea')).click();
    await until(() => textOf(focused()) === 'A drinking fountain at the market');
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('does without what is similar where the backend cannot tell, or fails', async () => {
    const root = await propose(as(actors.anna, () => Promise.reject(new CivicError('internal'))));
    write(sentence(root), 'A drinking fountain');
    go(root, 'Continue');
    await untilRole(root, 'textbox', /^What exactly/);
    const without = await propose(as(actors.anna));
    go(without, 'Continue to the preview');
    await untilRole(without, 'heading', 'This is how it will be published');
  });
});
