import { expect } from 'chai';
import { actors } from '@civic-widgets/conformance';
import { as, backend, go, key, propose, sentence, space, status, proposing } from '../../testing/proposing.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  textOf,
  until,
  untilRole,
  type as write,
} from '../../testing/screen.ts';
import './define.ts';

proposing('aubach-propose-place', () => {
  it('takes an exact spot as coordinates where the project asks for one, and nowhere else', async () => {
    let root = await propose(as(actors.anna));
    write(sentence(root), 'More shade');
    go(root, 'Continue');
    (await untilRole(root, 'button', 'Give the exact spot')).click();
    const spot = await untilRole<HTMLInputElement>(root, 'textbox', /^Coordinates/);
    await until(() => focused() === spot);
    write(spot, 'at the corner');
    go(root, 'Continue to the preview');
    await until(() => descriptionOf(spot).startsWith('This is no spot on a map.'));
    write(spot, '50.11091, 8.68213');
    go(root, 'Continue to the preview');
    await until(() => textOf(root.querySelector('[part=preview]')).includes('Spot: 50.1109, 8.6821'));
    go(root, 'Publish idea');
    await untilRole(root, 'heading', 'Your idea has been received. Thank you.');
    const [newest] = (await backend.as(actors.anna).ideas({ project: 'square', order: 'newest' })).items;
    expect(newest?.point).to.deep.equal({ latitude: 50.1109, longitude: 8.6821 });

    root = await propose(as(actors.anna), 'barometer');
    write(sentence(root), 'More shade');
    go(root, 'Continue');
    await untilRole(root, 'combobox', /^Part of the city/);
    expect(allByRole(root, 'button', 'Give the exact spot')).to.deep.equal([]);
    localStorage.removeItem(`civic-draft:${space.id}:propose:barometer`);
  });

  it('asks for the position at the press of its button alone, rounds it, and says why there is none', async () => {
    let answers = 0;
    const asked: PositionErrorCallback[] = [];
    const found: PositionCallback[] = [];
    const value: Geolocation['getCurrentPosition'] = (success, failure) => {
      answers += 1;
      found.push(success);
      if (failure) asked.push(failure);
    };
    Object.defineProperty(navigator.geolocation, 'getCurrentPosition', { configurable: true, value });
    try {
      const root = await propose(as(actors.anna));
      write(sentence(root), 'More shade');
      go(root, 'Continue');
      (await untilRole(root, 'button', 'Give the exact spot')).click();
      const spot = await untilRole<HTMLInputElement>(root, 'textbox', /^Coordinates/);
      expect(answers, 'before the press').to.equal(0);
      expect(descriptionOf(byRole(root, 'button', 'Use my position'))).to.contain('Your browser asks you first.');
      go(root, 'Use my position');
      await untilRole(root, 'button', 'Looking for your position …');
      asked[0]?.({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError);
      await until(() => descriptionOf(spot).startsWith('This browser does not tell your position.'));
      go(root, 'Use my position');
      found[1]?.({ coords: { latitude: 50.110924, longitude: 8.682127 } } as GeolocationPosition);
      await until(() => spot.value === '50.1109, 8.6821');
      await until(() => focused() === spot);
      expect(status(root)).to.equal('Your position is in the field now.');
      go(root, 'Leave out the exact spot');
      await untilRole(root, 'button', 'Give the exact spot');
      expect(localStorage.getItem(key)).to.contain('"point":""');
    } finally {
      Reflect.deleteProperty(navigator.geolocation, 'getCurrentPosition');
    }
  });
});
