import { act, actors } from '@civic-widgets/conformance';
import type { Actor } from '@civic-widgets/core';
import { connectionOf } from '../../src/connection.ts';
import { touch } from '../../src/stores/live.ts';
import { until } from '../screen.ts';
import { diligent } from './past.ts';
import { failing, never, type State } from './state.ts';

const badges = (name: string, form: string, more: Partial<State> = {}): State => ({
  widget: 'badges',
  name,
  attributes: { form },
  ...more,
});
const forms = ['compact', 'card', 'full'] as const;
const hana: Actor = { role: 'guest', person: 'person-hana' };

export const badgesStates: readonly State[] = [
  badges('loading', 'card', {
    through: (adapter) => ({ ...adapter, standing: never }),
    shown: (root) => root.querySelector('.waiting'),
  }),
  ...forms.map((form) =>
    badges(`nothing earned ${form}`, form, {
      seed: [],
      // Pictures of what can be earned come a moment later.
      shown: (root) => root.querySelector(form === 'compact' ? '.compact' : '.row [part=badge]'),
    }),
  ),
  ...forms.map((form) => badges(`on the way ${form}`, form, { widths: [280] })),
  ...forms.map((form) => badges(`all earned ${form}`, form, { as: hana, seed: diligent })),
  badges('earned just now', 'card', {
    as: { role: 'guest', person: 'person-new' },
    reach: async (root) => {
      const connection = connectionOf(document);
      await until(() => root.querySelector('[part=badge]'));
      await (await connection?.adapter)?.submit(act.vote('benches/1'));
      if (connection) await touch(connection, 'standing');
    },
    shown: (root) => root.querySelector('[part=news] [part=badge]'),
    widths: [280],
  }),
  badges('no rules', 'card', {
    space: (town) => ({ ...town, badges: { points: [], levels: [], badges: [], rewards: [] } }),
  }),
  badges('failed', 'card', { through: (adapter) => ({ ...adapter, standing: failing('unavailable') }) }),
  badges('of an official', 'full', { as: actors.olga }),
];
