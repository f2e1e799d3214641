import { expect } from 'chai';
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
  type Supports,
} from '@civic-widgets/core';
import { connect } from '../src/connection.ts';
import '../src/idea-board/define.ts';
import { byRole, textOf, until } from './screen.ts';

const hour = 3_600_000;

/** What happened before the case begins: each an hour after the one before. */
export function before(
  ...acts: readonly (readonly [person: string, action: Action, role?: LoadEntry['role']])[]
): LoadEntry[] {
  return acts.map(([person, action, role = 'guest'], n) => ({
    acceptedAt: instant(start + (n - 200) * hour),
    person,
    role,
    channel: 'online',
    action,
  }));
}

/** Two ideas on the market square, one of them answered and talked about, one that is hidden; and one in most other projects. */
export const seed = before(
  [
    'person-ben',
    act.propose('square', 'Bänke im Schatten', {
      id: 'benches/1',
      text: 'Drei Bänke unter den Linden.\nBitte mit Lehne.',
      topic: 'green',
      area: 'north',
      name: 'Ben Böttcher',
      lang: 'de',
    }),
  ],
  ['person-cem', act.propose('square', 'A drinking fountain', { id: 'fountain', topic: 'play' })],
  ['person-cem', act.vote('benches/1')],
  ['person-dora', act.comment('benches/1', 'Good for my grandmother.', { id: 'comment-1', name: 'Dora' })],
  ['person-cem', act.comment('benches/1', 'And for mine.', { id: 'comment-2', replyTo: 'comment-1' })],
  [
    'person-olga',
    act.answer('benches/1', 'checked', 'We are looking into it.', { office: 'Parks office' }),
    'official',
  ],
  [
    'person-olga',
    act.answer('benches/1', 'planned', 'They come in spring.', { office: 'Parks office', name: 'Olga Orlova' }),
    'official',
  ],
  ['person-anna', act.propose('square', 'Something rude', { id: 'rude' })],
  ['person-olga', act.hide('rude', 'It insults people.'), 'official'],
  ['person-ben', act.propose('debate', 'Close the ring road', { id: 'ring' })],
  ['person-ben', act.propose('barometer', 'The bus is on time', { id: 'bus' })],
  ['person-ben', act.propose('past', 'A slide', { id: 'slide' })],
);

/** A page with idea boards on it, over a backend of its own; made anew for each case. */
export class BoardPage {
  readonly place = document.createElement('main');
  backend: CivicBackend;
  #disconnect: (() => void) | undefined;

  constructor(entries = seed, space: SpaceFile = town()) {
    this.backend = localBackend({ space, seed: entries, store: memoryStore(), clock: () => start });
    document.body.append(this.place);
  }

  /** The backend as this person meets it: on a server, unless `supports` says otherwise. */
  as(actor: Actor, supports: Partial<Supports> = {}): CivicAdapter {
    const adapter = this.backend.as(actor);
    return {
      ...adapter,
      async space() {
        const space = await adapter.space();
        return { ...space, supports: { ...space.supports, keeps: 'server', ...supports } };
      },
    };
  }

  /** Puts a board on the page, as after a reload where there was one, and waits until it can be used. */
  async show(adapter: CivicAdapter, project = 'square', lang = 'en'): Promise<ShadowRoot> {
    this.#disconnect?.();
    this.#disconnect = connect(adapter);
    this.place.lang = lang;
    const element = document.createElement('civic-idea-board');
    element.setAttribute('project', project);
    this.place.append(element);
    const root = await until(() => element.shadowRoot);
    await until(() => root.querySelector('section [data-idea], .notice, .idea'));
    return root;
  }

  /** The same with an idea opened by the page's address. */
  async open(adapter: CivicAdapter, idea: string, project?: string, lang?: string): Promise<ShadowRoot> {
    history.replaceState(null, '', `#civic-idea=${idea}`);
    const root = await this.show(adapter, project, lang);
    await until(() => root.querySelector('.idea .thread, .idea .comments .fine'));
    return root;
  }

  close(): void {
    this.#disconnect?.();
    this.place.remove();
    history.replaceState(null, '', location.pathname + location.search);
    sessionStorage.clear();
    localStorage.clear();
    document.documentElement.style.colorScheme = '';
  }
}

/** What was announced last. */
export const status = (root: ShadowRoot): string => textOf(root.querySelector('[role=status]'));

/** An idea's card in the list. */
export const card = (root: ShadowRoot, title: string): HTMLElement =>
  byRole(root, 'link', title).closest('li') ?? expect.fail(title);

export const titles = (root: ShadowRoot): string[] => [...root.querySelectorAll('[data-idea]')].map(textOf).sort();

/** What this tab keeps, by key. */
export const stored = (): Record<string, unknown> =>
  Object.fromEntries(Object.entries(sessionStorage).map(([key, text]) => [key, JSON.parse(text as string) as unknown]));
