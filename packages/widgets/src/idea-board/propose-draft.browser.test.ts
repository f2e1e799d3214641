import { expect } from 'chai';
import { actors } from '@civic-widgets/conformance';
import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import { memoryStorage, outbox } from '@civic-widgets/outbox';
import {
  as,
  backend,
  go,
  key,
  place,
  propose,
  sentence,
  status,
  toPreview,
  written,
  proposing,
} from '../../testing/proposing.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  nameOf,
  textOf,
  until,
  untilRole,
  type as write,
} from '../../testing/screen.ts';
import './define.ts';

proposing('aubach-propose-draft', () => {
  it('keeps the draft on this device from the first keystroke on, over a new page, until it is sent', async () => {
    let root = await propose(as(actors.anna));
    expect(localStorage.getItem(key), 'before anything is typed').to.equal(null);
    expect(allByRole(root, 'button', 'Delete draft')).to.deep.equal([]);
    write(sentence(root), 'M');
    expect(localStorage.getItem(key)).to.contain('"title":"M"');
    await until(() => textOf(root).includes('Draft kept on this device until you send or delete it.'));
    write(sentence(root), 'More shade');
    go(root, 'Continue');
    write(await untilRole(root, 'textbox', /^What exactly/), 'Trees.');

    // As in another tab: a new connection, a new element, and nothing else of what was there.
    root = await propose(as(actors.anna));
    expect(sentence(root).value).to.equal('More shade');
    expect(byRole<HTMLInputElement>(root, 'textbox', /^What exactly/).value, 'where it was left').to.equal('Trees.');
    go(root, 'Continue to the preview');
    go(root, 'Finish later');
    await until(() => nameOf(focused() ?? place) === 'Continue your idea');
    (focused() as HTMLElement).click();
    await until(() => textOf(focused()) === 'This is how it will be published');
    go(root, 'Publish idea');
    await until(() => textOf(focused()) === 'Your idea has been received. Thank you.');
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('deletes a draft when asked twice, and keeps it otherwise', async () => {
    const root = await propose(as(actors.anna));
    write(sentence(root), 'More shade');
    (await untilRole(root, 'button', 'Delete draft')).click();
    const keep = await untilRole(root, 'button', 'No, keep it');
    await until(() => focused() === keep);
    keep.click();
    await until(() => nameOf(focused() ?? place) === 'Delete draft');
    expect(localStorage.getItem(key)).to.contain('More shade');
    go(root, 'Delete draft');
    (await untilRole(root, 'button', 'Yes, delete')).click();
    await until(() => status(root) === 'The draft has been deleted.');
    expect(localStorage.getItem(key)).to.equal(null);
    (await untilRole(root, 'button', 'Propose an idea')).click();
    await until(() => written(root) === '');
  });

  it('says so where the browser keeps nothing, and the text stays', async () => {
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const before = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};
    Object.defineProperty(Storage.prototype, 'setItem', { ...before, value: full });
    try {
      const root = await propose(as(actors.anna));
      write(sentence(root), 'More shade');
      await until(() => textOf(root).includes('This browser keeps no draft. Your text is here for as long as'));
      go(root, 'Finish later');
      (await untilRole(root, 'button', 'Propose an idea')).click();
      await until(() => written(root) === 'More shade');
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', before);
    }
  });

  it('leads back to the field of which the backend complains, and keeps everything', async () => {
    const submit = (): Promise<never> => Promise.reject(new CivicError('text-too-long', { field: 'payload.text' }));
    const root = await propose({ ...as(actors.anna), submit });
    await toPreview(root);
    go(root, 'Publish idea');
    const text = await untilRole(root, 'textbox', /^What exactly/);
    await until(() => focused() === text);
    expect(descriptionOf(text)).to.contain('This text is too long. Please shorten it.');
    expect(status(root)).to.match(/^This could not be sent\. What you wrote is still here\. This text/);
    expect(localStorage.getItem(key)).to.contain('More shade');
  });

  it('sends the same act again after a failure, and another one after a change', async () => {
    const adapter = as(actors.anna);
    const ids: string[] = [];
    let refuse = true;
    const submit: CivicAdapter['submit'] = (action) => {
      ids.push(action.id);
      return refuse ? Promise.reject(new CivicError('unavailable')) : adapter.submit(action);
    };
    const root = await propose({ ...adapter, submit });
    await toPreview(root);
    go(root, 'Publish idea');
    await until(() => textOf(root.querySelector('form')).includes('The server cannot be reached.'));
    await until(() => nameOf(focused() ?? place) === 'Publish idea');
    go(root, 'Publish idea');
    await until(() => ids.length === 2);
    await until(() => allByRole(root, 'button', 'Publish idea').length > 0);
    write(byRole(root, 'textbox', /^Your name/), 'Anna');
    refuse = false;
    go(root, 'Publish idea');
    await untilRole(root, 'heading', 'Your idea has been received. Thank you.');
    expect(ids[0]).to.equal(ids[1]);
    expect(ids[2]).not.to.equal(ids[0]);
  });

  it('lets the page keep an idea from being sent', async () => {
    const root = await propose(as(actors.anna));
    place.addEventListener('civic-propose', (event) => event.preventDefault());
    await toPreview(root);
    go(root, 'Publish idea');
    expect(allByRole(root, 'heading', 'This is how it will be published').length).to.equal(1);
    expect((await backend.as(actors.anna).ideas({ project: 'square' })).items.length).to.equal(2);
  });

  it('says that it is saved on this device until it is received, and gives it back when it is refused', async () => {
    const adapter = as(actors.anna);
    let away = true;
    let refused = false;
    const submit: CivicAdapter['submit'] = (action) => {
      if (away) return Promise.reject(new CivicError('unavailable'));
      return refused ? Promise.reject(new CivicError('closed')) : adapter.submit(action);
    };
    const box = outbox({ ...adapter, submit }, memoryStorage(), { name: crypto.randomUUID() });
    const root = await propose(box);
    await toPreview(root);
    go(root, 'Publish idea');
    await untilRole(root, 'heading', 'Saved on this device. It will be sent as soon as possible.');
    expect(localStorage.getItem(key), 'it is kept elsewhere').to.equal(null);
    away = false;
    (await box.waiting()).sendNow();
    await untilRole(root, 'heading', 'Your idea has been received. Thank you.');
    go(root, 'Propose another idea');
    await untilRole(root, 'textbox', 'What is your idea?');

    away = true;
    await toPreview(root, 'More light');
    go(root, 'Publish idea');
    await untilRole(root, 'heading', 'Saved on this device. It will be sent as soon as possible.');
    away = false;
    refused = true;
    (await box.waiting()).sendNow();
    await untilRole(root, 'heading', 'This is how it will be published');
    await until(() => textOf(root.querySelector('form')).includes('This is closed.'));
    expect(textOf(root.querySelector('[part=preview]'))).to.contain('More light');
  });
});
