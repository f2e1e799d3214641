import { act, actors, start } from '@civic-widgets/conformance';
import { instant, type LoadEntry } from '@civic-widgets/core';
import { untilRole } from '../screen.ts';
import { past } from './past.ts';
import type { State } from './state.ts';

const office = (name: string, more: Partial<State> = {}): State => ({
  widget: 'idea-board',
  name: `office, ${name}`,
  attributes: { project: 'square' },
  as: actors.olga,
  ...more,
});

const press =
  (name: string | RegExp, ...further: readonly (string | RegExp)[]) =>
  async (root: ShadowRoot): Promise<void> => {
    for (const wanted of [name, ...further]) (await untilRole(root, 'button', wanted)).click();
  };

function later(person: string, role: LoadEntry['role'], action: LoadEntry['action']): LoadEntry {
  return { acceptedAt: instant(start - 60_000), person, role, channel: 'online', action };
}

/** Two ideas that say the same are one. */
export const joined: readonly LoadEntry[] = [
  ...past,
  later('person-olga', 'official', act.merge('more-benches', 'benches/1')),
];

/** Something was reported, and waits for a decision. */
const reported: readonly LoadEntry[] = [
  ...past,
  later('person-ben', 'guest', act.report('flowers', 'Das ist Werbung für einen Laden.')),
  later('person-cem', 'guest', act.reportComment('comment-2', 'benches/1', 'Das gehört nicht hierher.')),
];

/** In a project that looks at everything before it is published; one idea was refused. */
const sent = { review: true } as const;
export const waiting: readonly LoadEntry[] = [
  later('person-ben', 'guest', act.propose('careful', 'Eine Straße für Emmy Noether', { id: 'noether' })),
  {
    ...later(
      'person-anna',
      'guest',
      act.propose('careful', 'Den Platz nach der Linde nennen', { id: 'linden', text: 'Sie steht seit 1780.' }),
    ),
    ...sent,
  },
  { ...later('person-anna', 'guest', act.propose('careful', 'Nach meinem Nachbarn', { id: 'neighbour' })), ...sent },
  { ...later('person-anna', 'guest', act.comment('noether', 'Endlich!', { id: 'at-last' })), ...sent },
  later('person-olga', 'official', act.hide('neighbour', 'Nach Lebenden wird keine Straße benannt.')),
  later('person-ben', 'guest', act.vote('noether')),
  later('person-dora', 'participant', act.vote('noether')),
];

const benches = '#civic-idea=benches%2F1';

export const officeStates: readonly State[] = [
  office('idea open', { hash: benches, widths: [280] }),
  office('answering', { hash: benches, reach: press('Answer or set a status') }),
  office('hiding', { hash: '#civic-idea=fountain', reach: press(/^Hide this idea/) }),
  office('joining', { hash: '#civic-idea=more-benches', reach: press('Join with another idea') }),
  office('a report waits', { hash: '#civic-idea=flowers', seed: reported }),
  office('list', { seed: reported, widths: [280] }),
  office('desk', { seed: reported, reach: press(/^Open the desk/), widths: [280] }),
  office('desk with a review', {
    attributes: { project: 'careful' },
    seed: waiting,
    reach: press(/^Open the desk/),
    widths: [280],
  }),
  office('an idea to be looked at', { attributes: { project: 'careful' }, seed: waiting, hash: '#civic-idea=linden' }),
  office('known supporters and a comment to be looked at', {
    attributes: { project: 'careful' },
    seed: waiting,
    hash: '#civic-idea=noether',
  }),
  office('desk without anything', { reach: press(/^Open the desk/) }),
  office('recording for someone', { reach: press(/^Open the desk/, 'Record an idea for someone'), widths: [280] }),
];
