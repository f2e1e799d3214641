import 'axe-core/axe.min.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { localAdapter, localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import { CivicError, instant, type Actor, type CivicAdapter, type LoadEntry } from '@civic-widgets/core';
import { axeViolations } from '../../testing/axe.ts';
import { allByRole, byRole, descriptionOf, focused, textOf, until, untilRole } from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import type { CivicCastEvent } from './events.ts';
import './define.ts';

const seed: LoadEntry[] = ['a', 'b', 'c', 'd', 'e'].flatMap((person, n) =>
  [act.cast('bench', { [n < 3 ? 'green' : 'red']: 1 }), act.cast('spring', { [n < 4 ? 'yes' : 'no']: 1 })].map(
    (action) => ({ acceptedAt: instant(start - 1_000), person, role: 'guest', channel: 'online', action }) as const,
  ),
);

/** A backend that keeps what it is told, as one of the people of the town. */
function server(actor: Actor = actors.anna, clock = (): number => start): CivicAdapter {
  const adapter = localBackend({ space: town(), seed, store: memoryStore(), clock }).as(actor);
  return {
    ...adapter,
    async space() {
      const space = await adapter.space();
      return { ...space, supports: { ...space.supports, keeps: 'server' } };
    },
  };
}

let place: HTMLElement;
let disconnect: (() => void) | undefined;

async function show(adapter: CivicAdapter, poll: string, lang = 'en', fallback = ''): Promise<ShadowRoot> {
  disconnect = connect(adapter);
  place.lang = lang;
  const element = document.createElement('civic-poll');
  element.setAttribute('poll', poll);
  if (fallback !== '') element.append(fallback);
  place.append(element);
  const root = element.shadowRoot ?? (await until(() => element.shadowRoot));
  await until(() => root.querySelector('section, .notice'));
  return root;
}

const status = (root: ShadowRoot): string => textOf(root.querySelector('[role=status]'));
const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

describe('civic-poll', () => {
  beforeEach(() => {
    place = document.createElement('main');
    document.body.append(place);
  });
  afterEach(() => {
    disconnect?.();
    place.remove();
    document.documentElement.style.colorScheme = '';
  });

  it('takes one answer by keyboard, says that it was received and shows the result', async () => {
    const root = await show(server(), 'bench');
    expect(textOf(byRole(root, 'heading'))).to.equal('Which colour for the benches?');
    byRole(root, 'radio', /Red/).focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(byRole<HTMLInputElement>(root, 'radio', /Green/).checked).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(textOf(focused())).to.equal('Submit vote');
    await sendKeys({ press: 'Enter' });
    const done = await until(() => root.querySelector('#done'));
    expect(textOf(done)).to.equal('Your vote has been received. Thank you.');
    expect(status(root)).to.equal('Your vote has been received. Thank you.');
    await until(() => focused() === done);
    expect(textOf(root)).to.contain('“Green” is ahead with 67%.').and.to.contain('6 people have voted.');
    expect(textOf(root.querySelector('.bars'))).to.contain('Green Your vote 67% 4 votes');
  });

  it('lets a mind be changed while the poll is open, and counts it once', async () => {
    const root = await show(server(), 'bench');
    byRole(root, 'radio', /Red/).click();
    byRole(root, 'button', 'Submit vote').click();
    (await untilRole(root, 'button', 'Change my vote')).click();
    const red = await untilRole<HTMLInputElement>(root, 'radio', /Red/);
    expect(red.checked).to.equal(true);
    byRole(root, 'radio', /Blue/).click();
    byRole(root, 'button', 'Change vote').click();
    await until(() => /Blue Your vote 17% 1 vote/.test(textOf(root.querySelector('.bars'))));
    expect(textOf(root)).to.contain('6 people have voted.');
  });

  it('says at the answers what is wrong, and leads there', async () => {
    const root = await show(server(), 'play');
    expect(descriptionOf(byRole(root, 'group'))).to.contain('Choose up to 2 answers.');
    byRole(root, 'button', 'Submit vote').click();
    await until(() => descriptionOf(byRole(root, 'group')).includes('Please choose an option.'));
    await until(() => status(root) === 'Please choose an option.');
    await until(() => focused()?.matches('input'));
    for (const option of allByRole(root, 'checkbox')) option.click();
    await until(() => textOf(root).includes('3 of 2 chosen'));
    byRole(root, 'button', 'Submit vote').click();
    await until(() => descriptionOf(byRole(root, 'group')).includes('You chose more options than this poll allows.'));
  });

  it('keeps the result until after voting where the poll says so, and a final vote is final', async () => {
    const root = await show(server(), 'play');
    expect(textOf(root)).to.contain('You see the result once you have voted.');
    expect(root.querySelector('.bars')).to.equal(null);
    byRole(root, 'checkbox', /Slide/).click();
    byRole(root, 'button', 'Submit vote').click();
    await until(() => root.querySelector('.bars'));
    expect(allByRole(root, 'button', /Change/)).to.deep.equal([]);
    expect(textOf(root)).to.contain('In this poll a vote cannot be changed.');
  });

  it('tells what is closed, what has not opened and for whom it is', async () => {
    const closed = await show(server(), 'spring');
    expect(textOf(closed))
      .to.contain('Closed since 1 April 2026 at 00:00 CEST')
      .and.to.contain('“Yes” has the most votes: 80%.');
    expect(allByRole(closed, 'radio')).to.deep.equal([]);
    place.replaceChildren();
    const coming = await show(server(), 'autumn');
    expect(textOf(coming)).to.contain('This has not opened yet. It opens on 1 September 2026 at 00:00 CEST.');
    place.replaceChildren();
    const others = await show(server(), 'BO.OM.97/24:№ 5 #100%');
    expect(textOf(others))
      .to.contain('You cannot take part here')
      .and.to.contain('Sign in with the city to take part.');
  });

  it('shows the same numbers as a table', async () => {
    const root = await show(server(), 'spring');
    const summary = await until(() => root.querySelector('summary'));
    summary.click();
    const rows = [...byRole(root, 'table').querySelectorAll('tbody tr')].map(textOf);
    expect(rows).to.deep.equal(['Yes 4 80%', 'No 1 20%']);
  });

  it('keeps what was chosen when sending fails, and sends the same act again', async () => {
    const adapter = server();
    const ids: string[] = [];
    const root = await show(
      {
        ...adapter,
        submit: (action) => {
          ids.push(action.id);
          return ids.length === 1 ? Promise.reject(new CivicError('unavailable')) : adapter.submit(action);
        },
      },
      'bench',
    );
    byRole(root, 'radio', /Red/).click();
    byRole(root, 'button', 'Submit vote').click();
    await until(() =>
      textOf(root.querySelector('form')).includes('Your vote could not be sent. The server cannot be reached.'),
    );
    expect(textOf(root)).not.to.contain('received');
    expect(byRole<HTMLInputElement>(root, 'radio', /Red/).checked).to.equal(true);
    byRole(root, 'button', 'Submit vote').click();
    await until(() => root.querySelector('#done'));
    expect(new Set(ids).size).to.equal(1);
  });

  it('says sending, not received, until the receipt is there', async () => {
    const adapter = server();
    let deliver: () => void = () => {};
    const gate = new Promise<void>((resolve) => (deliver = resolve));
    const root = await show({ ...adapter, submit: async (action) => (await gate, adapter.submit(action)) }, 'bench');
    byRole(root, 'radio', /Red/).click();
    byRole(root, 'button', 'Submit vote').click();
    const button = await untilRole(root, 'button', 'Sending …');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(status(root)).to.equal('Sending …');
    expect(textOf(root)).not.to.contain('received');
    deliver();
    await until(() => root.querySelector('#done'));
  });

  it('never says received where only this browser keeps it', async () => {
    const root = await show(localAdapter({ space: town(), store: memoryStore(), clock: () => start }), 'bench');
    expect(textOf(root)).to.contain('Preview: only this browser keeps what you do here. The city receives nothing.');
    byRole(root, 'radio', /Red/).click();
    byRole(root, 'button', 'Submit vote').click();
    const done = await until(() => root.querySelector('#done'));
    expect(textOf(done)).to.equal('Your vote is kept in this browser. The city has not received it.');
    expect(textOf(root)).not.to.match(/has been received|Received\./);
  });

  it('can be kept from sending by the page', async () => {
    const adapter = server();
    let sent = 0;
    const root = await show({ ...adapter, submit: (action) => ((sent += 1), adapter.submit(action)) }, 'bench');
    const heard: CivicCastEvent[] = [];
    place.addEventListener('civic-cast', (event) => {
      heard.push(event);
      event.preventDefault();
    });
    byRole(root, 'radio', /Red/).click();
    byRole(root, 'button', 'Submit vote').click();
    await nextFrame();
    expect(heard.map(({ poll, ballot }) => [poll, ballot])).to.deep.equal([['bench', { red: 1 }]]);
    expect(sent).to.equal(0);
  });

  it('follows what others do', async () => {
    const backend = localBackend({ space: town(), seed, store: memoryStore(), clock: () => start });
    const adapter = backend.as(actors.anna);
    const followed = Promise.withResolvers<undefined>();
    const watch: CivicAdapter['watch'] = (...of) => (followed.resolve(undefined), adapter.watch(...of));
    const root = await show({ ...adapter, watch }, 'bench');
    await followed.promise;
    (await until(() => root.querySelector('summary'))).click();
    await until(() => textOf(root).includes('5 people have voted.'));
    await backend.as(actors.ben).submit(act.cast('bench', { blue: 1 }));
    await until(() => textOf(root).includes('6 people have voted.'));
  });

  it('shows the page’s own content until it is there, and where it fails says why', async () => {
    const root = await show(server(), 'no-such-poll', 'en', 'By telephone: 0221 4710 180');
    expect(textOf(root)).to.contain('There is no poll named “no-such-poll”. Check the attribute poll.');
    const slot = await until(() => root.querySelector('slot'));
    expect(textOf(slot.assignedNodes()[0])).to.equal('By telephone: 0221 4710 180');
  });

  it('can be tried again where that may help', async () => {
    const adapter = server();
    let calls = 0;
    const poll: CivicAdapter['poll'] = (id) =>
      (calls += 1) === 1 ? Promise.reject(new CivicError('timed-out')) : adapter.poll(id);
    const root = await show({ ...adapter, poll }, 'bench');
    expect(textOf(root)).to.contain('The server took too long to answer.');
    byRole(root, 'button', 'Try again').click();
    await untilRole(root, 'radio', /Red/);
  });

  it('speaks German to a German page, with the zone of the space', async () => {
    const root = await show(server(), 'pool', 'de');
    expect(textOf(root)).to.contain('Offen bis 11. Mai 2026 um 14:00 MESZ');
    expect(byRole(root, 'button', 'Stimme abgeben')).to.be.instanceOf(HTMLElement);
    expect(textOf(root.querySelector('.legal')))
      .to.contain('Datenschutz')
      .and.to.contain('Barriere melden');
  });

  it('starts over when it is moved, removed and put back', async () => {
    const root = await show(server(), 'bench');
    const element = root.host;
    element.remove();
    place.prepend(element);
    byRole(root, 'radio', /Red/).click();
    byRole(root, 'button', 'Submit vote').click();
    await until(() => root.querySelector('#done'));
  });

  for (const scheme of ['light', 'dark'])
    it(`breaks no rule of axe in any state, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      for (const poll of ['bench', 'play', 'spring', 'autumn', 'no-such-poll', 'BO.OM.97/24:№ 5 #100%']) {
        place.replaceChildren();
        const root = await show(server(), poll);
        for (const details of root.querySelectorAll('details')) details.open = true;
        expect(await axeViolations(place), poll).to.deep.equal([]);
      }
      place.replaceChildren();
      const root = await show(server(), 'bench');
      byRole(root, 'button', 'Submit vote').click();
      await until(() => root.querySelector('.error'));
      expect(await axeViolations(place), 'error').to.deep.equal([]);
      byRole(root, 'radio', /Red/).click();
      byRole(root, 'button', 'Submit vote').click();
      await until(() => root.querySelector('#done'));
      expect(await axeViolations(place), 'cast').to.deep.equal([]);
    });
});
