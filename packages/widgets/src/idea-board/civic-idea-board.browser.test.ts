import 'axe-core/axe.min.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import {
  CivicError,
  instant,
  isId,
  type Action,
  type Actor,
  type CivicAdapter,
  type CivicBackend,
  type LoadEntry,
} from '@civic-widgets/core';
import { axeViolations } from '../../testing/axe.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  nameOf,
  select,
  textOf,
  type as write,
  until,
  untilRole,
} from '../../testing/screen.ts';
import { connect } from '../connection.ts';
import type { CivicProposeEvent, CivicVoteEvent } from './events.ts';
import './define.ts';

const hour = 3_600_000;

/** What happened before the case begins: each an hour after the one before. */
function before(
  ...acts: readonly (readonly [person: string, action: Action, role?: LoadEntry['role']])[]
): LoadEntry[] {
  return acts.map(([person, action, role = 'guest'], n) => ({
    acceptedAt: instant(start + (n - 100) * hour),
    person,
    role,
    channel: 'online',
    action,
  }));
}

const seed = before(
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
  ['person-dora', act.comment('benches/1', 'Good for my grandmother.', { id: 'comment-1' })],
  ['person-cem', act.comment('benches/1', 'And for mine.', { id: 'comment-2', replyTo: 'comment-1' })],
  [
    'person-olga',
    act.answer('benches/1', 'checked', 'We are looking into it.', { office: 'Parks office' }),
    'official',
  ],
  ['person-olga', act.answer('benches/1', 'planned', 'They come in spring.', { office: 'Parks office' }), 'official'],
  ['person-anna', act.propose('square', 'Something rude', { id: 'rude' })],
  ['person-olga', act.hide('rude', 'It insults people.'), 'official'],
  ['person-ben', act.propose('debate', 'Close the ring road', { id: 'ring' })],
  ['person-ben', act.propose('barometer', 'The bus is on time', { id: 'bus' })],
  ['person-ben', act.propose('past', 'A slide', { id: 'slide' })],
);

let place: HTMLElement;
let disconnect: (() => void) | undefined;
let backend: CivicBackend;

function as(actor: Actor): CivicAdapter {
  const adapter = backend.as(actor);
  return {
    ...adapter,
    async space() {
      const space = await adapter.space();
      return { ...space, supports: { ...space.supports, keeps: 'server' } };
    },
  };
}

async function show(adapter: CivicAdapter, project = 'square', lang = 'en'): Promise<ShadowRoot> {
  disconnect?.();
  disconnect = connect(adapter);
  place.lang = lang;
  const element = document.createElement('civic-idea-board');
  element.setAttribute('project', project);
  place.append(element);
  const root = await until(() => element.shadowRoot);
  await until(() => root.querySelector('section .rows, .notice, .idea'));
  return root;
}

const status = (root: ShadowRoot): string => textOf(root.querySelector('[role=status]'));
const row = (root: ShadowRoot, title: string): HTMLElement =>
  byRole(root, 'link', title).closest('li') ?? expect.fail(title);
const titles = (root: ShadowRoot): string[] => [...root.querySelectorAll('.rows [data-idea]')].map(textOf).sort();

const stored = (): Record<string, unknown> =>
  Object.fromEntries(Object.entries(sessionStorage).map(([key, text]) => [key, JSON.parse(text as string) as unknown]));

describe('civic-idea-board', () => {
  beforeEach(() => {
    backend = localBackend({ space: town(), seed, store: memoryStore(), clock: () => start });
    place = document.createElement('main');
    document.body.append(place);
  });
  afterEach(() => {
    disconnect?.();
    place.remove();
    history.replaceState(null, '', location.pathname + location.search);
    sessionStorage.clear();
    document.documentElement.style.colorScheme = '';
  });

  it('lists the project’s ideas with what there is to know of them', async () => {
    const root = await show(as(actors.anna));
    expect(titles(root)).to.deep.equal(['A drinking fountain', 'Bänke im Schatten']);
    const benches = row(root, 'Bänke im Schatten');
    for (const fact of ['Planned', 'Green', 'North quarter', '2 comments', 'The city has answered'])
      expect(textOf(benches)).to.contain(fact);
    const link = byRole(benches, 'link');
    expect([link.lang, link.dir]).to.deep.equal(['de', 'auto']);
  });

  it('takes a vote, a change of mind and a vote back, and shows each where it is confirmed', async () => {
    const root = await show(as(actors.anna));
    const button = byRole(row(root, 'Bänke im Schatten'), 'button', /^Support/);
    expect([button.ariaPressed, nameOf(button)]).to.deep.equal(['false', 'Support 1: Bänke im Schatten']);
    button.click();
    await until(() => status(root) === 'Your vote has been received.');
    expect([button.ariaPressed, nameOf(button)]).to.deep.equal(['true', 'Support 2: Bänke im Schatten']);
    button.click();
    await until(() => status(root) === 'Your vote has been withdrawn.');
    expect([button.ariaPressed, nameOf(button)]).to.deep.equal(['false', 'Support 1: Bänke im Schatten']);
  });

  it('offers the votes of the project’s mode', async () => {
    const debate = await show(as(actors.anna), 'debate');
    byRole(debate, 'button', /^For 0/).click();
    await until(() => allByRole(debate, 'button', /^For 1/)[0]?.ariaPressed === 'true');
    byRole(debate, 'button', /^Against/).click();
    await until(() => allByRole(debate, 'button', /^Against 1/)[0]?.ariaPressed === 'true');
    expect(byRole(debate, 'button', /^For 0/).ariaPressed).to.equal('false');
    place.replaceChildren();
    const barometer = await show(as(actors.anna), 'barometer');
    expect(allByRole(barometer, 'button', /The bus/).map(textOf)).to.deep.equal([
      'Agree 0',
      'Not sure 0',
      'Disagree 0',
    ]);
  });

  it('keeps a vote that could not be sent on offer, and sends the same one again', async () => {
    const adapter = as(actors.anna);
    const ids: string[] = [];
    const root = await show({
      ...adapter,
      submit: (action) => {
        ids.push(action.id);
        return ids.length === 1 ? Promise.reject(new CivicError('unavailable')) : adapter.submit(action);
      },
    });
    place.style.inlineSize = '75rem';
    const fountain = row(root, 'A drinking fountain');
    byRole(fountain, 'button', /^Support/).click();
    const again = await untilRole(fountain, 'button', 'Try again');
    await until(() => status(root) !== 'Sending …');
    expect(status(root)).to.match(/^Your vote could not be sent\. The server/);
    const message = await until(() => again.closest('[part=votes]'));
    expect(message.getBoundingClientRect().width, 'the title keeps its room').to.be.at.most(18 * 16);
    again.click();
    await until(() => textOf(fountain).includes('Your vote has been received.'));
    expect(new Set(ids).size).to.equal(1);
    expect(byRole(fountain, 'button', /^Support/).ariaPressed).to.equal('true');
  });

  it('shows one vote in every widget of the page', async () => {
    const root = await show(as(actors.anna));
    const second = await show(as(actors.anna));
    byRole(row(root, 'A drinking fountain'), 'button', /^Support/).click();
    await until(() => allByRole(row(second, 'A drinking fountain'), 'button', /^Support 1/)[0]?.ariaPressed === 'true');
  });

  it('lets the page keep a vote from being sent', async () => {
    const root = await show(as(actors.anna));
    const heard: CivicVoteEvent[] = [];
    place.addEventListener('civic-vote', (event) => {
      heard.push(event);
      event.preventDefault();
    });
    const button = byRole(row(root, 'A drinking fountain'), 'button', /^Support/);
    button.click();
    expect(heard.map(({ idea, vote }) => [idea, vote])).to.deep.equal([['fountain', 'for']]);
    expect(button.ariaPressed).to.equal('false');
    expect((await backend.as(actors.anna).idea('fountain')).votes.up).to.equal(0);
  });

  it('searches, filters and says how much was found, or that nothing was', async () => {
    const root = await show(as(actors.anna));
    write(byRole(root, 'textbox', 'Search ideas'), 'banke LEHNE');
    byRole(root, 'button', 'Search').click();
    await until(() => status(root) === '1 idea found.');
    expect(titles(root)).to.deep.equal(['Bänke im Schatten']);
    byRole(root, 'button', 'Filters').click();
    select(await untilRole(root, 'combobox', 'Topic'), 'play');
    await until(() => textOf(root.querySelector('.list')).includes('No idea matches your search and filters.'));
    expect(byRole(root, 'button', 'Filters, 1 in use').ariaExpanded).to.equal('true');
    byRole(root, 'button', 'Clear search and filters').click();
    await until(() => titles(root).length === 2);
    expect(byRole<HTMLInputElement>(root, 'textbox', 'Search ideas').value).to.equal('');
  });

  it('goes on to further pages, and leads to the first idea of the next', async () => {
    const more = Array.from({ length: 30 }, (_, n) => ['person-ben', act.propose('coming', `Idea ${n}`)] as const);
    backend = localBackend({ space: town(), seed: before(...more), store: memoryStore(), clock: () => start });
    const root = await show(as(actors.anna), 'coming');
    expect(titles(root).length).to.equal(20);
    byRole(root, 'button', 'Show more ideas').click();
    await until(() => titles(root).length === 30);
    await until(() => focused() === root.querySelectorAll('.rows [data-idea]')[20]);
    expect(allByRole(root, 'button', 'Show more ideas')).to.deep.equal([]);
  });

  it('opens an idea under its address, which survives reload and back', async () => {
    const root = await show(as(actors.anna));
    byRole(root, 'link', 'Bänke im Schatten').click();
    const heading = await untilRole(await until(() => root.querySelector('.idea')), 'heading', 'Bänke im Schatten');
    expect(location.hash).to.equal('#civic-idea=benches%2F1');
    await until(() => focused() === heading);
    expect(textOf(root.querySelector('.idea')))
      .to.contain('Bitte mit Lehne.')
      .and.to.contain('by Ben Böttcher');
    // As after a reload: a new element at the same address.
    place.replaceChildren();
    const again = await show(as(actors.anna));
    await untilRole(again, 'heading', 'Bänke im Schatten');
    history.back();
    await untilRole(again, 'button', 'Propose an idea');
    history.forward();
    await untilRole(again, 'heading', 'Answer of the city');
    byRole(again, 'button', 'All ideas').click();
    await until(() => textOf(focused()) === 'Bänke im Schatten');
    expect(location.hash).to.equal('');
  });

  it('says when the idea of an address does not exist', async () => {
    history.replaceState(null, '', '#civic-idea=nothing');
    const root = await show(as(actors.anna));
    await until(() => textOf(root).includes('This idea does not exist, or can no longer be seen.'));
  });

  it('takes an address that names no idea for none, and one that can be none for a missing one', async () => {
    const asked: string[] = [];
    const adapter = as(actors.anna);
    const counting: CivicAdapter = {
      ...adapter,
      idea: (id) => (asked.push(id), isId(id) ? adapter.idea(id) : Promise.reject(new CivicError('malformed'))),
    };
    history.replaceState(null, '', '#civic-idea=');
    const root = await show(counting);
    await untilRole(root, 'link', 'A drinking fountain');
    expect(asked).to.deep.equal([]);
    for (const id of ['%00', 'x'.repeat(201)]) {
      place.replaceChildren();
      history.replaceState(null, '', `#civic-idea=${id}`);
      const board = await show(counting);
      await until(() => textOf(board).includes('This idea does not exist, or can no longer be seen.'));
      await until(() => nameOf(focused() ?? place) === 'All ideas');
    }
  });

  it('leaves an idea of another project to that project’s board', async () => {
    history.replaceState(null, '', '#civic-idea=ring');
    const debate = await show(as(actors.anna), 'debate');
    await until(() => debate.querySelector('.idea'));
    const square = await show(as(actors.anna));
    await untilRole(square, 'link', 'A drinking fountain');
    expect(square.querySelector('.idea')).to.equal(null);
  });

  it('sets the city’s answer apart, with office, status and what was said before', async () => {
    history.replaceState(null, '', '#civic-idea=benches%2F1');
    const root = await show(as(actors.anna));
    const answer = await until(() => root.querySelector('.answer'));
    expect(textOf(answer)).to.match(/Answer of the city Planned Parks office .* They come in spring\./);
    const earlier = await until(() => answer.querySelector('details'));
    expect(textOf(earlier)).to.match(/Earlier answers Being checked .* We are looking into it\./);
  });

  it('takes a comment and a reply, keeps what was typed when it fails, and asks for a name without needing it', async () => {
    history.replaceState(null, '', '#civic-idea=benches%2F1');
    const adapter = as(actors.anna);
    let refuse = true;
    const submit: CivicAdapter['submit'] = (action) =>
      refuse ? Promise.reject(new CivicError('unavailable')) : adapter.submit(action);
    const root = await show({ ...adapter, submit });
    const field = await untilRole<HTMLTextAreaElement>(root, 'textbox', 'Your comment');
    byRole(root, 'button', 'Publish comment').click();
    await until(() => descriptionOf(field).includes('Please write something here.'));
    write(field, 'Please near the playground.');
    await untilRole(root, 'textbox', /^Your name/);
    byRole(root, 'button', 'Publish comment').click();
    await until(() => status(root).startsWith('This could not be sent. What you wrote is still here.'));
    expect(field.value).to.equal('Please near the playground.');
    refuse = false;
    byRole(root, 'button', 'Publish comment').click();
    await until(() => textOf(root.querySelector('.comments')).includes('Please near the playground.'));
    await until(() => focused()?.matches('article'));
    expect(textOf(focused())).to.contain('by you');

    byRole(root, 'button', /^Reply to the comment/).click();
    write(await untilRole(root, 'textbox', 'Your reply'), 'Mine says thanks.');
    byRole(root, 'button', 'Publish reply').click();
    await until(() => textOf(root.querySelector('.thread .thread')).includes('Mine says thanks.'));
  });

  it('asks for the title first, keeps a draft, and puts the new idea on top', async () => {
    let root = await show(as(actors.anna));
    byRole(root, 'button', 'Propose an idea').click();
    const title = await untilRole<HTMLInputElement>(root, 'textbox', 'Your idea in one sentence');
    await until(() => focused() === title);
    expect(allByRole(root, 'textbox').length).to.equal(1);
    byRole(root, 'button', 'Continue').click();
    await until(() => descriptionOf(title).includes('Please write something here.'));
    expect(title.getAttribute('aria-invalid')).to.equal('true');
    write(title, 'More shade');
    byRole(root, 'button', 'Continue').click();
    write(await untilRole(root, 'textbox', /^What exactly/), 'Trees.');
    // As after a reload: a new page has a new connection, and nothing else of what was there.
    place.replaceChildren();
    root = await show(as(actors.anna));
    byRole(root, 'button', 'Propose an idea').click();
    expect((await untilRole<HTMLInputElement>(root, 'textbox', /one sentence/)).value).to.equal('More shade');
    expect(textOf(root.querySelector('form'))).to.contain('it stays in this tab until you send or discard it.');
    expect(textOf(root.querySelector('form'))).to.contain('What happens next: Your idea appears here at once.');
    select(byRole(root, 'combobox', /^Topic/), 'green');
    const heard: CivicProposeEvent[] = [];
    place.addEventListener('civic-propose', (event) => heard.push(event));
    byRole(root, 'button', 'Publish idea').click();
    const done = await until(() => root.querySelector('#done'));
    expect(textOf(done)).to.equal('Your idea has been received. Thank you.');
    await until(() => focused() === done);
    expect(textOf(root.querySelector('.rows li'))).to.match(/^More shade Trees\. Proposed by you .*Green/);
    expect(heard.map(({ proposal }) => proposal.payload?.title)).to.deep.equal(['More shade']);
  });

  it('stores a draft from the first keystroke on, under one key a form, until it is discarded or sent', async () => {
    history.replaceState(null, '', '#civic-idea=benches%2F1');
    let root = await show(as(actors.anna));
    await untilRole(root, 'textbox', 'Your comment');
    byRole(root, 'button', /^Reply to the comment/).click();
    const reply = await untilRole(root, 'textbox', 'Your reply');
    expect(sessionStorage.length, 'before anything is typed').to.equal(0);
    write(reply, 'So do I.');
    write(await untilRole(root, 'textbox', /^Your name/), 'Anna');
    write(byRole(root, 'textbox', 'Your comment'), 'When?');
    expect(stored()).to.deep.equal({
      'civic-draft:aubach:reply:comment-1': { text: 'So do I.', name: 'Anna' },
      'civic-draft:aubach:comment:benches/1': { text: 'When?', name: 'Anna' },
    });

    place.replaceChildren();
    root = await show(as(actors.anna));
    expect((await untilRole<HTMLInputElement>(root, 'textbox', 'Your comment')).value).to.equal('When?');
    expect(byRole<HTMLInputElement>(root, 'textbox', /^Your name/).value).to.equal('Anna');
    (await untilRole(root, 'button', /^Reply to the comment/)).click();
    await untilRole(root, 'textbox', 'Your reply');
    allByRole(root, 'button', 'Discard draft')[0]?.click();
    expect(Object.keys(stored())).to.deep.equal(['civic-draft:aubach:comment:benches/1']);
    await until(() => allByRole(root, 'textbox', 'Your reply').length === 0);
    byRole(root, 'button', 'Publish comment').click();
    await until(() => textOf(root.querySelector('.thread')).includes('by Anna'));
    await until(() => Object.keys(stored()).length === 0);
    write(byRole(root, 'textbox', 'Your comment'), 'And where?');
    expect((await untilRole<HTMLInputElement>(root, 'textbox', /^Your name/)).value, 'remembered').to.equal('Anna');
    write(byRole(root, 'textbox', 'Your comment'), '');
    expect(stored(), 'taken back').to.deep.equal({});
  });

  it('says at the field what the backend refuses, and keeps everything', async () => {
    const adapter = as(actors.anna);
    const submit = (): Promise<never> => Promise.reject(new CivicError('text-too-long', { field: 'payload.title' }));
    const root = await show({ ...adapter, submit });
    byRole(root, 'button', 'Propose an idea').click();
    write(await untilRole(root, 'textbox', /one sentence/), 'More shade');
    byRole(root, 'button', 'Continue').click();
    (await untilRole(root, 'button', 'Publish idea')).click();
    const title = byRole<HTMLInputElement>(root, 'textbox', /one sentence/);
    await until(() => descriptionOf(title).includes('This text is too long. Please shorten it.'));
    await until(() => focused() === title);
    expect(title.value).to.equal('More shade');
  });

  it('shows its author why an idea is hidden', async () => {
    const root = await show(as(actors.anna));
    byRole(root, 'button', 'Filters').click();
    select(await untilRole(root, 'combobox', 'Show'), 'mine');
    (await untilRole(root, 'link', 'Something rude')).click();
    await until(() => textOf(root.querySelector('.idea')).includes('Reason: It insults people.'));
  });

  it('lets officials answer, hide with a reason and show again, and nobody else', async () => {
    history.replaceState(null, '', '#civic-idea=fountain');
    const guest = await show(as(actors.anna));
    await untilRole(guest, 'heading', 'A drinking fountain');
    expect(allByRole(guest, 'heading', /staff/)).to.deep.equal([]);
    place.replaceChildren();

    const root = await show(as(actors.olga));
    await untilRole(root, 'heading', 'For the city’s staff');
    select(byRole(root, 'combobox', 'New status'), 'built');
    write(byRole(root, 'textbox', /^Office/), 'Waterworks');
    write(byRole(root, 'textbox', 'Answer'), 'It runs since May.');
    expect(stored()).to.deep.equal({
      'civic-draft:aubach:answer:fountain': { status: 'built', office: 'Waterworks', text: 'It runs since May.' },
    });
    byRole(root, 'button', 'Publish answer').click();
    await until(() => /Built Waterworks .* It runs since May\./.test(textOf(root.querySelector('.answer'))));
    await until(() => Object.keys(stored()).length === 0);
    byRole(root, 'button', 'Hide this idea').click();
    const reason = await untilRole(root, 'textbox', 'Reason');
    byRole(root, 'button', 'Hide').click();
    await until(() => descriptionOf(reason).includes('Please write something here.'));
    write(reason, 'Twice.');
    byRole(root, 'button', 'Hide').click();
    await until(() => textOf(root.querySelector('.idea')).includes('Reason: Twice.'));
    byRole(root, 'button', 'Show again').click();
    await untilRole(root, 'button', /^Support/);
  });

  it('follows what others do, and offers their new ideas without moving the list', async () => {
    const adapter = as(actors.anna);
    const followed = Promise.withResolvers<undefined>();
    const watch: CivicAdapter['watch'] = (...of) => (followed.resolve(undefined), adapter.watch(...of));
    const root = await show({ ...adapter, watch });
    await followed.promise;
    await backend.as(actors.ben).submit(act.vote('fountain'));
    await untilRole(root, 'button', 'Support 1: A drinking fountain');
    await backend.as(actors.ben).submit(act.propose('square', 'Quite new'));
    (await untilRole(root, 'button', 'Show 1 new idea')).click();
    await untilRole(root, 'link', 'Quite new');
    await until(() => allByRole(root, 'button', /new idea/).length === 0);
  });

  it('offers nothing where the time is over, and says so', async () => {
    const root = await show(as(actors.anna), 'past');
    expect(textOf(root)).to.contain('This is closed.').and.to.contain('0 supporters');
    expect(allByRole(root, 'button', /Support|Propose/)).to.deep.equal([]);
    place.replaceChildren();
    const coming = await show(as(actors.anna), 'coming');
    expect(textOf(coming))
      .to.contain('It opens on 1 September 2026 at 00:00 CEST.')
      .and.to.contain('No idea has been proposed.');
  });

  it('says what is set up wrongly', async () => {
    const root = await show(as(actors.anna), 'no-project');
    expect(textOf(root)).to.contain('There is no project named “no-project”. Check the attribute project.');
  });

  it('can be walked by keyboard alone', async () => {
    const root = await show(as(actors.anna));
    byRole(root, 'button', 'Propose an idea').focus();
    const seen: string[] = [];
    for (let i = 0; i < 8; i++) {
      await sendKeys({ press: 'Tab' });
      const now = focused();
      if (now) seen.push(nameOf(now));
    }
    expect(seen.slice(0, 4)).to.deep.equal(['Search ideas', 'Search', 'Order', 'Filters']);
    expect(seen).to.include('Bänke im Schatten').and.to.include('Support 1: Bänke im Schatten');
  });

  for (const scheme of ['light', 'dark'])
    it(`breaks no rule of axe in any state, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      for (const project of ['square', 'debate', 'past', 'coming', 'no-project']) {
        place.replaceChildren();
        await show(as(actors.anna), project);
        expect(await axeViolations(place), project).to.deep.equal([]);
      }
      place.replaceChildren();
      const root = await show(as(actors.olga));
      byRole(root, 'button', 'Filters').click();
      await untilRole(root, 'combobox', 'Topic');
      expect(await axeViolations(place), 'filters').to.deep.equal([]);
      byRole(root, 'button', 'Propose an idea').click();
      await untilRole(root, 'textbox', /one sentence/);
      byRole(root, 'button', 'Continue').click();
      await until(() => root.querySelector('.error'));
      expect(await axeViolations(place), 'propose').to.deep.equal([]);
      location.hash = '#civic-idea=benches%2F1';
      await untilRole(root, 'heading', 'For the city’s staff');
      await until(() => root.querySelector('.thread .thread'));
      for (const details of root.querySelectorAll('details')) details.open = true;
      byRole(root, 'button', /^Reply/).click();
      byRole(root, 'button', 'Hide this idea').click();
      await untilRole(root, 'textbox', 'Reason');
      expect(await axeViolations(place), 'idea').to.deep.equal([]);
    });
});
