import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import { instant, type Actor, type CivicAdapter, type LoadEntry } from '@civic-widgets/core';
import { byRole, textOf, until, untilRole } from './screen.ts';
import { connect, connectionOf } from '../src/connection.ts';
import '../src/poll/define.ts';

/** What tests of polls begin with: a page, and a town in which five have voted. */

export const seed: LoadEntry[] = ['a', 'b', 'c', 'd', 'e'].flatMap((person, n) => [
  cast(person, 'bench', n < 3 ? 'green' : 'red'),
  cast(person, 'spring', n < 4 ? 'yes' : 'no'),
]);

export function cast(person: string, poll: string, option: string): LoadEntry {
  const action = act.cast(poll, { [option]: 1 });
  return { acceptedAt: instant(start - 1_000), person, role: 'guest', channel: 'online', action };
}

/** A backend that keeps what it is told, as one of the people of the town. */
export function server(actor: Actor = actors.anna, clock = (): number => start): CivicAdapter {
  const adapter = localBackend({ space: town(), seed, store: memoryStore(), clock }).as(actor);
  return {
    ...adapter,
    async space() {
      const space = await adapter.space();
      return { ...space, supports: { ...space.supports, keeps: 'server' } };
    },
  };
}

/** Where polls are shown; another one for each test. */
export let place: HTMLElement;
let disconnect: (() => void) | undefined;

/** Shows a poll on the page, once what it shows is there. */
export async function show(adapter: CivicAdapter, poll: string, lang = 'en', fallback = ''): Promise<ShadowRoot> {
  disconnect = connect(adapter);
  // Test files run side by side in one browser, and are no tabs of one person.
  connectionOf(document)?.kept.set('other tabs', undefined);
  place.lang = lang;
  const element = document.createElement('civic-poll');
  element.setAttribute('poll', poll);
  if (fallback !== '') element.append(fallback);
  place.append(element);
  const root = element.shadowRoot ?? (await until(() => element.shadowRoot));
  await until(() => root.querySelector('section, .notice'));
  return root;
}

/** Gives every test of a file an empty page. */
export function freshPage(): void {
  beforeEach(() => {
    place = document.createElement('main');
    document.body.append(place);
  });
  afterEach(() => {
    disconnect?.();
    place.remove();
    document.documentElement.style.colorScheme = '';
  });
}

export async function castFinally(root: ShadowRoot, option: RegExp): Promise<void> {
  byRole(root, 'checkbox', option).click();
  byRole(root, 'button', 'Continue').click();
  (await untilRole(root, 'button', 'Send vote for good')).click();
  await until(() => root.querySelector('#done'));
}

export const status = (root: ShadowRoot): string => textOf(root.querySelector('[role=status]'));
