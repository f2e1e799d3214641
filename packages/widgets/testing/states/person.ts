import { actors } from '@civic-widgets/conformance';
import { visitor, type Actor, type CivicAdapter } from '@civic-widgets/core';
import { memoryStorage, outbox } from '@civic-widgets/outbox';
import { TownWithSignIn } from '../person.ts';
import { byRole, until, untilRole } from '../screen.ts';
import { failing, type State } from './state.ts';

const dora: Actor = { role: 'participant', person: 'person-dora' };

/** What stands in a widget's foot: of a poll, which is the smallest. */
const person = (name: string, me: Actor, more: Partial<State> = {}): State => ({
  widget: 'poll',
  name: `person ${name}`,
  attributes: { poll: 'bench' },
  through: () => new TownWithSignIn(me).adapter(),
  shown: (root) => root.querySelector('.you'),
  widths: [280],
  ...more,
});

async function openData(root: ShadowRoot): Promise<void> {
  (await untilRole(root, 'button', 'Your data')).click();
  await untilRole(root, 'button', 'Close');
}

function cutOff(): CivicAdapter {
  const city = { ...new TownWithSignIn(dora).adapter(), submit: failing('unavailable') };
  return outbox(city, memoryStorage(), { name: `state ${crypto.randomUUID()}` });
}

export const personStates: readonly State[] = [
  person('nobody yet', visitor),
  person('guest', actors.anna),
  person('signed in', dora),
  person('signing in', actors.anna, {
    reach: async (root) => {
      (await untilRole(root, 'button', 'Sign in')).click();
      await until(() => root.querySelectorAll('.you > p').length > 1);
    },
  }),
  person('sees their data', dora, { reach: openData, shown: (root) => root.querySelector('.you-panel') }),
  person('is about to delete everything', actors.anna, {
    reach: async (root) => {
      await openData(root);
      byRole(root, 'button', 'Delete everything …').click();
      await until(() => root.querySelector('#erase-lost'));
    },
    shown: (root) => root.querySelector('#erase-lost'),
  }),
  person('signs out while something waits', dora, {
    through: cutOff,
    reach: async (root) => {
      (await untilRole(root, 'radio', /Red/)).click();
      byRole(root, 'button', 'Submit vote').click();
      await untilRole(root, 'button', '1 contribution waits to be sent');
      byRole(root, 'button', 'Sign out').click();
      await until(() => root.querySelector('#sign-out-title'));
    },
    shown: (root) => root.querySelector('#sign-out-title'),
  }),
];
