import { expect } from 'chai';
import { actors } from '@civic-widgets/conformance';
import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import { outbox, type OutboxStorage } from '@civic-widgets/outbox';
import { BoardPage, status, stored } from '../../testing/idea-board.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  select,
  textOf,
  type as write,
  until,
  untilRole,
} from '../../testing/screen.ts';

describe('what can be done with an opened idea', () => {
  let page: BoardPage;
  beforeEach(() => {
    page = new BoardPage();
  });
  afterEach(() => page.close());

  it('can be followed and no longer followed, says what that means, and stands among those that one follows', async () => {
    const root = await page.open(page.as(actors.anna), 'fountain');
    const follow = await untilRole(root, 'button', 'Follow');
    expect(descriptionOf(follow)).to.equal('Puts it on your list. No e‑mails.');
    expect(follow.ariaPressed).to.equal('false');
    follow.click();
    await until(() => status(root) === 'You follow this idea now.');
    expect(follow.ariaPressed).to.equal('true');
    expect(descriptionOf(follow)).to.equal('It is listed for you under “Filters”, “Ideas that I follow”.');
    byRole(root, 'button', 'All ideas').click();
    (await untilRole(root, 'button', 'Filters')).click();
    select(await untilRole(root, 'combobox', 'Show'), 'followed');
    (await untilRole(root, 'link', 'A drinking fountain')).click();
    (await untilRole(root, 'button', 'Follow')).click();
    await until(() => status(root) === 'You no longer follow this idea.');
  });

  it('offers neither following nor reporting where the backend does not take it', async () => {
    const root = await page.open(page.as(actors.anna, { actions: ['idea.vote', 'idea.comment'] }), 'benches%2F1');
    expect(allByRole(root, 'button', /Follow|Report/)).to.deep.equal([]);
    expect(allByRole(root, 'button', /^Print|link|Share/).length).to.equal(2);
  });

  it('says when following could not be sent', async () => {
    const submit = (): Promise<never> => Promise.reject(new CivicError('unavailable'));
    const root = await page.open({ ...page.as(actors.anna), submit }, 'fountain');
    (await untilRole(root, 'button', 'Follow')).click();
    await until(() => textOf(root.querySelector('.tools')).includes('This could not be changed. The server'));
    expect(byRole(root, 'button', 'Follow').ariaPressed).to.equal('false');
  });

  it('takes a report with a reason, keeps it when it fails, and says what happens then', async () => {
    const adapter = page.as(actors.anna);
    let refuse = true;
    const submit: CivicAdapter['submit'] = (action) =>
      refuse ? Promise.reject(new CivicError('unavailable')) : adapter.submit(action);
    const root = await page.open({ ...adapter, submit }, 'fountain');
    byRole(root, 'button', 'Report').click();
    (await untilRole(root, 'button', 'Cancel')).click();
    await until(() => focused() === byRole(root, 'button', 'Report'));
    byRole(root, 'button', 'Report').click();
    const field = await untilRole<HTMLTextAreaElement>(root, 'textbox', 'What is wrong with it?');
    await until(() => focused() === field);
    expect(descriptionOf(field)).to.contain('It is not published.');
    byRole(root, 'button', 'Send report').click();
    await until(() => descriptionOf(field).includes('Please write something here.'));
    write(field, 'It is an advertisement.');
    expect(Object.keys(stored())).to.deep.equal(['civic-draft:aubach:report:fountain']);
    byRole(root, 'button', 'Send report').click();
    await until(() => status(root).startsWith('This could not be sent. What you wrote is still here.'));
    expect(field.value).to.equal('It is an advertisement.');
    refuse = false;
    byRole(root, 'button', 'Send report').click();
    await until(() => textOf(focused()) === 'Thank you. The city’s staff will look at it.');
    expect(stored()).to.deep.equal({});
    const waiting = await page.backend.as(actors.mo).queue?.();
    expect(waiting?.items.map(({ idea, reasons }) => [idea.id, ...reasons])).to.deep.equal([
      ['fountain', 'It is an advertisement.'],
    ]);
  });

  it('keeps the words of a report and of a comment where they can neither be sent nor stored, and lets go of them once they arrived', async () => {
    const adapter = page.as(actors.anna);
    let away = true;
    const submit: CivicAdapter['submit'] = (action) =>
      away ? Promise.reject(new CivicError('unavailable')) : adapter.submit(action);
    const full: OutboxStorage = {
      read: () => Promise.resolve(undefined),
      change: () => Promise.reject(new DOMException('Full', 'QuotaExceededError')),
    };
    const box = outbox({ ...adapter, submit }, full, { name: crypto.randomUUID() });
    const root = await page.open(box, 'fountain');
    byRole(root, 'button', 'Report').click();
    write(await untilRole<HTMLTextAreaElement>(root, 'textbox', 'What is wrong with it?'), 'It is an advertisement.');
    byRole(root, 'button', 'Send report').click();
    await until(() => status(root).includes('this browser refuses to store it'));
    expect(JSON.stringify(stored())).to.contain('It is an advertisement.');

    const comment = byRole<HTMLTextAreaElement>(root, 'textbox', 'Your comment');
    write(comment, 'I like it.');
    for (let again = 0; again < 2; again++) {
      (await untilRole(root, 'button', 'Publish comment')).click();
      await until(() => status(root).includes('this browser refuses to store it'));
    }
    expect(comment.value).to.equal('I like it.');
    expect((await box.waiting()).items.length, 'each once').to.equal(2);

    away = false;
    (await box.waiting()).sendNow();
    await until(() => Object.keys(stored()).length === 0 && comment.value === '');
  });

  it('takes a report of a comment right under it, and none of one’s own', async () => {
    const root = await page.open(page.as(actors.dora), 'benches%2F1');
    const reports = allByRole(root, 'button', /^Report the comment of/);
    expect(reports.length, 'the other one is her own').to.equal(1);
    reports[0]?.click();
    const field = await untilRole(root, 'textbox', 'What is wrong with it?');
    expect(textOf(field.closest('article'))).to.contain('And for mine.');
    write(field, 'Rude.');
    byRole(root, 'button', 'Send report').click();
    await until(() => textOf(focused()).startsWith('Thank you.'));
    const waiting = await page.backend.as(actors.mo).queue?.();
    expect(waiting?.items.map(({ comment, reasons }) => [comment?.id, ...reasons])).to.deep.equal([
      ['comment-2', 'Rude.'],
    ]);
  });

  it('hands its link over, or shows it to be copied where the clipboard is refused', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => (copied.push(text), Promise.resolve()) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    try {
      const root = await page.open(page.as(actors.anna), 'benches%2F1');
      byRole(root, 'button', /Copy link|Share/).click();
      await until(() => status(root) === 'The link has been copied.');
      expect(copied).to.deep.equal([location.href]);
      clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      byRole(root, 'button', /Copy link|Share/).click();
      const field = await untilRole<HTMLInputElement>(root, 'textbox', 'Link to this idea, to be copied');
      expect(field.value).to.equal(location.href);
      await until(() => focused() === field && field.selectionEnd === field.value.length);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
      Reflect.deleteProperty(navigator, 'share');
    }
  });
});
