import 'axe-core/axe.min.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { localAdapter, memoryStore } from '@civic-widgets/adapter-local';
import { start, town } from '@civic-widgets/conformance';
import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import { axeViolations } from '../../testing/axe.ts';
import { allByRole, byRole, descriptionOf, focused, textOf, until, untilRole } from '../../testing/screen.ts';
import type { CivicCastEvent } from './events.ts';
import { freshPage, place, server, show, status } from '../../testing/poll.ts';

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

describe('civic-poll', () => {
  freshPage();

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
    expect(textOf(root)).to.contain('“Green” leads with 67% of 6 ballots.').and.to.contain('6 people have voted.');
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
    byRole(root, 'button', 'Continue').click();
    await until(() => descriptionOf(byRole(root, 'group')).includes('Please choose an option.'));
    await until(() => status(root) === 'Please choose an option.');
    await until(() => focused()?.matches('input'));
    for (const option of allByRole(root, 'checkbox')) option.click();
    await until(() => textOf(root).includes('3 of 2 chosen'));
    expect(descriptionOf(byRole(root, 'group'))).not.to.contain('Please choose an option.');
    byRole(root, 'button', 'Continue').click();
    await until(() => descriptionOf(byRole(root, 'group')).includes('You chose more options than this poll allows.'));
  });

  it('shows a final vote once more before it is sent, and says that it is final', async () => {
    const adapter = server();
    let sent = 0;
    const root = await show({ ...adapter, submit: (action) => ((sent += 1), adapter.submit(action)) }, 'play');
    expect(textOf(root)).to.contain('A vote cannot be changed afterwards. You see it once more before it is sent.');
    byRole(root, 'checkbox', /Slide/).click();
    byRole(root, 'button', 'Continue').click();
    const heading = await untilRole(root, 'heading', 'Is this your vote?');
    await until(() => focused() === heading);
    expect(allByRole(root, 'listitem').map(textOf)).to.include('Slide').and.not.include('Swing');
    expect(descriptionOf(byRole(root, 'button', 'Send vote for good'))).to.contain('cannot be changed or taken back');
    expect(await axeViolations(place)).to.deep.equal([]);
    byRole(root, 'button', 'Choose again').click();
    const slide = await untilRole<HTMLInputElement>(root, 'checkbox', /Slide/);
    await until(() => focused() === slide);
    expect(slide.checked).to.equal(true);
    expect(sent).to.equal(0);
    byRole(root, 'button', 'Continue').click();
    (await untilRole(root, 'button', 'Send vote for good')).click();
    await until(() => root.querySelector('#done'));
    expect(sent).to.equal(1);
    expect(allByRole(root, 'button', /Change/)).to.deep.equal([]);
    await until(() => textOf(root).includes('In this poll a vote cannot be changed.'));
  });

  it('keeps a final vote on the screen when sending fails', async () => {
    const root = await show({ ...server(), submit: () => Promise.reject(new CivicError('unavailable')) }, 'play');
    byRole(root, 'checkbox', /Slide/).click();
    byRole(root, 'button', 'Continue').click();
    (await untilRole(root, 'button', 'Send vote for good')).click();
    await until(() => textOf(root).includes('Your vote could not be sent. The server cannot be reached.'));
    expect(allByRole(root, 'listitem').map(textOf)).to.include('Slide');
    expect(await axeViolations(place)).to.deep.equal([]);
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
    await until(() => heard.length > 0);
    await nextFrame();
    expect(heard.map(({ poll, ballot }) => [poll, ballot])).to.deep.equal([['bench', { red: 1 }]]);
    expect(sent).to.equal(0);
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
    expect(textOf(root)).to.match(/Endet .+, am 11. Mai 2026 um 14:00 MESZ/);
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
    describe(`breaks no rule of axe, ${scheme}`, () => {
      beforeEach(() => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = 'Canvas';
      });

      for (const poll of ['bench', 'play', 'spring', 'autumn', 'no-such-poll', 'BO.OM.97/24:№ 5 #100%'])
        it(poll, async () => {
          const root = await show(server(), poll);
          for (const details of root.querySelectorAll('details')) details.open = true;
          expect(await axeViolations(place)).to.deep.equal([]);
        });

      it('with nothing chosen', async () => {
        const root = await show(server(), 'bench');
        byRole(root, 'button', 'Submit vote').click();
        await until(() => root.querySelector('.error'));
        expect(await axeViolations(place)).to.deep.equal([]);
      });

      it('once a ballot was cast, and while it is changed', async () => {
        const root = await show(server(), 'bench');
        byRole(root, 'radio', /Red/).click();
        byRole(root, 'button', 'Submit vote').click();
        await until(() => root.querySelector('#done'));
        expect(await axeViolations(place)).to.deep.equal([]);
        byRole(root, 'button', 'Change my vote').click();
        await untilRole(root, 'radio', /Red/);
        expect(await axeViolations(place)).to.deep.equal([]);
      });
    });
});
