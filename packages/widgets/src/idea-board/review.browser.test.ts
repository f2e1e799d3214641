import { expect } from 'chai';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import type { Actor, CivicAdapter, CivicBackend } from '@civic-widgets/core';
import { byRole, textOf, type as write, until, untilRole } from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import './define.ts';

/** Of a name of its own: storage is shared with what other tests do at the same time. */
const space = { ...town(), id: 'aubach-review' };
const reason = 'Streets are not named after the living.';

let place: HTMLElement;
let disconnect: (() => void) | undefined;
let backend: CivicBackend;

function as(actor: Actor): CivicAdapter {
  const adapter = backend.as(actor);
  return {
    ...adapter,
    async space() {
      const known = await adapter.space();
      return { ...known, supports: { ...known.supports, keeps: 'server' } };
    },
  };
}

async function show(actor: Actor, idea?: string): Promise<ShadowRoot> {
  disconnect?.();
  place.replaceChildren();
  history.replaceState(null, '', idea === undefined ? location.pathname : `#civic-idea=${idea}`);
  disconnect = connect(as(actor));
  const element = document.createElement('civic-idea-board');
  element.setAttribute('project', 'careful');
  place.append(element);
  return until(() => element.shadowRoot);
}

function says(root: ShadowRoot, text: RegExp): Promise<unknown> {
  return until(() => text.test(textOf(root)));
}

describe('a project that looks at everything before it is published', () => {
  beforeEach(() => {
    place = document.createElement('div');
    place.lang = 'en';
    document.body.append(place);
    backend = localBackend({ space, store: memoryStore(), clock: () => start });
  });
  afterEach(() => {
    disconnect?.();
    disconnect = undefined;
    place.remove();
    sessionStorage.clear();
    localStorage.clear();
    history.replaceState(null, '', location.pathname);
  });

  it('tells who proposes that the idea is being looked at, and never that it is here', async () => {
    const root = await show(actors.anna);
    (await untilRole(root, 'button', 'Propose an idea')).click();
    write(await untilRole(root, 'textbox', /^What is your idea/), 'Linden Square');
    byRole(root, 'button', 'Continue').click();
    (await untilRole(root, 'button', 'Continue to the preview')).click();
    (await untilRole(root, 'button', 'Hand in idea')).click();
    await says(root, /has been received and is being looked at/);
    expect(textOf(root)).to.match(/The city reads your idea first/);
    expect(textOf(root)).not.to.match(/Your idea is here now/);
    expect(await backend.as(actors.ben).ideas()).to.deep.equal({ items: [] });
  });

  it('shows its author how far it is, and why it was not published', async () => {
    await backend.as(actors.anna).submit(act.propose('careful', 'Linden Square', { id: 'linden' }));
    await says(await show(actors.anna, 'linden'), /This idea is being looked at/);
    await backend.as(actors.olga).submit(act.hide('linden', reason));
    const root = await show(actors.anna, 'linden');
    await says(root, /This idea was not published/);
    expect(textOf(root)).to.include(reason);
    await says(await show(actors.ben, 'linden'), /This idea does not exist/);
  });

  it('tells who comments that the comment is being looked at', async () => {
    await backend.as(actors.olga).submit(act.propose('careful', 'Linden Square', { id: 'linden' }));
    const root = await show(actors.anna, 'linden');
    write(await untilRole(root, 'textbox', 'Your comment'), 'At last!');
    byRole(root, 'button', 'Publish comment').click();
    await says(root, /It is being looked at first/);
    await says(root, /This comment is being looked at/);
  });

  it('lets officials publish at their desk, or refuse with a reason', async () => {
    for (const id of ['linden', 'neighbour'])
      await backend.as(actors.anna).submit(act.propose('careful', `Street of ${id}`, { id }));
    const root = await show(actors.olga);
    (await untilRole(root, 'button', 'Open the desk: 2 wait')).click();
    (await untilRole(root, 'button', 'Publish: Street of linden')).click();
    await until(
      () => !/Publish: Street of linden/.test(root.innerHTML) && textOf(root).includes('Street of neighbour'),
    );
    expect((await backend.as(actors.ben).idea('linden')).hidden).to.equal(undefined);
    (await untilRole(root, 'button', 'Do not publish: Street of neighbour')).click();
    write(await untilRole(root, 'textbox', /^Reason/), reason);
    byRole(root, 'button', 'Do not publish').click();
    await says(root, /Nothing waits for a decision/);
    const { hidden } = await backend.as(actors.anna).idea('neighbour');
    expect([hidden?.reason, hidden?.review]).to.deep.equal([reason, 'refused']);
    await untilRole(root, 'button', 'Publish: Street of neighbour');
  });

  it('tells officials, and nobody else, how those are known who support an idea', async () => {
    await backend.as(actors.olga).submit(act.propose('careful', 'Linden Square', { id: 'linden' }));
    for (const voter of [actors.ben, actors.cem, actors.vera]) await backend.as(voter).submit(act.vote('linden'));
    await says(await show(actors.olga, 'linden'), /Guests: 2.*Signed in: 0.*Verified residents: 1/s);
    const root = await show(actors.anna, 'linden');
    await untilRole(root, 'textbox', 'Your comment');
    expect(textOf(root)).not.to.match(/Verified residents/);
  });
});
