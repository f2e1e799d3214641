import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import { CivicError, type SpaceFile } from '@civic-widgets/core';
import { cookieName } from '../../testing/authorisation-requests.ts';
import { openBench, type Bench } from '../../testing/bench.ts';
import { lacks, Reader, says, type Read } from '../../testing/reader.ts';
import { createApp } from '../app.ts';
import { ordinaryLimits } from '../limits.ts';

let bench: Bench;
let version = 1;
const city = (more: Partial<SpaceFile> = {}): SpaceFile => ({ ...town(), signIn: { email: true }, version, ...more });

before(async () => {
  bench = await openBench(city());
});
after(() => bench.close());

const reader = (): Reader => new Reader((path, init) => bench.ask(path, init));
const proposing = '/aubach/projects/square/propose';

async function proposed(): Promise<string> {
  const { subject } = await bench.backend.as(actors.anna).submit(act.propose('square', 'Ein Baum'));
  return `/aubach/ideas/${subject}`;
}

/** A new version of the space's file is in force while this runs. */
async function whileItSays(more: Partial<SpaceFile>, run: () => Promise<void>): Promise<void> {
  version += 1;
  await bench.backend.apply(city(more));
  await run();
  version += 1;
  await bench.backend.apply(city());
}
const closed = (): Partial<SpaceFile> => ({
  projects: town().projects.map((project) => ({
    ...project,
    opens: '2019-01-01T00:00:00.000Z',
    closes: '2020-01-01T00:00:00.000Z',
  })),
});

/** What is in a text field of the page, to be read and copied or to be sent. */
function holds({ html }: Read, name: string, words: string): void {
  const field = new RegExp(
    `(<textarea[^>]*name="${name}"[^>]*>\\n${words}</textarea>)|(name="${name}"[^>]*value="${words}")`,
  );
  assert.match(html.slice(html.indexOf('<main')), field, name);
}

test('what was closed meanwhile says so, and every word can be copied', async () => {
  const path = await proposed();
  const someone = reader();
  const [form, idea, commenting] = [
    await someone.open(`${proposing}?lang=en`),
    await someone.open(`${path}?lang=en`),
    await someone.open(`${path}?lang=en`),
  ];
  await whileItSays(closed(), async () => {
    const words = { title: 'A bench', text: 'In the shade', name: 'Ben', organisation: 'Choir' };
    for (const step of ['preview', 'send']) {
      const page = await someone.send(form, proposing, { ...words, step });
      assert.equal(page.status, 409);
      says(page, /This is closed/);
      says(page, /you can copy it/);
      for (const [name, text] of Object.entries(words)) holds(page, name, text);
      assert.equal(page.forms.size, 0, 'nothing that would be refused again');
    }
    const page = await someone.send(commenting, `${path}/comment`, { text: 'Good', name: 'Ben' });
    assert.equal(page.status, 409);
    holds(page, 'text', 'Good');
    holds(page, 'name', 'Ben');
    says(page, /This is closed/);
    says(await someone.send(idea, `${path}/vote`, { vote: 'for' }), /This is closed/);
  });
});

test('what was hidden meanwhile leaves what was written about it', async () => {
  const path = await proposed();
  const someone = reader();
  const idea = await someone.open(`${path}?lang=en`);
  await bench.backend.as(actors.ada).submit(act.hide(path.split('/').at(-1) ?? '', 'Spam'));
  const words = { comment: { text: 'Good', name: 'Ben' }, report: { reason: 'Spam' } };
  for (const [form, typed] of Object.entries(words)) {
    const page = await someone.send(idea, `${path}/${form}`, typed);
    assert.equal(page.status, 404);
    for (const [name, text] of Object.entries(typed)) holds(page, name, text);
  }
});

test('a poll that was closed meanwhile says what was chosen and not counted', async () => {
  const someone = reader();
  const page = await someone.open('/aubach/polls/bench?lang=en');
  const option = /name="option" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
  const polls = town().polls.map((poll) => ({
    ...poll,
    opens: '2019-01-01T00:00:00.000Z',
    closes: '2020-01-01T00:00:00.000Z',
  }));
  await whileItSays({ polls }, async () => {
    const again = await someone.send(page, '/aubach/polls/bench', { option });
    assert.equal(again.status, 409);
    says(again, /This is closed.*You chose “[^”]+”. It was not counted/s);
  });
});

test('who has to sign in meanwhile does so in a tab of its own, and then sends what is still there', async () => {
  const path = await proposed();
  const someone = reader();
  const idea = await someone.open(`${path}?lang=en`);
  const policy = { 'idea.comment': { role: 'participant' } } as const;
  const projects = town().projects.map((project) => ({ ...project, policy }));
  await whileItSays({ projects }, async () => {
    const again = await someone.send(idea, `${path}/comment`, { text: 'Good', name: 'Ben' });
    says(again, /<a[^>]*target="_blank"[^>]*href="\/sign-in\/aubach[^"]*done%3Dsigned-in/);
    holds(again, 'text', 'Good');
    const token = await bench.database
      .people('aubach')
      .issue({ role: 'participant', person: 'p' }, 'http://civic.test');
    someone.cookies.set(cookieName('aubach'), token);
    const sent = await someone.send(again, `${path}/comment`, { text: 'Good', name: 'Ben' });
    says(sent, /Your comment has been received/);
  });
  says(await someone.open('/aubach?lang=en&done=signed-in'), /Go back to the tab/);
});

test('what came too often, or to a server that cannot answer, is there to be sent again, as the same act', async () => {
  const path = await proposed();
  const once = { burst: 1, perSecond: 0 };
  const limits = { ...ordinaryLimits, network: { ...ordinaryLimits.network, write: once }, now: () => 0 };
  let down = false;
  const database = {
    ...bench.database,
    backend: (space: string) => {
      if (down) throw new CivicError('unavailable');
      return bench.database.backend(space);
    },
  };
  const app = createApp({ database, log: () => undefined, limits });
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
  const ask = async (to: string, init?: RequestInit): Promise<Response> =>
    app.request(`http://civic.test${to.slice(1)}`, init, env);
  const someone = new Reader(ask);
  const idea = await someone.open(`${path}?lang=en`);
  const act = idea.forms.get(`${path}/comment`)?.hidden.get('act');
  await someone.send(idea, `${path}/vote`, { vote: 'for' });
  const english = { 'accept-language': 'en' };
  const refused = await new Reader(ask).send(idea, `${path}/comment`, { text: 'Good' }, english);
  assert.equal(refused.status, 429);
  down = true;
  const failed = await someone.send(idea, `${path}/comment`, { text: 'Good' }, english);
  assert.equal(failed.status, 503);
  for (const page of [refused, failed]) {
    holds(page, 'text', 'Good');
    says(page, /Send again/);
    assert.equal(page.forms.get(`${path}/comment`)?.hidden.get('act'), act);
  }
  down = false;
  says(await someone.send(failed, `${path}/comment`, { text: 'Good' }), /Good/);
  await someone.send(failed, `${path}/comment`, { text: 'Good' });
  assert.equal((await bench.backend.as(actors.ada).idea(path.split('/').at(-1) ?? '')).comments, 1);
});

test('what another site made a browser send is not shown as if somebody had written it here', async () => {
  const path = await proposed();
  const someone = reader();
  const idea = await someone.open(path);
  for (const origin of ['https://evil.example', 'null']) {
    const page = await someone.send(idea, `${path}/comment`, { text: 'Call 0900' }, { origin });
    assert.equal(page.status, 403);
    lacks(page, /Call 0900/);
  }
});
