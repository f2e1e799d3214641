import type { CivicAdapter } from '@civic-widgets/core';
import { byRole, select, textOf, type, until, untilRole } from '../screen.ts';
import { joined, waiting } from './office.ts';
import { longWords, many, spots } from './past.ts';
import { failing, never, type State } from './state.ts';

const board = (name: string, more: Partial<State> = {}, project = 'square'): State => ({
  widget: 'idea-board',
  name,
  attributes: { project },
  ...more,
});

const submitting = (submit: CivicAdapter['submit']) => (adapter: CivicAdapter) => ({ ...adapter, submit });
const benches = '#civic-idea=benches%2F1';

const press =
  (name: string | RegExp) =>
  async (root: ShadowRoot): Promise<void> => {
    (await untilRole(root, 'button', name)).click();
  };
const vote = press(/^Support .*drinking fountain/);
const propose = press('Propose an idea');

async function search(root: ShadowRoot): Promise<void> {
  type(await untilRole(root, 'textbox', /^Search/), 'Ein Zoo mit Giraffen');
  byRole(root, 'button', 'Search').click();
  await until(() => /No idea matches/.test(textOf(root)));
}

async function filter(root: ShadowRoot): Promise<void> {
  await press(/^Filters/)(root);
  select(await untilRole(root, 'combobox', 'Topic'), 'green');
  await untilRole(root, 'button', /^Remove/);
}

async function begin(root: ShadowRoot): Promise<void> {
  await propose(root);
  type(await untilRole(root, 'textbox', /^What is your idea/), 'Mehr Schatten an der Südseite des Marktplatzes');
}

async function furtherOn(root: ShadowRoot): Promise<void> {
  await begin(root);
  byRole(root, 'button', 'Continue').click();
  type(await untilRole(root, 'textbox', /^What exactly/), 'Bäume, ein Segel, irgendetwas.\nNur bald.');
}

async function spot(root: ShadowRoot): Promise<void> {
  await furtherOn(root);
  byRole(root, 'button', 'Give the exact spot').click();
  type(await untilRole(root, 'textbox', /^Coordinates/), '50.1109, 8.6821');
}

async function review(root: ShadowRoot): Promise<void> {
  await furtherOn(root);
  byRole(root, 'button', /^Continue/).click();
  await untilRole(root, 'button', 'Publish idea');
}

async function publish(root: ShadowRoot): Promise<void> {
  await review(root);
  byRole(root, 'button', 'Publish idea').click();
}

async function handIn(root: ShadowRoot): Promise<void> {
  await propose(root);
  type(await untilRole(root, 'textbox', /^What is your idea/), 'Ein Platz für die Rudererinnen');
  byRole(root, 'button', 'Continue').click();
  (await untilRole(root, 'button', 'Continue to the preview')).click();
  (await untilRole(root, 'button', 'Hand in idea')).click();
}

async function similar(root: ShadowRoot): Promise<void> {
  await propose(root);
  type(await untilRole(root, 'textbox', /^What is your idea/), 'Bänke im Schatten');
}

async function report(root: ShadowRoot): Promise<void> {
  await press('Report')(root);
  type(await untilRole(root, 'textbox', /What is wrong/), 'Das ist Werbung.');
}

async function send(root: ShadowRoot): Promise<void> {
  await report(root);
  byRole(root, 'button', 'Send report').click();
}

async function comment(root: ShadowRoot): Promise<void> {
  type(await untilRole(root, 'textbox', 'Your comment'), 'Bitte auch eine am Spielplatz.');
}

async function show(root: ShadowRoot, what: string): Promise<void> {
  await press(/^Filters/)(root);
  select(await untilRole(root, 'combobox', 'Show'), what);
}

export const ideaBoardStates: readonly State[] = [
  board('loading', {
    through: (adapter) => ({ ...adapter, space: never }),
    shown: (root) => root.querySelector('.waiting'),
  }),
  board('list on its way', {
    through: (adapter) => ({ ...adapter, ideas: never }),
    shown: (root) => root.querySelector('section .waiting'),
  }),
  board('ready', { widths: [280] }),
  board('for and against', {}, 'debate'),
  board('agree and disagree', { widths: [280] }, 'barometer'),
  board('several pages', { seed: many }),
  board('empty', { seed: [] }, 'budget'),
  board('filters open', { reach: press(/^Filters/), widths: [280] }),
  board('filters in use', { reach: filter, widths: [280] }),
  board('filtered to nothing', { reach: search }),
  board('failed', { through: (adapter) => ({ ...adapter, ideas: failing('unavailable') }) }),
  board('nothing reached', { through: (adapter) => ({ ...adapter, space: failing('timed-out') }) }),
  board('unknown project', {}, 'no-such-project'),
  board('not allowed', {}, 'residents'),
  board('closed', {}, 'past'),
  board('not open yet', {}, 'coming'),
  board('between phases', {}, 'budget'),
  board('preview', { through: previewed }),
  board('voting', { through: submitting(never), reach: vote }),
  board('voted', { reach: vote, shown: (root) => /has been received/.test(textOf(root)) }),
  board('vote not sent', {
    through: submitting(failing('unavailable')),
    reach: vote,
    shown: (root) => root.querySelector('.error'),
  }),
  board('own ideas', { reach: (root) => show(root, 'mine') }),

  board('idea open', { hash: benches, widths: [280] }),
  board('idea with a list of signatures', { hash: '#civic-idea=walks' }),
  board('idea from a letter', { hash: '#civic-idea=rail' }),
  board('idea with a spot', { seed: spots, hash: '#civic-idea=spot' }),
  board('idea with long words', { seed: spots, hash: '#civic-idea=long', widths: [280] }),
  board('long words', { seed: spots, space: longWords, widths: [280] }),
  board('idea right to left', { hash: '#civic-idea=library' }),
  board('idea hidden from others', { hash: '#civic-idea=rude' }),
  board('own idea being looked at', { seed: waiting, hash: '#civic-idea=linden', widths: [280] }, 'careful'),
  board('own idea that was refused', { seed: waiting, hash: '#civic-idea=neighbour' }, 'careful'),
  board('own comment being looked at', { seed: waiting, hash: '#civic-idea=noether' }, 'careful'),
  board('own ideas being looked at', { seed: waiting, reach: (root) => show(root, 'mine') }, 'careful'),
  board('idea gone', { hash: '#civic-idea=nothing' }),
  board('idea not reached', { hash: benches, through: (adapter) => ({ ...adapter, idea: failing('unavailable') }) }),
  board('idea of a closed project', { hash: '#civic-idea=slide' }, 'past'),
  board('writing a comment', { hash: benches, reach: comment }),
  board('comment not sent', {
    hash: benches,
    through: submitting(failing('too-many-requests')),
    reach: async (root) => {
      await comment(root);
      byRole(root, 'button', 'Publish comment').click();
    },
    shown: (root) => root.querySelector('.error'),
  }),
  board('following', {
    hash: benches,
    reach: press('Follow'),
    shown: (root) => /You follow|listed for you/.test(textOf(root)),
  }),
  board('reporting', { hash: benches, reach: report }),
  board('report not sent', {
    hash: benches,
    through: submitting(failing('unavailable')),
    reach: send,
    shown: (root) => root.querySelector('.error'),
  }),
  board('reported', { hash: benches, reach: send, shown: (root) => root.querySelector('#report-done') }),
  board('idea joined to another', { hash: '#civic-idea=more-benches', seed: joined }),
  board('idea that others were joined to', { hash: benches, seed: joined }),
  board('a comment that was linked', { hash: `${benches}&civic-comment=comment-2` }),
  board('writing a reply', { hash: benches, reach: press(/^Reply to the comment/) }),

  board('proposing', { reach: propose, widths: [280] }),
  board('proposing without a title', {
    reach: async (root) => {
      await propose(root);
      (await untilRole(root, 'button', 'Continue')).click();
    },
    shown: (root) => root.querySelector('[aria-invalid=true]'),
  }),
  board('proposing what is there already', { reach: similar, shown: (root) => /similar/.test(textOf(root)) }),
  board('proposing further on', { reach: furtherOn, widths: [280] }),
  board('proposing with a spot', { reach: spot, widths: [280] }),
  board('proposing with a wrong spot', {
    reach: async (root) => {
      await spot(root);
      type(byRole(root, 'textbox', /^Coordinates/), 'an der Ecke');
      byRole(root, 'button', /^Continue/).click();
    },
    shown: (root) => root.querySelector('[aria-invalid=true]'),
  }),
  board('proposing, preview', { reach: review, widths: [280] }),
  board('proposing, not sent', {
    reach: publish,
    through: submitting(failing('unavailable')),
    shown: (root) => root.querySelector('.error'),
  }),
  board(
    'proposed for a review',
    { seed: waiting, reach: handIn, shown: (root) => /is being looked at/.test(textOf(root)) },
    'careful',
  ),
  board('proposed', { reach: publish, shown: (root) => /has been received/.test(textOf(root)), widths: [280] }),
];

function previewed(adapter: CivicAdapter): CivicAdapter {
  const space: CivicAdapter['space'] = async () => {
    const { supports, ...rest } = await adapter.space();
    return { ...rest, supports: { ...supports, keeps: 'browser' } };
  };
  return { ...adapter, space };
}
