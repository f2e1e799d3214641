import 'axe-core/axe.min.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { actors } from '@civic-widgets/conformance';
import { type Idea } from '@civic-widgets/core';
import { axeViolations } from '../../testing/axe.ts';
import { press } from '../../testing/keys.ts';
import {
  as,
  backend,
  go,
  place,
  propose,
  sentence,
  show,
  status,
  tabTo,
  toPreview,
  proposing,
} from '../../testing/proposing.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  select,
  textOf,
  until,
  untilRole,
  type as write,
} from '../../testing/screen.ts';
import type { CivicProposeEvent } from './events.ts';
import './define.ts';

proposing('aubach-propose-form', () => {
  it('can be walked by keyboard alone, from one sentence to what happens next', async () => {
    const root = await show(as(actors.anna));
    const heard: CivicProposeEvent[] = [];
    place.addEventListener('civic-propose', (event) => heard.push(event));
    (await untilRole(root, 'button', 'Propose an idea')).focus();
    await press('Enter');
    const title = await untilRole<HTMLInputElement>(root, 'textbox', 'What is your idea?');
    await until(() => focused() === title);
    expect(allByRole(root, 'textbox').length, 'one field at first').to.equal(1);
    await sendKeys({ type: 'Shade for the bus stop' });
    await press('Enter');
    await until(() => focused() === allByRole(root, 'textbox', /^What exactly/)[0]);
    await sendKeys({ type: 'A tree.' });
    await tabTo(/^Topic/);
    await sendKeys({ type: 'Green' });
    await tabTo(/^Part of the city/);
    await sendKeys({ type: 'North' });
    await tabTo('Continue to the preview');
    await press('Enter');
    await until(() => textOf(focused()) === 'This is how it will be published');
    await tabTo(/^Your name/);
    await sendKeys({ type: 'Anna Albers' });
    await tabTo(/^You speak for/);
    await sendKeys({ type: 'the bus users' });
    expect(textOf(root.querySelector('[part=preview]'))).to.match(
      /^Shade for the bus stop Received Green North quarter by Anna Albers for the bus users .* A tree\.$/,
    );
    await tabTo('Publish idea');
    await press('Enter');
    await until(() => textOf(focused()) === 'Your idea has been received. Thank you.');
    expect(status(root)).to.equal('Your idea has been received. Thank you.');
    expect(textOf(root.querySelector('form, .form'))).to.contain('Your idea is here now.');
    await tabTo('All ideas');
    await press('Enter');
    await until(() => focused()?.matches('[data-idea]'));
    expect(textOf(focused())).to.equal('Shade for the bus stop');
    expect(heard.map(({ proposal }) => proposal)).to.deep.equal([
      {
        project: 'square',
        topic: 'green',
        area: 'north',
        payload: {
          title: 'Shade for the bus stop',
          text: 'A tree.',
          lang: 'en',
          name: 'Anna Albers',
          organisation: 'the bus users',
        },
      },
    ]);
  });

  it('says what is missing or too long at the field, and cuts nothing off', async () => {
    const root = await propose(as(actors.anna));
    expect(descriptionOf(sentence(root))).to.contain('At most 160 characters.');
    go(root, 'Continue');
    await until(() => descriptionOf(sentence(root)).startsWith('Please write something here.'));
    await until(() => status(root) === 'Please write something here.');
    expect(sentence(root).ariaInvalid).to.equal('true');
    write(sentence(root), 'x'.repeat(150));
    await until(() => descriptionOf(sentence(root)).includes('10 characters left.'));
    write(sentence(root), 'x'.repeat(163));
    await until(() => descriptionOf(sentence(root)).startsWith('This is 3 characters too long. Please shorten it.'));
    expect(status(root)).to.equal('This is 3 characters too long. Please shorten it.');
    go(root, 'Continue');
    await until(() => focused() === sentence(root));
    expect(sentence(root).value.length).to.equal(163);
    write(sentence(root), 'x'.repeat(160));
    go(root, 'Continue');
    await untilRole(root, 'textbox', /^What exactly/);
  });

  it('tells who only tries it out that the city receives nothing', async () => {
    const root = await propose(backend.as(actors.anna));
    await toPreview(root);
    go(root, 'Publish idea');
    await untilRole(root, 'heading', 'Your idea is kept in this browser. The city has not received it.');
  });

  for (const scheme of ['light', 'dark'])
    it(`breaks no rule of axe at any step, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      const similar = async (): Promise<readonly Idea[]> => [await backend.as(actors.anna).idea('fountain')];
      const root = await propose(as(actors.anna, similar));
      const check = async (what: string): Promise<void> => {
        expect(await axeViolations(place), what).to.deep.equal([]);
      };
      go(root, 'Continue');
      await until(() => sentence(root).ariaInvalid === 'true');
      await check('error');
      write(sentence(root), 'Water to drink');
      (await untilRole(root, 'button', 'A drinking fountain at the market')).click();
      (await untilRole(root, 'button', /^Support/)).click();
      await untilRole(root, 'button', 'Delete my draft and go to this idea');
      await check('similar');
      go(root, 'Continue');
      (await untilRole(root, 'button', 'Give the exact spot')).click();
      await untilRole(root, 'button', 'Use my position');
      select(byRole(root, 'combobox', /^Topic/), 'green');
      await check('details');
      go(root, 'Continue to the preview');
      (await untilRole(root, 'button', 'Delete draft')).click();
      await untilRole(root, 'button', 'No, keep it');
      await check('preview');
      go(root, 'Publish idea');
      await untilRole(root, 'heading', 'Your idea has been received. Thank you.');
      await check('done');
    });
});
