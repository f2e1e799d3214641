import { expect } from 'chai';
import { act, actors } from '@civic-widgets/conformance';
import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import { before, BoardPage, seed, status, stored } from '../../testing/idea-board.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  textOf,
  type as write,
  until,
  untilRole,
} from '../../testing/screen.ts';

/** So many comments on the fountain that they fill more than a page; the first one has eleven replies. */
const lively = [
  ...seed,
  ...before(
    ...Array.from(
      { length: 72 },
      (_, n) =>
        [
          'person-dora',
          act.comment('fountain', `Comment ${n}`, {
            id: `talk-${n}`,
            ...(n > 0 && n < 12 && { replyTo: n === 5 ? 'talk-1' : 'talk-0' }),
          }),
        ] as const,
    ),
  ).map((entry, n) => ({
    ...entry,
    acceptedAt: new Date(Date.parse(entry.acceptedAt) + (72 + n) * 60_000).toISOString(),
  })),
];

const texts = (root: ShadowRoot): string[] => [...root.querySelectorAll('.comment .words')].map(textOf);

describe('the comments on an idea', () => {
  let page: BoardPage;
  beforeEach(() => {
    page = new BoardPage();
  });
  afterEach(() => page.close());

  it('takes a comment and a reply, keeps what was typed when it fails, and asks for a name without needing it', async () => {
    const adapter = page.as(actors.anna);
    let refuse = true;
    const submit: CivicAdapter['submit'] = (action) =>
      refuse ? Promise.reject(new CivicError('unavailable')) : adapter.submit(action);
    const root = await page.open({ ...adapter, submit }, 'benches%2F1');
    const field = await untilRole<HTMLTextAreaElement>(root, 'textbox', 'Your comment');
    byRole(root, 'button', 'Publish comment').click();
    await until(() => descriptionOf(field).includes('Please write something here.'));
    write(field, 'Please near the playground.');
    await untilRole(root, 'textbox', /^Your name/);
    byRole(root, 'button', 'Publish comment').click();
    await until(() => status(root).startsWith('This could not be sent. What you wrote is still here.'));
    expect(field.value).to.equal('Please near the playground.');
    refuse = false;
    byRole(root, 'button', 'Publish comment').click();
    await until(() => textOf(root.querySelector('.comments')).includes('Please near the playground.'));
    await until(() => focused()?.matches('article'));
    expect(textOf(focused())).to.contain('by you');

    byRole(root, 'button', /^Reply to the comment/).click();
    write(await untilRole(root, 'textbox', 'Your reply'), 'Mine says thanks.');
    byRole(root, 'button', 'Publish reply').click();
    await until(() => textOf(root.querySelector('.thread .thread')).includes('Mine says thanks.'));
  });

  it('stores a draft from the first keystroke on, under one key a form, until it is discarded or sent', async () => {
    let root = await page.open(page.as(actors.anna), 'benches%2F1');
    await untilRole(root, 'textbox', 'Your comment');
    byRole(root, 'button', /^Reply to the comment/).click();
    const reply = await untilRole(root, 'textbox', 'Your reply');
    expect(sessionStorage.length, 'before anything is typed').to.equal(0);
    write(reply, 'So do I.');
    write(await untilRole(root, 'textbox', /^Your name/), 'Anna');
    write(byRole(root, 'textbox', 'Your comment'), 'When?');
    expect(stored()).to.deep.equal({
      'civic-draft:aubach:reply:comment-1': { text: 'So do I.', name: 'Anna' },
      'civic-draft:aubach:comment:benches/1': { text: 'When?', name: 'Anna' },
    });

    // As after a reload: a new page has a new connection, and nothing else of what was there.
    page.place.replaceChildren();
    root = await page.open(page.as(actors.anna), 'benches%2F1');
    expect((await untilRole<HTMLInputElement>(root, 'textbox', 'Your comment')).value).to.equal('When?');
    expect(byRole<HTMLInputElement>(root, 'textbox', /^Your name/).value).to.equal('Anna');
    (await untilRole(root, 'button', /^Reply to the comment/)).click();
    await untilRole(root, 'textbox', 'Your reply');
    allByRole(root, 'button', 'Discard draft')[0]?.click();
    expect(Object.keys(stored())).to.deep.equal(['civic-draft:aubach:comment:benches/1']);
    await until(() => allByRole(root, 'textbox', 'Your reply').length === 0);
    await until(() => focused() === byRole(root, 'button', /^Reply to the comment/));
    byRole(root, 'button', 'Publish comment').click();
    await until(() => textOf(root.querySelector('.thread')).includes('Anna'));
    await until(() => Object.keys(stored()).length === 0);
    write(byRole(root, 'textbox', 'Your comment'), 'And where?');
    expect((await untilRole<HTMLInputElement>(root, 'textbox', /^Your name/)).value, 'remembered').to.equal('Anna');
    write(byRole(root, 'textbox', 'Your comment'), '');
    expect(stored(), 'taken back').to.deep.equal({});
  });

  it('shows a few replies of many, and the others when asked, leading to the first of them', async () => {
    page.close();
    page = new BoardPage(lively);
    const root = await page.open(page.as(actors.anna), 'fountain');
    expect(texts(root).slice(0, 5)).to.deep.equal(['Comment 0', 'Comment 1', 'Comment 2', 'Comment 3', 'Comment 12']);
    byRole(root, 'button', 'Show 8 more replies').click();
    await until(() => texts(root)[11] === 'Comment 11');
    expect(textOf(focused())).to.contain('Comment 4');
  });

  it('goes on to further comments, and leads to the first of them', async () => {
    page.close();
    page = new BoardPage(lively);
    const root = await page.open(page.as(actors.anna), 'fountain');
    byRole(root, 'button', 'Show more comments').click();
    await until(() => texts(root).includes('Comment 71'));
    await until(() => textOf(focused()).includes('Comment 50'));
    expect(allByRole(root, 'button', 'Show more comments')).to.deep.equal([]);
  });

  it('leads whoever followed a link to a comment to it, on a later page or deep in a thread', async () => {
    page.close();
    page = new BoardPage(lively);
    for (const n of [70, 5]) {
      page.place.replaceChildren();
      const root = await page.open(page.as(actors.anna), `fountain&civic-comment=talk-${n}`);
      await until(() => textOf(focused()).includes(`Comment ${n}`));
      byRole(root, 'link', /May 2026$/).click();
      await until(() => location.hash === '#civic-idea=fountain&civic-comment=talk-0');
      await until(() => textOf(focused()).includes('Comment 0'));
    }
  });

  it('leads to the comments where the one that the address names is not among them', async () => {
    const root = await page.open(page.as(actors.anna), 'benches%2F1&civic-comment=nothing');
    await until(() => focused() === byRole(root, 'heading', '2 comments'));
  });
});
