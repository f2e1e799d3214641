import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from 'chai';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { actors, start, town } from '@civic-widgets/conformance';
import type { CivicAdapter, CivicBackend } from '@civic-widgets/core';
import { byRole, textOf, type as write, until, untilRole } from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import './define.ts';

/** Of a name of its own: storage is shared with what other tests do at the same time. */
const space = { ...town(), id: 'aubach-heard' };
const key = `civic-draft:${space.id}:propose:barometer`;

let place: HTMLElement;
let disconnect: (() => void) | undefined;
let backend: CivicBackend;

/** In a project that asks for no exact spot. */
async function propose(): Promise<ShadowRoot> {
  const adapter = backend.as(actors.anna);
  const received: CivicAdapter['space'] = async () => {
    const known = await adapter.space();
    return { ...known, supports: { ...known.supports, keeps: 'server' } };
  };
  disconnect = connect({ ...adapter, space: received });
  const element = document.createElement('civic-idea-board');
  element.setAttribute('project', 'barometer');
  place.append(element);
  const root = await until(() => element.shadowRoot);
  (await untilRole(root, 'button', 'Propose an idea')).click();
  await untilRole(root, 'textbox', 'What is your idea?');
  return root;
}

/** What a screen reader says of the form up to a phrase, without where paragraphs and the like end. */
async function readTo(root: ShadowRoot, last: string): Promise<string[]> {
  await virtual.start({ container: root.querySelector('.form') ?? root.host });
  while ((await virtual.lastSpokenPhrase()) !== last) await virtual.next();
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said.filter((phrase) => !/^(end of .*|paragraph|form)$/.test(phrase));
}

const status = (root: ShadowRoot): string => textOf(root.querySelector('[role=status]'));
const press = (root: ShadowRoot, name: string): void => byRole(root, 'button', name).click();

describe('proposing an idea, as a screen reader tells it', function () {
  // It ends what never comes; how long a slow machine takes decides nothing.
  this.timeout(20_000);

  beforeEach(() => {
    backend = localBackend({ space, seed: [], store: memoryStore(), clock: () => start });
    place = document.createElement('main');
    place.lang = 'en';
    document.body.append(place);
  });
  afterEach(() => {
    disconnect?.();
    place.remove();
    localStorage.removeItem(key);
  });

  it('tells one field with what it is for and how much fits, and what is wrong with it', async () => {
    const root = await propose();
    press(root, 'Continue');
    await until(() => status(root) === 'Please write something here.');
    const hint =
      'One sentence is enough to begin, for example: “A drinking fountain at the market”. At most 160 characters.';
    expect(await readTo(root, 'button, Cancel')).to.deep.equal([
      'Step 1 of 3',
      'heading, Propose an idea, level 3',
      'What is your idea?',
      hint,
      'Please write something here.',
      `textbox, What is your idea?, Please write something here. ${hint}, invalid, required`,
      'button, Continue',
      'button, Cancel',
    ]);
  });

  it('tells the preview, what happens next, and that the idea has been received', async () => {
    const root = await propose();
    write(byRole(root, 'textbox', 'What is your idea?'), 'The bus on Sundays');
    press(root, 'Continue');
    (await untilRole(root, 'button', 'Continue to the preview')).click();
    await untilRole(root, 'heading', 'This is how it will be published');
    expect(await readTo(root, 'button, Publish idea')).to.include.members([
      'Step 3 of 3',
      'heading, This is how it will be published, level 3',
      'heading, The bus on Sundays, level 4',
      'without a name',
      'textbox, Your name (optional), Published with your text. Leave it empty to publish without a name.',
      'textbox, You speak for (optional), An association, a business or an office, if you do.',
      'heading, What happens next, level 4',
      'Your idea appears here as soon as it is received.',
      'button, Publish idea',
    ]);
    press(root, 'Publish idea');
    await until(() => status(root) === 'Your idea has been received. Thank you.');
    expect(await readTo(root, 'button, Propose another idea')).to.deep.equal([
      'heading, Your idea has been received. Thank you., level 3',
      'region, What happens next',
      'heading, What happens next, level 4',
      'list',
      ...[
        'Your idea is here now.',
        'Others can support it and discuss it.',
        'The city answers here. Beside your idea it says how far it is: Received, Being checked, Planned, Built, or Declined.',
        'You find your idea again in this browser: under “Filters”, “My ideas”.',
      ].flatMap((step, n) => [`listitem, level 1, position ${n + 1}, set size 4`, step]),
      'button, All ideas',
      'link, Go to your idea',
      'Go to your idea',
      'button, Propose another idea',
    ]);
  });
});
