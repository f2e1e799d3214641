import 'axe-core/axe.min.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import { memoryStorage, outbox } from '@civic-widgets/outbox';
import {
  CivicError,
  instant,
  type Action,
  type Actor,
  type CivicAdapter,
  type CivicBackend,
  type Idea,
  type LoadEntry,
} from '@civic-widgets/core';
import { axeViolations } from '../../testing/axe.ts';
import { press } from '../../testing/keys.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  nameOf,
  select,
  textOf,
  until,
  untilRole,
} from '../../testing/screen.ts';
import { type as write } from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import type { CivicProposeEvent } from './events.ts';
import './define.ts';

/** Of a name of its own: storage is shared with what other tests do at the same time. */
const space = { ...town(), id: 'aubach-proposes' };
const key = `civic-draft:${space.id}:propose:square`;

const told: readonly Action[] = [
  act.propose('square', 'A drinking fountain at the market', { id: 'fountain', text: 'For everyone who is thirsty.' }),
  act.propose('square', 'Two fountains for drinking', { id: 'two' }),
  act.propose('debate', 'A drinking fountain instead of cars', { id: 'elsewhere' }),
];
const seed = told.map((action, n): LoadEntry => ({
  acceptedAt: instant(start - (9 - n) * 3_600_000),
  person: 'person-ben',
  role: 'guest',
  channel: 'online',
  action,
}));

let place: HTMLElement;
let disconnect: (() => void) | undefined;
let backend: CivicBackend;

/** A backend that says what `similar` is to answer. */
function as(actor: Actor, similar?: CivicAdapter['similar']): CivicAdapter {
  const adapter = backend.as(actor);
  return {
    ...adapter,
    async space() {
      const known = await adapter.space();
      return { ...known, supports: { ...known.supports, keeps: 'server', similar: similar !== undefined } };
    },
    ...(similar && { similar }),
  };
}

async function show(adapter: CivicAdapter, project = 'square', lang = 'en'): Promise<ShadowRoot> {
  disconnect?.();
  place.replaceChildren();
  disconnect = connect(adapter);
  place.lang = lang;
  const element = document.createElement('civic-idea-board');
  element.setAttribute('project', project);
  place.append(element);
  return until(() => element.shadowRoot);
}

/** Opens the form, as far as its first field. */
async function propose(adapter: CivicAdapter, project?: string): Promise<ShadowRoot> {
  const root = await show(adapter, project);
  (await untilRole(root, 'button', /^(Propose an idea|Continue your idea)$/)).click();
  await untilRole(root, 'textbox', 'What is your idea?');
  return root;
}

const status = (root: ShadowRoot): string => textOf(root.querySelector('[role=status]'));
const sentence = (root: ShadowRoot): HTMLInputElement => byRole(root, 'textbox', 'What is your idea?');
/** What stands in the first field; undefined where it is not there. */
const written = (root: ShadowRoot): string | undefined =>
  (allByRole(root, 'textbox', 'What is your idea?')[0] as HTMLInputElement | undefined)?.value;
const go = (root: ShadowRoot, name: string): void => byRole(root, 'button', name).click();

/** Walks with Tab until something of this name has focus. */
async function tabTo(name: string | RegExp): Promise<Element> {
  for (let steps = 0; steps < 40; steps++) {
    await press('Tab');
    const now = focused();
    if (now && (typeof name === 'string' ? nameOf(now) === name : name.test(nameOf(now)))) return now;
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

/** Writes the sentence and goes on to the preview. */
async function toPreview(root: ShadowRoot, title = 'More shade'): Promise<void> {
  write(sentence(root), title);
  go(root, 'Continue');
  (await untilRole(root, 'button', 'Continue to the preview')).click();
  await untilRole(root, 'heading', 'This is how it will be published');
}

describe('proposing an idea', function () {
  // It ends what never comes; how long a slow machine takes decides nothing.
  this.timeout(20_000);

  beforeEach(() => {
    backend = localBackend({ space, seed, store: memoryStore(), clock: () => start });
    place = document.createElement('main');
    document.body.append(place);
  });
  afterEach(() => {
    disconnect?.();
    place.remove();
    history.replaceState(null, '', location.pathname + location.search);
    localStorage.removeItem(key);
    document.documentElement.style.colorScheme = '';
  });

  it('can be walked by keyboard alone, from one sentence to what happens next', async () => {
    const root = await show(as(actors.anna));
    const heard: CivicProposeEvent[] = [];
    place.addEventListener('civic-propose', (event) => heard.push(event));
    (await untilRole(root, 'button', 'Propose an idea')).focus();
    await press('Enter');
    const title = await untilRole<HTMLInputElement>(root, 'textbox', 'What is your idea?');
    await until(() => focused() === title);
    expect(allByRole(root, 'textbox').length, 'one field at first').to.equal(1);
    await sendKeys({ type: 'Shade for the bus stop' });
    await press('Enter');
    await until(() => focused() === allByRole(root, 'textbox', /^What exactly/)[0]);
    await sendKeys({ type: 'A tree.' });
    await tabTo(/^Topic/);
    await sendKeys({ type: 'Green' });
    await tabTo(/^Part of the city/);
    await sendKeys({ type: 'North' });
    await tabTo('Continue to the preview');
    await press('Enter');
    await until(() => textOf(focused()) === 'This is how it will be published');
    await tabTo(/^Your name/);
    await sendKeys({ type: 'Anna Albers' });
    await tabTo(/^You speak for/);
    await sendKeys({ type: 'the bus users' });
    expect(textOf(root.querySelector('[part=preview]'))).to.match(
      /^Shade for the bus stop Received Green North quarter by Anna Albers for the bus users .* A tree\.$/,
    );
    await tabTo('Publish idea');
    await press('Enter');
    await until(() => textOf(focused()) === 'Your idea has been received. Thank you.');
    expect(status(root)).to.equal('Your idea has been received. Thank you.');
    expect(textOf(root.querySelector('form, .form'))).to.contain('Your idea is here now.');
    await tabTo('All ideas');
    await press('Enter');
    await until(() => focused()?.matches('[data-idea]'));
    expect(textOf(focused())).to.equal('Shade for the bus stop');
    expect(heard.map(({ proposal }) => proposal)).to.deep.equal([
      {
        project: 'square',
        topic: 'green',
        area: 'north',
        payload: {
          title: 'Shade for the bus stop',
          text: 'A tree.',
          lang: 'en',
          name: 'Anna Albers',
          organisation: 'the bus users',
        },
      },
    ]);
  });

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

  it('says what is missing or too long at the field, and cuts nothing off', async () => {
    const root = await propose(as(actors.anna));
    expect(descriptionOf(sentence(root))).to.contain('At most 160 characters.');
    go(root, 'Continue');
    await until(() => descriptionOf(sentence(root)).startsWith('Please write something here.'));
    await until(() => status(root) === 'Please write something here.');
    expect(sentence(root).ariaInvalid).to.equal('true');
    write(sentence(root), 'x'.repeat(150));
    await until(() => descriptionOf(sentence(root)).includes('10 characters left.'));
    write(sentence(root), 'x'.repeat(163));
    await until(() => descriptionOf(sentence(root)).startsWith('This is 3 characters too long. Please shorten it.'));
    expect(status(root)).to.equal('This is 3 characters too long. Please shorten it.');
    go(root, 'Continue');
    await until(() => focused() === sentence(root));
    expect(sentence(root).value.length).to.equal(163);
    write(sentence(root), 'x'.repeat(160));
    go(root, 'Continue');
    await untilRole(root, 'textbox', /^What exactly/);
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

  it('takes an exact spot as coordinates where the project asks for one, and nowhere else', async () => {
    let root = await propose(as(actors.anna));
    write(sentence(root), 'More shade');
    go(root, 'Continue');
    (await untilRole(root, 'button', 'Give the exact spot')).click();
    const spot = await untilRole<HTMLInputElement>(root, 'textbox', /^Coordinates/);
    await until(() => focused() === spot);
    write(spot, 'at the corner');
    go(root, 'Continue to the preview');
    await until(() => descriptionOf(spot).startsWith('This is no spot on a map.'));
    write(spot, '50.11091, 8.68213');
    go(root, 'Continue to the preview');
    await until(() => textOf(root.querySelector('[part=preview]')).includes('Spot: 50.1109, 8.6821'));
    go(root, 'Publish idea');
    await untilRole(root, 'heading', 'Your idea has been received. Thank you.');
    const [newest] = (await backend.as(actors.anna).ideas({ project: 'square', order: 'newest' })).items;
    expect(newest?.point).to.deep.equal({ latitude: 50.1109, longitude: 8.6821 });

    root = await propose(as(actors.anna), 'barometer');
    write(sentence(root), 'More shade');
    go(root, 'Continue');
    await untilRole(root, 'combobox', /^Part of the city/);
    expect(allByRole(root, 'button', 'Give the exact spot')).to.deep.equal([]);
    localStorage.removeItem(`civic-draft:${space.id}:propose:barometer`);
  });

  it('asks for the position at the press of its button alone, rounds it, and says why there is none', async () => {
    let answers = 0;
    const asked: PositionErrorCallback[] = [];
    const found: PositionCallback[] = [];
    const value: Geolocation['getCurrentPosition'] = (success, failure) => {
      answers += 1;
      found.push(success);
      if (failure) asked.push(failure);
    };
    Object.defineProperty(navigator.geolocation, 'getCurrentPosition', { configurable: true, value });
    try {
      const root = await propose(as(actors.anna));
      write(sentence(root), 'More shade');
      go(root, 'Continue');
      (await untilRole(root, 'button', 'Give the exact spot')).click();
      const spot = await untilRole<HTMLInputElement>(root, 'textbox', /^Coordinates/);
      expect(answers, 'before the press').to.equal(0);
      expect(descriptionOf(byRole(root, 'button', 'Use my position'))).to.contain('Your browser asks you first.');
      go(root, 'Use my position');
      await untilRole(root, 'button', 'Looking for your position …');
      asked[0]?.({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError);
      await until(() => descriptionOf(spot).startsWith('This browser does not tell your position.'));
      go(root, 'Use my position');
      found[1]?.({ coords: { latitude: 50.110924, longitude: 8.682127 } } as GeolocationPosition);
      await until(() => spot.value === '50.1109, 8.6821');
      await until(() => focused() === spot);
      expect(status(root)).to.equal('Your position is in the field now.');
      go(root, 'Leave out the exact spot');
      await untilRole(root, 'button', 'Give the exact spot');
      expect(localStorage.getItem(key)).to.contain('"point":""');
    } finally {
      Reflect.deleteProperty(navigator.geolocation, 'getCurrentPosition');
    }
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

  it('tells who only tries it out that the city receives nothing', async () => {
    const root = await propose(backend.as(actors.anna));
    await toPreview(root);
    go(root, 'Publish idea');
    await untilRole(root, 'heading', 'Your idea is kept in this browser. The city has not received it.');
  });

  for (const scheme of ['light', 'dark'])
    it(`breaks no rule of axe at any step, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      const similar = async (): Promise<readonly Idea[]> => [await backend.as(actors.anna).idea('fountain')];
      const root = await propose(as(actors.anna, similar));
      const check = async (what: string): Promise<void> => {
        expect(await axeViolations(place), what).to.deep.equal([]);
      };
      go(root, 'Continue');
      await until(() => sentence(root).ariaInvalid === 'true');
      await check('error');
      write(sentence(root), 'Water to drink');
      (await untilRole(root, 'button', 'A drinking fountain at the market')).click();
      (await untilRole(root, 'button', /^Support/)).click();
      await untilRole(root, 'button', 'Delete my draft and go to this idea');
      await check('similar');
      go(root, 'Continue');
      (await untilRole(root, 'button', 'Give the exact spot')).click();
      await untilRole(root, 'button', 'Use my position');
      select(byRole(root, 'combobox', /^Topic/), 'green');
      await check('details');
      go(root, 'Continue to the preview');
      (await untilRole(root, 'button', 'Delete draft')).click();
      await untilRole(root, 'button', 'No, keep it');
      await check('preview');
      go(root, 'Publish idea');
      await untilRole(root, 'heading', 'Your idea has been received. Thank you.');
      await check('done');
    });
});
