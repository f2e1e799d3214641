import { badgesStates } from './badges.ts';
import { dashboardStates } from './dashboard.ts';
import { ideaBoardStates } from './idea-board.ts';
import { offlineStates } from './offline.ts';
import { officeStates } from './office.ts';
import { pollStates } from './poll.ts';
import { personStates } from './person.ts';
import type { State, WidgetName } from './state.ts';

export { mount, type Stage, type State, type WidgetName } from './state.ts';

/** Every widget in every state. */
export const states: readonly State[] = [
  ...ideaBoardStates,
  ...offlineStates,
  ...officeStates,
  ...pollStates,
  ...personStates,
  ...badgesStates,
  ...dashboardStates,
];

export function stateOf(widget: WidgetName, name: string): State {
  const found = states.find((state) => state.widget === widget && state.name === name);
  if (!found) throw new Error(`There is no state “${name}” of civic-${widget}.`);
  return found;
}
