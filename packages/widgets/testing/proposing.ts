import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, start, town } from '@civic-widgets/conformance';
import {
  instant,
  type Action,
  type Actor,
  type CivicAdapter,
  type CivicBackend,
  type LoadEntry,
  type SpaceFile,
} from '@civic-widgets/core';
import { connect } from '../src/connection.ts';
import { press } from './keys.ts';
import { allByRole, byRole, focused, nameOf, textOf, type as write, until, untilRole } from './screen.ts';

/** Of a name of its own: storage is shared with what other tests do at the same time. */
export let space: SpaceFile;
/** Where the draft of an idea lies. */
export let key: string;

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

export let place: HTMLElement;
let disconnect: (() => void) | undefined;
export let backend: CivicBackend;

/** A backend that says what `similar` is to answer. */
export function as(actor: Actor, similar?: CivicAdapter['similar']): CivicAdapter {
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

export async function show(adapter: CivicAdapter, project = 'square', lang = 'en'): Promise<ShadowRoot> {
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
export async function propose(adapter: CivicAdapter, project?: string): Promise<ShadowRoot> {
  const root = await show(adapter, project);
  (await untilRole(root, 'button', /^(Propose an idea|Continue your idea)$/)).click();
  await untilRole(root, 'textbox', 'What is your idea?');
  return root;
}

export const status = (root: ShadowRoot): string => textOf(root.querySelector('[role=status]'));
export const sentence = (root: ShadowRoot): HTMLInputElement => byRole(root, 'textbox', 'What is your idea?');
/** What stands in the first field; undefined where it is not there. */
export const written = (root: ShadowRoot): string | undefined =>
  (allByRole(root, 'textbox', 'What is your idea?')[0] as HTMLInputElement | undefined)?.value;
export const go = (root: ShadowRoot, name: string): void => byRole(root, 'button', name).click();

/** Walks with Tab until something of this name has focus. */
export async function tabTo(name: string | RegExp): Promise<Element> {
  for (let steps = 0; steps < 40; steps++) {
    await press('Tab');
    const now = focused();
    if (now && (typeof name === 'string' ? nameOf(now) === name : name.test(nameOf(now)))) return now;
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

/** Writes the sentence and goes on to the preview. */
export async function toPreview(root: ShadowRoot, title = 'More shade'): Promise<void> {
  write(sentence(root), title);
  go(root, 'Continue');
  (await untilRole(root, 'button', 'Continue to the preview')).click();
  await untilRole(root, 'heading', 'This is how it will be published');
}
/** Tests of the form for a new idea, each with a backend of its own; drafts lie under this space's id. */
export function proposing(id: string, tests: () => void): void {
  describe('proposing an idea', function () {
    // It ends what never comes; how long a slow machine takes decides nothing.
    this.timeout(20_000);

    beforeEach(() => {
      space = { ...town(), id };
      key = `civic-draft:${id}:propose:square`;
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
    tests();
  });
}
