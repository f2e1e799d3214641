import 'axe-core/axe.min.js';
import { expect } from 'chai';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import {
  CivicError,
  instant,
  type Action,
  type Actor,
  type CivicAdapter,
  type CivicBackend,
  type Entry,
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
  type as write,
} from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import './define.ts';

/** Of a name of its own: storage is shared with what other tests do at the same time. */
const space = { ...town(), id: 'aubach-office' };

const told: readonly (readonly [person: string, action: Action])[] = [
  ['person-ben', act.propose('square', 'A drinking fountain', { id: 'fountain', text: 'At the market.' })],
  ['person-cem', act.propose('square', 'Water to drink at the market', { id: 'water' })],
  ['person-cem', act.propose('square', 'Benches in the shade', { id: 'benches' })],
  ['person-ben', act.propose('debate', 'A fountain on the ring road', { id: 'ring' })],
  ['person-ben', act.vote('water')],
  ['person-cem', act.vote('water')],
  ['person-cem', act.vote('fountain')],
  ['person-dora', act.comment('benches', 'You are all stupid.', { id: 'rude' })],
  ['person-ben', act.reportComment('rude', 'benches', 'It insults people.')],
  ['person-cem', act.reportComment('rude', 'benches', 'Unkind.')],
  ['person-ben', act.report('benches', 'I do not like benches.')],
];
const seed = told.map(([person, action], n): LoadEntry => ({
  acceptedAt: instant(start - (90 - n) * 3_600_000),
  person,
  role: 'guest',
  channel: 'online',
  action,
}));

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

async function show(adapter: CivicAdapter, project = 'square'): Promise<ShadowRoot> {
  disconnect?.();
  place.replaceChildren();
  disconnect = connect(adapter);
  place.lang = 'en';
  const element = document.createElement('civic-idea-board');
  element.setAttribute('project', project);
  place.append(element);
  return until(() => element.shadowRoot);
}

async function open(adapter: CivicAdapter, idea: string): Promise<ShadowRoot> {
  history.replaceState(null, '', `#civic-idea=${idea}`);
  const root = await show(adapter);
  await untilRole(root, 'heading', 'For the city’s staff');
  return root;
}

async function desk(adapter: CivicAdapter): Promise<ShadowRoot> {
  const root = await show(adapter);
  (await untilRole(root, 'button', /^Open the desk/)).click();
  await until(() => textOf(focused()) === 'Desk of the city’s staff');
  return root;
}

const status = (root: ShadowRoot): string => textOf(root.querySelector('[role=status]'));
const go = async (root: ShadowRoot, name: string | RegExp): Promise<void> =>
  (await untilRole(root, 'button', name)).click();
const drafts = (): string[] => Object.keys(sessionStorage).filter((key) => key.includes(space.id));

async function entries(): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for await (const entry of backend.entries()) all.push(entry);
  return all;
}

describe('the city’s staff', function () {
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
    for (const key of drafts()) sessionStorage.removeItem(key);
    document.documentElement.style.colorScheme = '';
  });

  it('has tools that nobody else sees', async () => {
    const list = await show(as(actors.anna));
    await untilRole(list, 'link', 'A drinking fountain');
    history.replaceState(null, '', '#civic-idea=benches');
    const page = await show(as(actors.anna));
    await until(() => textOf(page).includes('You are all stupid.'));
    // Fetched for those who may: by now they would be there.
    await open(as(actors.olga), 'benches');
    const guest = await show(as(actors.anna));
    await until(() => textOf(guest).includes('You are all stupid.'));
    for (const root of [list, page, guest]) {
      expect(allByRole(root, 'heading', /staff/)).to.deep.equal([]);
      expect(allByRole(root, 'button', /desk|Hide|Keep/)).to.deep.equal([]);
    }
  });

  it('is told that it acts for the city, and only in its own projects', async () => {
    const root = await show(as(actors.otto), 'debate');
    await untilRole(root, 'button', /^Open the desk/);
    expect(textOf(root)).to.contain('You act for the city here');
    const other = await show(as(actors.otto));
    await untilRole(other, 'link', 'A drinking fountain');
    expect(allByRole(other, 'button', /desk/)).to.deep.equal([]);
  });

  it('answers with office and name, or sets a status alone, and is asked for one of both', async () => {
    const root = await open(as(actors.olga), 'fountain');
    await go(root, 'Answer or set a status');
    const choice = await untilRole(root, 'combobox', 'New status');
    await until(() => focused() === choice);
    await go(root, 'Set status');
    await until(() => descriptionOf(choice).includes('Please choose another status, or write an answer.'));
    select(choice, 'checked');
    await go(root, 'Set status');
    await until(() => status(root) === 'Done.');
    await until(() => /For the city/.test(textOf(focused())));

    write(byRole(root, 'textbox', /^Answer/), 'It runs since May.');
    write(byRole(root, 'textbox', /^Office/), 'Waterworks');
    write(byRole(root, 'textbox', 'Your name (optional)'), 'Olga Ott');
    select(byRole(root, 'combobox', 'New status'), 'built');
    expect(drafts()).to.deep.equal([`civic-draft:${space.id}:answer:fountain`]);
    await go(root, 'Publish answer');
    await until(() => /It runs since May\. Waterworks ?Olga Ott/.test(textOf(root.querySelector('[part=answer]'))));
    await until(() => drafts().length === 0);
    const { answers } = await backend.as(actors.anna).idea('fountain');
    expect(answers.map(({ status: now, office, name }) => [now, office, name])).to.deep.equal([
      ['checked', undefined, undefined],
      ['built', 'Waterworks', 'Olga Ott'],
    ]);
  });

  it('keeps an answer that could not be sent, and one that was begun', async () => {
    const adapter = as(actors.olga);
    const submit = (): Promise<never> => Promise.reject(new CivicError('unavailable'));
    const root = await open({ ...adapter, submit }, 'fountain');
    await go(root, 'Answer or set a status');
    write(await untilRole(root, 'textbox', /^Answer/), 'Soon.');
    await go(root, 'Publish answer');
    await until(() => status(root).startsWith('This could not be sent. What you wrote is still here.'));
    const again = await open(adapter, 'fountain');
    expect((await untilRole<HTMLInputElement>(again, 'textbox', /^Answer/)).value).to.equal('Soon.');
  });

  it('hides with a reason that has to be given, and shows again', async () => {
    const root = await open(as(actors.mo), 'fountain');
    await go(root, 'Hide this idea');
    const reason = await untilRole(root, 'textbox', 'Reason');
    await until(() => focused() === reason);
    await go(root, 'Hide');
    await until(() => descriptionOf(reason).includes('Please write something here.'));
    write(reason, 'Twice.');
    await go(root, 'Hide');
    await until(() => textOf(root.querySelector('[part=idea]')).includes('Reason: Twice.'));
    await go(root, 'Show again');
    await untilRole(root, 'button', /^Support/);
    expect((await backend.as(actors.anna).idea('fountain')).hidden).to.equal(undefined);
  });

  it('joins an idea to one like it, after saying what happens to the votes', async () => {
    const root = await open(as(actors.olga), 'fountain');
    await go(root, 'Join with another idea');
    await go(root, 'Join the ideas');
    await until(() => status(root) === 'Please choose the idea that stays.');
    write(byRole(root, 'textbox', 'Search for the other idea'), 'drink market');
    (await until(() => allByRole(root, 'button', 'Search').at(-1))).click();
    await until(() => status(root) === '1 other idea found.');
    const into = await untilRole<HTMLInputElement>(root, 'radio', /^Water to drink at the market/);
    into.click();
    await until(() => textOf(root).includes('It has 2 supporters now, and at least 2 and at most 3 then.'));
    expect(textOf(root)).to.contain('The votes and followers of “A drinking fountain” move to “Water to drink at the');
    expect((await backend.as(actors.anna).idea('fountain')).mergedInto, 'not yet').to.equal(undefined);
    await go(root, 'Join the ideas');
    await until(() => status(root) === 'Done.');
    expect((await backend.as(actors.anna).idea('fountain')).mergedInto).to.equal('water');
    expect((await backend.as(actors.anna).idea('water')).votes.up).to.equal(2);
    await until(() => allByRole(root, 'button', 'Join with another idea').length === 0);
  });

  it('offers to join what is alike before anything is searched for, of the same project alone', async () => {
    const root = await open(as(actors.olga), 'fountain');
    await go(root, 'Join with another idea');
    await untilRole(root, 'radio', /^Water to drink/);
    expect(allByRole(root, 'radio', /ring road|A drinking fountain/)).to.deep.equal([]);
  });

  it('sees what was reported with the reasons, keeps one and hides the other', async () => {
    const root = await show(as(actors.olga));
    const entry = await untilRole(root, 'button', 'Open the desk: 2 wait');
    entry.click();
    const comment = await untilRole(root, 'article', 'Comment on “Benches in the shade”');
    expect(textOf(comment)).to.match(
      /Reported 2 times.*You are all stupid\..*What was said about it: It insults people\. ?Unkind\./,
    );
    const idea = await untilRole(root, 'article', 'Benches in the shade');
    expect(textOf(idea)).to.match(/Reported once.*I do not like benches\./);
    await go(root, 'Keep: Benches in the shade');
    await until(() => allByRole(root, 'article').length === 1);
    await until(() => textOf(focused()) === 'Waiting for a decision');
    expect((await backend.as(actors.anna).idea('benches')).hidden).to.equal(undefined);
    await go(root, 'Hide: Comment on “Benches in the shade”');
    write(await untilRole(root, 'textbox', 'Reason'), 'It insults people.');
    await go(root, 'Hide');
    await until(() => textOf(root).includes('Nothing waits for a decision.'));
    const { items } = await backend.as(actors.dora).comments('benches');
    expect(items.map(({ hidden }) => hidden?.reason)).to.deep.equal(['It insults people.']);
  });

  it('finds what is hidden, and shows it again', async () => {
    await backend.as(actors.olga).submit(act.hide('water', 'Said twice.'));
    const root = await desk(as(actors.olga));
    const again = await untilRole(root, 'button', 'Show again: Water to drink at the market');
    expect(textOf(root)).to.contain('Reason: Said twice.');
    again.click();
    await until(() => textOf(root).includes('No idea is hidden.'));
    expect((await backend.as(actors.anna).idea('water')).hidden).to.equal(undefined);
    await go(root, 'All ideas');
    await until(() => /^Open the desk/.test(nameOf(focused() ?? place)));
  });

  it('records ideas for someone else: who has the same reference is the same person', async () => {
    const root = await desk(as(actors.olga));
    const record = async (title: string, reference: string, channel: string): Promise<void> => {
      const field = await untilRole(root, 'textbox', 'The idea in one sentence');
      write(field, title);
      write(byRole(root, 'textbox', /^Reference/), reference);
      select(byRole(root, 'combobox', 'How did it come?'), channel);
      await go(root, 'Record and publish');
      await until(() => textOf(focused()).startsWith('The idea is recorded.'));
    };
    await go(root, 'Record an idea for someone');
    await untilRole(root, 'textbox', 'The idea in one sentence');
    await go(root, 'Record and publish');
    const title = byRole(root, 'textbox', 'The idea in one sentence');
    await until(() => descriptionOf(title).includes('Please write something here.'));
    write(byRole(root, 'textbox', /^Name of the person/), 'Frieda Falk');
    await record('A clock', 'AZ 17', 'paper');
    expect(drafts(), 'what tells of others is gone').to.deep.equal([]);
    await go(root, 'Record another one');
    expect(
      (await untilRole<HTMLInputElement>(root, 'textbox', /^Name of the person/)).value,
      'another person',
    ).to.equal('');
    await record('A bell', 'az 17', 'on-site');
    await go(root, 'Record another one');
    await record('A tower', '', 'paper');

    const [clock, bell, tower] = (await entries()).slice(-3);
    expect([clock, bell, tower].map((entry) => [entry?.by, entry?.role, entry?.channel])).to.deep.equal([
      ['person-olga', 'guest', 'paper'],
      ['person-olga', 'guest', 'on-site'],
      ['person-olga', 'guest', 'paper'],
    ]);
    expect(clock?.person).to.equal(bell?.person);
    expect(tower?.person).not.to.equal(bell?.person);
    expect(JSON.stringify(clock)).not.to.contain('17"');

    await go(root, 'Back to the desk');
    await until(() => textOf(focused()) === 'Desk of the city’s staff');
    await go(root, 'All ideas');
    (await untilRole(root, 'link', 'A clock')).click();
    await until(() => /by Frieda Falk.*handed in on paper/.test(textOf(root.querySelector('[part=idea]'))));
  });

  it('sends an idea without reference again as the same act, so that nobody is made up twice', async () => {
    const adapter = as(actors.olga);
    const sent: Action[] = [];
    let refuse = true;
    const submit: CivicAdapter['submit'] = (action) => {
      sent.push(action);
      return refuse ? Promise.reject(new CivicError('unavailable')) : adapter.submit(action);
    };
    const root = await desk({ ...adapter, submit });
    await go(root, 'Record an idea for someone');
    write(await untilRole(root, 'textbox', 'The idea in one sentence'), 'A clock');
    await go(root, 'Record and publish');
    await until(() => textOf(root.querySelector('form')).includes('The server cannot be reached.'));
    await until(() => nameOf(focused() ?? place) === 'Record and publish');
    refuse = false;
    await go(root, 'Record and publish');
    await untilRole(root, 'heading', /^The idea is recorded/);
    expect(sent.length).to.equal(2);
    expect(sent[0]).to.deep.equal(sent[1]);
  });

  it('can work the desk by keyboard alone', async () => {
    const root = await show(as(actors.olga));
    (await untilRole(root, 'button', 'Open the desk: 2 wait')).focus();
    await press('Enter');
    await until(() => textOf(focused()) === 'Desk of the city’s staff');
    await untilRole(root, 'article', 'Benches in the shade');
    const seen: string[] = [];
    for (let steps = 0; steps < 8; steps++) {
      await press('Tab');
      seen.push(nameOf(focused() ?? place));
    }
    expect(seen).to.deep.equal([
      'All ideas',
      'Record an idea for someone',
      'Benches in the shade',
      'Keep: Comment on “Benches in the shade”',
      'Hide: Comment on “Benches in the shade”',
      'Keep: Benches in the shade',
      'Hide: Benches in the shade',
      'Open the idea',
    ]);
  });

  for (const scheme of ['light', 'dark'])
    it(`breaks no rule of axe in any of its states, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      const check = async (what: string): Promise<void> => {
        expect(await axeViolations(place), what).to.deep.equal([]);
      };
      await backend.as(actors.olga).submit(act.hide('water', 'Said twice.'));
      const root = await desk(as(actors.olga));
      await untilRole(root, 'article', 'Benches in the shade');
      await go(root, 'Hide: Benches in the shade');
      await untilRole(root, 'textbox', 'Reason');
      await go(root, 'Hide');
      await until(() => byRole(root, 'textbox', 'Reason').ariaInvalid === 'true');
      await check('desk');
      await go(root, 'Record an idea for someone');
      await untilRole(root, 'textbox', 'The idea in one sentence');
      await go(root, 'Record and publish');
      await until(() => byRole(root, 'textbox', 'The idea in one sentence').ariaInvalid === 'true');
      await check('record');
      const page = await open(as(actors.olga), 'fountain');
      await go(page, 'Answer or set a status');
      await untilRole(page, 'combobox', 'New status');
      await check('answer');
      await go(page, 'Join with another idea');
      (await untilRole(page, 'radio', /^Benches/)).click();
      await untilRole(page, 'heading', 'What happens then');
      await check('join');
    });
});
