import { actors } from '@civic-widgets/conformance';
import type { CivicAdapter } from '@civic-widgets/core';
import { memoryStorage, outbox } from '@civic-widgets/outbox';
import { byRole, until, untilRole } from '../screen.ts';
import { failing, type State } from './state.ts';

/** What people did is kept on this device, and the city cannot be reached. */
const offline = (name: string, more: Partial<State>): State => ({
  widget: 'idea-board',
  name: `offline, ${name}`,
  attributes: { project: 'square' },
  as: actors.anna,
  through: cutOff,
  widths: [280],
  ...more,
});

function cutOff(city: CivicAdapter): CivicAdapter {
  return outbox({ ...city, submit: failing('unavailable') }, memoryStorage(), { name: `state ${crypto.randomUUID()}` });
}

async function vote(root: ShadowRoot): Promise<void> {
  (await untilRole(root, 'button', /^Support .*drinking fountain/)).click();
  await untilRole(root, 'button', '1 contribution waits to be sent');
}

async function openList(root: ShadowRoot): Promise<void> {
  await vote(root);
  byRole(root, 'button', '1 contribution waits to be sent').click();
  await until(() => root.querySelector('#waiting-title'));
}

export const offlineStates: readonly State[] = [
  offline('voted', { reach: vote }),
  offline('what waits', { reach: openList, shown: (root) => root.querySelector('#waiting-title') }),
];
