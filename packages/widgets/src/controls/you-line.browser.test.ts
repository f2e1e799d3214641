import 'axe-core/axe.min.js';
import { act, actors } from '@civic-widgets/conformance';
import { CivicError, type Action, type Actor, type CivicAdapter } from '@civic-widgets/core';
import { memoryStorage, outbox } from '@civic-widgets/outbox';
import { expect } from 'chai';
import { axeViolations } from '../../testing/axe.ts';
import { TownWithSignIn } from '../../testing/person.ts';
import { allByRole, byRole, focused, select, textOf, until, untilRole } from '../../testing/screen.ts';
import { connect, connectionOf } from '../connection.ts';
import '../idea-board/define.ts';

const dora: Actor = { role: 'participant', person: 'person-dora' };

let place: HTMLElement;
let disconnect: () => void;

beforeEach(() => {
  place = document.createElement('main');
  place.lang = 'en';
  document.body.append(place);
});
afterEach(() => {
  disconnect();
  place.remove();
});

async function show(adapter: CivicAdapter, project = 'square'): Promise<ShadowRoot> {
  disconnect = connect(adapter);
  connectionOf(document)?.kept.set('other tabs', undefined);
  const element = document.createElement('civic-idea-board');
  element.setAttribute('project', project);
  place.append(element);
  const root = await until(() => element.shadowRoot);
  await until(() => root.querySelector('.you'));
  return root;
}

/** Where the person wants a file to be. */
const file = {
  createWritable: () => Promise.resolve({ write: () => Promise.resolve(), close: () => Promise.resolve() }),
};

const status = (root: ShadowRoot): string => textOf(root.querySelector('[role=status]'));

describe('as whom people act', () => {
  it('is said where one can sign in, and the window opens in the very press', async () => {
    const town = new TownWithSignIn();
    const board = await show(town.adapter());
    expect(textOf(board)).to.include('You can take part without an account.');
    expect(allByRole(board, 'button', 'Your data')).to.deep.equal([]);
    byRole(board, 'button', 'Sign in').click();
    expect(town.asked).to.deep.equal(['sign in, en']);
    await until(() => status(board).startsWith('Please go on in the window'));
    town.finish(dora);
    await until(() => status(board) === 'You are signed in. What you did here as a guest is yours now.');
    await until(() => textOf(board.querySelector('.you')).startsWith('You are signed in.'));
    await until(() => focused()?.id === 'you');
    expect(await axeViolations(board.host)).to.deep.equal([]);
  });

  it('is who is signed in with the page, without a window, where the page says so', async () => {
    const tag = document.createElement('script');
    tag.type = 'application/json';
    tag.dataset['login'] = 'aaa.bbb.ccc';
    document.body.append(tag);
    try {
      const town = new TownWithSignIn(undefined, undefined, true);
      const board = await show(town.adapter());
      byRole(board, 'button', 'Sign in').click();
      await until(() => status(board) === 'One moment: this web site says who you are.');
      await until(() => town.asked.length > 0);
      expect(town.asked).to.deep.equal(['sign in, en, aaa.bbb.ccc, false']);
      town.finish(dora);
      await until(() => textOf(board.querySelector('.you')).startsWith('You are signed in.'));
      byRole(board, 'button', 'Sign out').click();
      // Led by an address of the page's site, where nobody is signed in.
      tag.dataset['login'] = '/there-is-no-such-address';
      (await untilRole(board, 'button', 'Sign in')).click();
      await until(() => status(board).startsWith('Please sign in to this web site first'));
      // Of another site, nothing is asked.
      tag.dataset['login'] = 'https://elsewhere.example/statement';
      byRole(board, 'button', 'Sign in').click();
      await until(() => status(board).startsWith('Signing in did not work'));
    } finally {
      tag.remove();
    }
  });

  it('is as before for whoever gives up', async () => {
    const town = new TownWithSignIn(actors.anna);
    const board = await show(town.adapter());
    expect(textOf(board)).to.include('You take part as a guest of this device.');
    byRole(board, 'button', 'Sign in').click();
    town.finish(undefined);
    await until(() => status(board) === 'You are not signed in here yet. If the window is still open, go on there.');
    byRole(board, 'button', 'Sign in');
  });

  it('is told by the last press alone, where the window was opened more than once', async () => {
    const town = new TownWithSignIn();
    const board = await show(town.adapter());
    byRole(board, 'button', 'Sign in').click();
    const first = town.finish;
    byRole(board, 'button', 'Sign in').click();
    const said: string[] = [];
    const hear = new MutationObserver(() => said.push(status(board)));
    const region = { childList: true, characterData: true, subtree: true };
    hear.observe(board.querySelector('[role=status]') as Element, region);
    first(undefined);
    town.finish(dora);
    await until(() => status(board) === 'You are signed in. What you did here as a guest is yours now.');
    hear.disconnect();
    expect(said).not.to.include('You are not signed in here yet. If the window is still open, go on there.');
  });

  it('is true also where what waits cannot go along now', async () => {
    const town = new TownWithSignIn(actors.anna);
    const waiting = () => Promise.reject(new CivicError('unavailable'));
    const board = await show({ ...town.adapter(), waiting });
    byRole(board, 'button', 'Sign in').click();
    town.finish(dora);
    await until(() => status(board).startsWith('You are signed in.'));
    await until(() => textOf(board.querySelector('.you')).startsWith('You are signed in.'));
  });

  it('can be changed where something asks for it, by the same press', async () => {
    const town = new TownWithSignIn(actors.anna, (file) => ({
      ...file,
      projects: file.projects.map((project) => ({ ...project, policy: { 'idea.propose': { role: 'participant' } } })),
    }));
    const board = await show(town.adapter());
    const help = await until(() => board.querySelector<HTMLElement>('.notice .button'));
    expect(textOf(help)).to.equal('Sign in');
    help.click();
    expect(town.asked).to.deep.equal(['sign in, en']);
    town.finish(dora);
    await untilRole(board, 'button', 'Propose an idea');
  });

  it('an age that is asked for is declared by a press', async () => {
    const town = new TownWithSignIn(actors.anna, (file) => ({
      ...file,
      projects: file.projects.map((project) => ({
        ...project,
        policy: { 'idea.propose': { role: 'guest', minimumAge: 16 } },
      })),
    }));
    const board = await show(town.adapter());
    (await untilRole(board, 'button', 'I am at least 16 years old')).click();
    await untilRole(board, 'button', 'Propose an idea');
    expect(status(board)).to.equal('Thank you. The city knows that you are at least 16 years old, and no more.');
  });
});

describe('signing in and out with something that waits', () => {
  /** A board whose way to the city is closed, with a vote that waits. */
  async function waitingVote(me: Actor) {
    const town = new TownWithSignIn(me);
    await town.begin();
    const city = town.adapter();
    const sent: (string | undefined)[] = [];
    let isOpen = false;
    const box = outbox(
      {
        ...city,
        async submit(action, options) {
          if (!isOpen) throw new CivicError('unavailable');
          sent.push((await city.viewer()).person);
          return city.submit(action, options);
        },
      },
      memoryStorage(),
      { name: `you line ${crypto.randomUUID()}` },
    );
    const board = await show(box);
    (await untilRole(board, 'button', /^Support/)).click();
    await untilRole(board, 'button', '1 contribution waits to be sent');
    return { town, board, box, sent, open: () => void (isOpen = true) };
  }

  it('a guest’s goes along', async () => {
    const { town, board, sent, open } = await waitingVote(actors.anna);
    byRole(board, 'button', 'Sign in').click();
    open();
    town.finish(dora);
    await until(() => sent.length > 0);
    expect(sent).to.deep.equal([dora.person]);
  });

  it('a person is asked what becomes of it; what is kept is nobody else’s', async () => {
    const { town, board, box, sent, open } = await waitingVote(dora);
    byRole(board, 'button', 'Sign out').click();
    await untilRole(board, 'heading', 'Something of yours still waits here to be sent');
    await until(() => focused()?.id === 'sign-out-title');
    expect(await axeViolations(board.host)).to.deep.equal([]);
    byRole(board, 'button', 'Sign out and keep it').click();
    await until(() => status(board) === 'You are signed out on this device.');
    expect(town.asked).to.deep.equal(['sign out']);
    open();
    byRole(board, 'button', 'Sign in').click();
    town.finish({ role: 'participant', person: 'person-emil' });
    await until(() => textOf(board.querySelector('.you')).startsWith('You are signed in.'));
    const waiting = await box.waiting();
    waiting.sendNow();
    expect([sent, waiting.items.length]).to.deep.equal([[], 0]);
    byRole(board, 'button', 'Sign out').click();
    await untilRole(board, 'button', 'Sign in');
    byRole(board, 'button', 'Sign in').click();
    town.finish(dora);
    await until(() => sent.length > 0);
    expect(sent).to.deep.equal([dora.person]);
  });

  it('is deleted where the person wants that', async () => {
    const { town, board, sent, open } = await waitingVote(dora);
    byRole(board, 'button', 'Sign out').click();
    (await untilRole(board, 'button', 'Sign out and delete it')).click();
    await until(() => status(board) === 'You are signed out on this device.');
    open();
    (await untilRole(board, 'button', 'Sign in')).click();
    town.finish(dora);
    await until(() => textOf(board.querySelector('.you')).startsWith('You are signed in.'));
    expect(sent).to.deep.equal([]);
  });
});

describe('what is kept of somebody', () => {
  async function open(me: Actor = dora, way = (adapter: CivicAdapter) => adapter) {
    const town = new TownWithSignIn(me);
    await town.begin();
    const board = await show(way(town.adapter()), 'residents');
    byRole(board, 'button', 'Your data').click();
    await untilRole(board, 'heading', 'Your data');
    await until(() => focused()?.id === 'data-title');
    return { town, board };
  }

  it('is seen in one place, which can be read by all and closed again', async () => {
    const { board } = await open();
    expect(await axeViolations(board.host)).to.deep.equal([]);
    byRole(board, 'button', 'Close').click();
    await until(() => focused()?.id === 'your-data');
    expect(allByRole(board, 'heading', 'Your data')).to.deep.equal([]);
  });

  it('is told freely, and can be taken back', async () => {
    const { board } = await open();
    select(byRole(board, 'combobox', 'Where you live'), 'north');
    select(byRole(board, 'combobox', 'Your age group'), '25-44');
    byRole(board, 'button', 'Save').click();
    await until(() => status(board) === 'Saved. You can change it at any time.');
    const age = byRole<HTMLInputElement>(board, 'checkbox', 'I am at least 16 years old');
    age.click();
    await until(() => status(board).startsWith('Thank you.'));
    expect(age.checked).to.equal(true);
  });

  it('shows no age as declared that could not be', async () => {
    const { board, town } = await open();
    town.isAway = true;
    const age = byRole<HTMLInputElement>(board, 'checkbox', 'I am at least 16 years old');
    age.click();
    await until(() => status(board) !== '');
    expect(age.checked).to.equal(false);
  });

  it('is agreed to by version, and taken back', async () => {
    const { board } = await open();
    byRole(board, 'button', 'Agree: Ground rules').click();
    await until(() => textOf(board).includes('You agreed on 11 May 2026.'));
    byRole(board, 'button', 'Take back: Ground rules').click();
    await until(() => textOf(board).includes('You have not agreed.'));
  });

  it('names where one is signed in, and ends it there', async () => {
    const { board, town } = await open();
    expect(textOf(board)).to.include('this browser (since 1 May 2026, last used 11 May 2026)');
    byRole(board, 'button', /^Sign out there: forum.aubach.example/).click();
    await until(() => status(board) === 'Signed out there.');
    expect(town.sessions.map(({ id }) => id)).to.deep.equal(['one']);
    expect(textOf(board)).not.to.include('forum.aubach.example');
  });

  it('is taken along, as text where the browser saves no file', async () => {
    const { board } = await open(actors.ben);
    Object.assign(window, { showSaveFilePicker: undefined });
    byRole(board, 'button', 'Get the file').click();
    const text = (await untilRole<HTMLTextAreaElement>(board, 'textbox', 'Your data')).value;
    const { did, viewer } = JSON.parse(text) as { did: { action: { kind: string } }[]; viewer: { person: string } };
    expect([viewer.person, did.map(({ action }) => action.kind)]).to.deep.equal([actors.ben.person, ['idea.propose']]);
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    expect(await axeViolations(board.host)).to.deep.equal([]);
  });

  it('is said to be in a file only where a file was made', async () => {
    const { board } = await open(actors.ben);
    const said: string[] = [];
    const ends = [() => Promise.reject(new DOMException('', 'AbortError')), () => Promise.resolve(file)];
    const pick = () => {
      said.push(status(board));
      return ends.shift()?.();
    };
    Object.assign(window, { showSaveFilePicker: pick });
    await until(() => {
      if (ends.length > 0) byRole(board, 'button', 'Get the file').click();
      return ends.length === 0;
    });
    await until(() => status(board) === 'The file has been made.');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    expect(said).to.deep.equal(['', '']);
  });

  it('is deleted only after it was said what is lost, and nobody is signed in afterwards', async () => {
    const { board, town } = await open(actors.ben);
    byRole(board, 'button', 'Delete everything …').click();
    const sure = await untilRole(board, 'button', 'Delete for good');
    expect(textOf(board)).to.include('Nothing of it can be brought back, by you or by the city.');
    expect(textOf(board)).to.include('This browser also forgets who you were here');
    byRole(board, 'button', 'Keep everything').click();
    await until(() => focused()?.id === 'erase');
    byRole(board, 'button', 'Delete everything …').click();
    (await untilRole(board, 'button', 'Delete for good')).click();
    expect(sure.isConnected).to.equal(false);
    await until(() => status(board) === 'Deleted. Nothing you wrote is kept here any more.');
    expect(town.asked).to.deep.equal(['sign out']);
    const { items } = await town.adapter().ideas({});
    expect(items.map(({ title, erased }) => [title, erased])).to.deep.equal([['', true]]);
  });

  it('is not deleted where there is no net: that is said, nothing waits to be deleted later, and what waits stays', async () => {
    let isAway = false;
    const away = <T>(ask: () => Promise<T>): Promise<T> =>
      isAway ? Promise.reject(new CivicError('unavailable')) : ask();
    let box: CivicAdapter | undefined;
    const { board, town } = await open(actors.ben, (city) => {
      const shut = { viewer: () => away(() => city.viewer()), submit: (one: Action) => away(() => city.submit(one)) };
      box = outbox({ ...city, ...shut }, memoryStorage(), { name: `your data ${crypto.randomUUID()}` });
      return box;
    });
    const waiting = await box?.waiting?.();
    isAway = true;
    void box?.submit(act.propose('square', 'A roof over it')).catch(() => undefined);
    await until(() => waiting?.items.length === 1);
    byRole(board, 'button', 'Delete everything …').click();
    (await untilRole(board, 'button', 'Delete for good')).click();
    await until(() => textOf(board).includes('The server cannot be reached.'));
    expect(waiting?.items.map(({ action }) => action.kind)).to.deep.equal(['idea.propose']);
    expect(town.asked).to.deep.equal([]);
  });
});
