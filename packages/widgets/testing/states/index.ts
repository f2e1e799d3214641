import { badgesStates } from './badges.ts';
import { dashboardStates } from './dashboard.ts';
import { ideaBoardStates } from './idea-board.ts';
import { pollStates } from './poll.ts';
import type { State } from './state.ts';

export { mount, type Stage, type State, type WidgetName } from './state.ts';

/** Every widget in every state. */
export const states: readonly State[] = [...ideaBoardStates, ...pollStates, ...badgesStates, ...dashboardStates];
