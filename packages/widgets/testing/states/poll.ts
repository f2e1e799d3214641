import { act, actors } from '@civic-widgets/conformance';
import type { CivicAdapter, SpaceFile } from '@civic-widgets/core';
import { connectionOf } from '../../src/connection.ts';
import { touch } from '../../src/stores/live.ts';
import { byRole, until, untilRole } from '../screen.ts';
import { annaHasNotCast } from './past.ts';
import { failing, never, type State } from './state.ts';

const poll = (name: string, id: string, more: Partial<State> = {}): State => ({
  widget: 'poll',
  name,
  attributes: { poll: id },
  seed: annaHasNotCast,
  ...more,
});

const submitting = (submit: CivicAdapter['submit']) => (adapter: CivicAdapter) => ({ ...adapter, submit });

/** The benches' colours with a picture each. */
function pictured(town: SpaceFile): SpaceFile {
  const picture = { url: new URL('/demo/site/wappen.svg', location.href).href, description: 'Das Wappen' };
  const polls = town.polls.map((file) => {
    if (file.id !== 'bench') return file;
    const options = file.options.map((option, n) => ({
      ...option,
      ...(n < 2 && { picture }),
      description: { de: 'Mit Lehne und Armstütze', en: 'With a back and an armrest' },
    }));
    return { ...file, options };
  });
  return { ...town, polls };
}

async function choose(root: ShadowRoot): Promise<void> {
  (await untilRole(root, 'radio', /Red/)).click();
}

async function cast(root: ShadowRoot): Promise<void> {
  await choose(root);
  byRole(root, 'button', 'Submit vote').click();
}

async function review(root: ShadowRoot): Promise<void> {
  (await untilRole(root, 'checkbox', /Swing/)).click();
  byRole(root, 'button', 'Continue').click();
}

export const pollStates: readonly State[] = [
  poll('loading', 'bench', {
    through: (adapter) => ({ ...adapter, poll: never }),
    shown: (root) => root.querySelector('.waiting'),
  }),
  poll('open', 'bench'),
  poll('open with pictures', 'bench', { space: pictured }),
  poll('several answers', 'play', { reach: async (root) => (await untilRole(root, 'checkbox', /Swing/)).click() }),
  poll('until a date', 'pool'),
  poll('result so far', 'bench', {
    reach: async (root) => (await until(() => root.querySelector('summary'))).click(),
    shown: (root) => root.querySelector('details[open] .result'),
  }),
  poll('nothing chosen', 'bench', {
    reach: async (root) => (await untilRole(root, 'button', 'Submit vote')).click(),
    shown: (root) => root.querySelector('.error'),
  }),
  poll('sending', 'bench', { through: submitting(never), reach: cast }),
  poll('not sent', 'bench', {
    through: submitting(failing('unavailable')),
    reach: cast,
    shown: (root) => root.querySelector('.error'),
  }),
  poll('cast meanwhile elsewhere', 'bench', {
    through: submitting(failing('already-cast')),
    reach: cast,
    shown: (root) => root.querySelector('.error'),
  }),
  poll('cast just now', 'bench', {
    reach: cast,
    shown: (root) => root.querySelector('#done') && root.querySelector('.result'),
  }),
  poll('cast before', 'bench', { as: actors.ben }),
  poll('cast for good', 'play', { as: actors.ben }),
  poll('once more before it is final', 'play', { reach: review, shown: (root) => root.querySelector('#review') }),
  poll('final and not sent', 'play', {
    through: submitting(failing('unavailable')),
    reach: async (root) => {
      await review(root);
      (await untilRole(root, 'button', 'Send vote for good')).click();
    },
    shown: (root) => root.querySelector('.error'),
  }),
  poll('cast elsewhere while it is open here', 'bench', {
    reach: async (root) => {
      const connection = connectionOf(document);
      await until(() => root.querySelector('.result'));
      await (await connection?.adapter)?.submit(act.cast('bench', { blue: 1 }));
      if (connection) await touch(connection, 'poll:bench');
    },
    shown: (root) => root.querySelector('#done'),
  }),
  poll('changing', 'bench', {
    as: actors.ben,
    reach: async (root) => (await untilRole(root, 'button', /Change/)).click(),
    shown: (root) => root.querySelector('form'),
  }),
  poll('closed', 'spring'),
  poll('closed without a ballot', 'spring', { seed: [] }),
  poll('not open yet', 'autumn'),
  poll('not eligible', 'BO.OM.97/24:№ 5 #100%'),
  poll('secret', 'mayor'),
  poll('failed', 'bench', { through: (adapter) => ({ ...adapter, poll: failing('timed-out') }) }),
  poll('unknown', 'no-such-poll'),
];
