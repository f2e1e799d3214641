import 'axe-core/axe.min.js';
import { expect } from 'chai';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import { CivicError, type CivicAdapter, type LoadEntry } from '@civic-widgets/core';
import { memoryStorage, outbox } from '@civic-widgets/outbox';
import { axeViolations } from '../../testing/axe.ts';
import { allByRole, byRole, focused, textOf, until, untilRole } from '../../testing/screen.ts';
import { connectionOf } from '../connection.ts';
import { touch } from '../stores/live.ts';
import { cast, castFinally, freshPage, place, seed, server, show, status } from '../../testing/poll.ts';

/** A backend in which nobody has voted but those given. */
function unseeded(seed: LoadEntry[] = []): CivicAdapter {
  return localBackend({ space: town(), seed, store: memoryStore(), clock: () => start }).as(actors.anna);
}

/** Until what an act needs has been fetched: the result so far comes with it. */
const untilPrepared = (root: ShadowRoot): Promise<Element> => until(() => root.querySelector('.result'));

describe('what comes of a poll', () => {
  freshPage();

  it('keeps the result until after voting where the poll says so', async () => {
    const root = await show(server(), 'play');
    expect(textOf(root)).to.contain('You see the result once you have voted.');
    expect(root.querySelector('.bars')).to.equal(null);
    await castFinally(root, /Slide/);
    expect(textOf(root.querySelector('.bars'))).to.contain('Slide Your vote 100% 1 vote');
    expect(textOf(root)).to.contain('One ballot so far: for “Slide”.');
  });

  it('tells what is closed, what has not opened and for whom it is', async () => {
    const closed = await show(server(), 'spring');
    expect(textOf(closed))
      .to.match(/Closed .+ ago, on 1 April 2026 at 00:00 CEST/)
      .and.to.contain('“Yes” has the most votes: 80% of 5 ballots.');
    expect(allByRole(closed, 'radio')).to.deep.equal([]);
    place.replaceChildren();
    const coming = await show(server(), 'autumn');
    expect(textOf(coming)).to.match(/Opens .+, on 1 September 2026 at 00:00 CEST/);
    expect(allByRole(coming, 'radio')).to.deep.equal([]);
    place.replaceChildren();
    const others = await show(server(), 'BO.OM.97/24:№ 5 #100%');
    expect(textOf(others))
      .to.contain('You cannot take part here')
      .and.to.contain('Sign in with the city to take part. It is for people of: Ruderverein Aubach e. V.')
      .and.to.contain('Nobody has voted yet.');
    expect(allByRole(others, 'listitem').map(textOf)).to.include.members(['Yes', 'No']);
  });

  it('says who voted when nobody did, and when many are equal', async () => {
    const root = await show(unseeded(), 'spring');
    expect(textOf(root)).to.contain('Nobody voted.');
    expect(root.querySelector('table')).to.equal(null);
    place.replaceChildren();
    const equal = [cast('a', 'spring', 'yes'), cast('b', 'spring', 'no')];
    const tied = await show(unseeded(equal), 'spring');
    expect(textOf(tied)).to.contain('Equal at the top, with 50% of 2 ballots each: “Yes” and “No”.');
    place.replaceChildren();
    const one = await show(unseeded(equal.slice(0, 1)), 'spring');
    expect(textOf(one)).to.contain('One ballot was cast: for “Yes”.');
  });

  it('shows a ballot that was cast in another window, and says where it came from', async () => {
    const adapter = server();
    const root = await show(adapter, 'bench');
    byRole(root, 'radio', /Red/).click();
    byRole(root, 'radio', /Red/).focus();
    await untilPrepared(root);
    expect(focused()).to.equal(byRole(root, 'radio', /Red/));
    await adapter.submit(act.cast('bench', { blue: 1 }));
    await touch(connectionOf(document) ?? expect.fail('not connected'), 'poll:bench');
    const done = await until(() => root.querySelector('#done'));
    expect(textOf(done)).to.equal('You have voted already, in another window or on another device.');
    await until(() => status(root) === textOf(done));
    await until(() => focused() === done);
    expect(textOf(root.querySelector('.bars'))).to.contain('Blue Your vote');
    expect(await axeViolations(place)).to.deep.equal([]);
  });

  it('shows the ballot that stands where one was cast elsewhere in the meantime', async () => {
    const adapter = server();
    const root = await show(adapter, 'play');
    byRole(root, 'checkbox', /Slide/).click();
    byRole(root, 'button', 'Continue').click();
    const send = await untilRole(root, 'button', 'Send vote for good');
    await adapter.submit(act.cast('play', { sand: 1 }));
    send.click();
    await until(() => textOf(root.querySelector('.bars')).includes('Sand Your vote'));
    expect(textOf(root)).to.contain('You have voted already').and.not.to.contain('has been received');
  });

  it('keeps the choice and says why where the poll closed while it was made', async () => {
    let now = start;
    const root = await show(
      server(actors.anna, () => now),
      'pool',
    );
    byRole(root, 'radio', /Yes/).click();
    now += 3 * 3_600_000;
    byRole(root, 'button', 'Submit vote').click();
    await until(() => textOf(root).includes('Your vote could not be sent. This is closed.'));
    await until(() => textOf(root).includes('Nobody voted.'));
    expect(allByRole(root, 'radio')).to.deep.equal([]);
  });

  it('shows the same numbers as a table', async () => {
    const root = await show(server(), 'spring');
    const summary = await until(() => root.querySelector('summary'));
    summary.click();
    const rows = [...byRole(root, 'table').querySelectorAll('tbody tr')].map(textOf);
    expect(rows).to.deep.equal(['Yes 4 80%', 'No 1 20%']);
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

  it('shows a ballot that waits on this device, and gives it back where it is not taken in the end', async () => {
    const adapter = server();
    let answer: 'away' | 'closed' = 'away';
    const backend: CivicAdapter = {
      ...adapter,
      submit: () => Promise.reject(new CivicError(answer === 'away' ? 'unavailable' : 'invalid')),
    };
    const storage = memoryStorage();
    const kept = outbox(backend, storage, { name: 'poll-waits' });
    const root = await show(kept, 'bench');
    byRole(root, 'radio', /Blue/).click();
    byRole(root, 'button', 'Submit vote').click();
    const done = await until(() => root.querySelector('#done'));
    await until(() => textOf(done) === 'Saved on this device. It will be sent as soon as possible.');
    await until(() => status(root) === textOf(done));
    expect(textOf(root.querySelector('.bars'))).to.contain('Blue Your vote');
    expect(textOf(root)).not.to.contain('received');
    expect(await axeViolations(place)).to.deep.equal([]);
    answer = 'closed';
    (await kept.waiting()).sendNow();
    const blue = await untilRole<HTMLInputElement>(root, 'radio', /Blue/);
    await until(() => textOf(root).includes('Your vote could not be sent. This cannot be taken as it is.'));
    expect(blue.checked).to.equal(true);
  });
});
