import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from 'chai';
import { byRole, until, untilRole } from '../../testing/screen.ts';
import { freshPage, server, show, status } from '../../testing/poll.ts';

/** What a screen reader says of the poll up to a phrase, without where paragraphs and the like end. */
async function readTo(root: ShadowRoot, last: string): Promise<string[]> {
  await virtual.start({ container: root.querySelector('section') ?? root.host });
  while ((await virtual.lastSpokenPhrase()) !== last) await virtual.next();
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said.filter((phrase) => !/^(end of .*|paragraph|form)$/.test(phrase));
}

describe('civic-poll, as a screen reader tells it', () => {
  freshPage();

  it('tells the question, how to answer it and each answer with its place', async () => {
    const root = await show(server(), 'bench');
    const rule = 'Choose one answer. You can change your vote for as long as the poll is open.';
    expect(await readTo(root, 'button, Submit vote')).to.deep.equal([
      'region, Which colour for the benches?',
      'heading, Which colour for the benches?, level 2',
      `group, Your answer, ${rule}`,
      'Your answer',
      'Choose one answer.',
      ...['Red', 'Green', 'Blue'].flatMap((name, n) => [
        `radio, ${name}, not checked, position ${n + 1}, set size 3`,
        name,
      ]),
      'button, Submit vote',
    ]);
  });

  it('tells that the vote was received, the finding, and which answer is one’s own', async () => {
    const root = await show(server(), 'bench');
    byRole(root, 'radio', /Red/).click();
    byRole(root, 'button', 'Submit vote').click();
    await until(() => root.querySelector('#done'));
    expect(status(root)).to.equal('Your vote has been received. Thank you.');
    expect(await readTo(root, 'listitem, level 1, position 2, set size 3')).to.deep.equal([
      'region, Which colour for the benches?',
      'heading, Which colour for the benches?, level 2',
      'Your vote has been received. Thank you.',
      'heading, Result so far, level 3',
      'Equal at the top, with 50% of 6 ballots each: “Red” and “Green”.',
      'list',
      'listitem, level 1, position 1, set size 3',
      ...['Red', 'Your vote', '50%', '3 votes'],
      'listitem, level 1, position 2, set size 3',
    ]);
  });

  it('tells before a final vote what it is and that it is final', async () => {
    const root = await show(server(), 'play');
    byRole(root, 'checkbox', /Slide/).click();
    byRole(root, 'button', 'Continue').click();
    await untilRole(root, 'heading', 'Is this your vote?');
    const last = 'button, Send vote for good, Once it is sent, it cannot be changed or taken back.';
    expect(await readTo(root, last)).to.include.members(['heading, Is this your vote?, level 3', 'Slide', last]);
  });
});
