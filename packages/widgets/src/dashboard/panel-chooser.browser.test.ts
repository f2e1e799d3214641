import 'axe-core/axe.min.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { localAdapter, memoryStore } from '@civic-widgets/adapter-local';
import { start, town } from '@civic-widgets/conformance';
import { axeViolations } from '../../testing/axe.ts';
import { allByRole, byRole, textOf, until, untilRole } from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import './define.ts';

const space = town();
const key = `civic-panels:${space.id}`;
const titles = (element: HTMLElement): string[] =>
  [...root(element).querySelectorAll('.panel > [role="heading"]')].map((heading) => textOf(heading));
const toggles = (element: HTMLElement): HTMLElement[] =>
  allByRole(root(element), 'button').filter(({ id }) => id.startsWith('show-'));
const shown = (element: HTMLElement): string[] =>
  toggles(element)
    .filter((toggle) => toggle.getAttribute('aria-pressed') === 'true')
    .map((toggle) => toggle.id.slice(5));

let disconnect: (() => void) | undefined;

async function show(attributes: Record<string, string> = {}) {
  disconnect?.();
  const place = document.createElement('main');
  place.lang = 'en';
  const element = document.createElement('civic-dashboard');
  for (const [name, value] of Object.entries({ panels: 'topics areas', choosable: '', ...attributes }))
    element.setAttribute(name, value);
  place.append(element);
  document.body.append(place);
  disconnect = connect(localAdapter({ space, seed: [], store: memoryStore(), clock: () => start }));
  await until(() => element.shadowRoot?.querySelector('.meta'));
  return element;
}

function root(element: HTMLElement): ShadowRoot {
  if (!element.shadowRoot) throw new Error('There is no shadow root.');
  return element.shadowRoot;
}

function full(): never {
  throw new DOMException('There is no room left.', 'QuotaExceededError');
}

async function choosing(element: HTMLElement): Promise<void> {
  byRole(root(element), 'button', 'Adjust view').click();
  await untilRole(root(element), 'button', 'Done');
}

describe('choosing the panels of a dashboard', () => {
  afterEach(() => {
    disconnect?.();
    disconnect = undefined;
    localStorage.clear();
    document.body.replaceChildren();
  });

  it('is offered only where the page says so, and a choice made elsewhere does not count there', async () => {
    localStorage.setItem(key, 'participants');
    const element = await show();
    element.removeAttribute('choosable');
    await until(() => allByRole(root(element), 'button', 'Adjust view').length === 0);
    expect(toggles(element)).to.deep.equal([]);
  });

  it('stores nothing until something is chosen', async () => {
    const element = await show();
    await choosing(element);
    expect(localStorage.length).to.equal(0);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('shows what is pressed, says it, and knows it again', async () => {
    const element = await show();
    await choosing(element);
    expect(shown(element)).to.deep.equal(['topics', 'areas']);
    byRole(root(element), 'button', 'What the city could do').click();
    const status = root(element).querySelector('[role="status"]');
    await until(() => textOf(status).includes('What the city could do'));
    expect(localStorage.getItem(key)).to.equal('topics areas tips');
    document.body.replaceChildren();

    const again = await show();
    await choosing(again);
    expect(shown(again)).to.deep.equal(['topics', 'areas', 'tips']);
  });

  it('moves a panel by keys alone, and focus goes with it', async () => {
    const element = await show();
    await choosing(element);
    byRole(root(element), 'button', 'Move “Neighbourhoods” up').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => localStorage.getItem(key) === 'areas topics');
    await until(() => root(element).activeElement?.getAttribute('aria-label') === 'Move “Neighbourhoods” up');
    expect(root(element).activeElement?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('keeps the last panel, and says so', async () => {
    const element = await show({ panels: 'topics' });
    await choosing(element);
    toggles(element)[0]?.click();
    await until(() => textOf(root(element).querySelector('[role="status"]')) === 'At least one stays.');
    expect(shown(element)).to.deep.equal(['topics']);
    expect(localStorage.length).to.equal(0);
  });

  it('goes back to what the page names, and forgets the choice', async () => {
    localStorage.setItem(key, 'participants');
    const element = await show();
    await choosing(element);
    byRole(root(element), 'button', 'As the page has it').click();
    await until(() => localStorage.length === 0);
    expect(shown(element)).to.deep.equal(['topics', 'areas']);
    byRole(root(element), 'button', 'Done').click();
    await until(() => root(element).activeElement?.id === 'choose');
    expect(titles(element)).to.deep.equal([]); // nobody has taken part yet
  });

  it('heeds what is stored as far as there is such a panel', async () => {
    localStorage.setItem(key, 'maps areas <b>');
    const element = await show();
    await choosing(element);
    expect(shown(element)).to.deep.equal(['areas']);
    expect(textOf(root(element))).not.to.contain('which is unknown');
  });

  it('says where the browser keeps nothing, and heeds the choice as long as the page lives', async () => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};
    Object.defineProperty(Storage.prototype, 'setItem', { ...own, value: full });
    try {
      const element = await show();
      await choosing(element);
      byRole(root(element), 'button', 'What the city could do').click();
      await until(() => textOf(root(element)).includes('your choice holds until the page is closed'));
      expect(shown(element)).to.deep.equal(['topics', 'areas', 'tips']);
      byRole(root(element), 'button', 'As the page has it').click();
      await until(() => shown(element).length === 2);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', own);
    }
  });
});
