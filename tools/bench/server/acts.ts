import { benchSpace, thousandIdeas } from '../thousand-ideas.ts';
import { asPeer, type Discipline, type Starter } from './discipline.ts';
import type { Source } from './requests.ts';
import { isPromised, type Servers } from './servers.ts';

type Kind = Exclude<Source['kind'], 'read'>;

const space = benchSpace('http://localhost');
const poll = 'marktplatz-baeume';

/** What each kind of act is about. */
const subjects: Readonly<Record<Kind, readonly string[]>> = {
  vote: thousandIdeas(space).map(({ id }) => id),
  propose: space.projects.slice(0, 1).map(({ id }) => id),
  cast: [poll],
};

const walineDoes = { vote: 'a heart', propose: 'a comment' } as const;

function walineSubjects(kind: Kind): { readonly subjects: readonly string[] } {
  return { subjects: kind === 'vote' ? subjects.vote.map((_id, index) => String(index + 1)) : ['/ideas'] };
}

const unlike = {
  vote: 'Not like for like: Waline counts a heart for a comment, without knowing or keeping from whom.',
  propose:
    'Not like for like: Waline keeps a comment, looks for an equal one and for another from the same address, and turns Markdown into markup.',
};

/** Of the bare statement: group commit pays the more the more come at once. */
const promised = (connections: number): number | undefined => ({ 16: 0.6, 100: 1 })[connections];

export const votes = (servers: Servers): Discipline => ({
  title: 'Vote',
  starters: starters(servers, 'vote', 'an upsert', promised),
  notes: [
    'Guests vote in turn, each time on another idea. The floor does one upsert; ours looks up who it is, decides, and keeps ledger, vote, counters, points, badges and the day’s activity. PostgreSQL waits for the disk with every commit.',
    ...(servers.peer ? [unlike.vote] : []),
  ],
});

export const proposals = (servers: Servers): Discipline => ({
  title: 'Propose',
  starters: starters(servers, 'propose', 'an insert'),
  notes: [
    'The floor does one insert; ours also keeps the words by which ideas are found.',
    ...(servers.peer ? [unlike.propose] : []),
  ],
});

export const casts = (servers: Servers): Discipline => ({
  title: 'Cast',
  starters: starters(servers, 'cast', 'an upsert'),
  notes: ['20,000 guests in turn, in one poll: who has had their turn changes their ballot.'],
});

export function pollReads({ civic, floor }: Servers): Discipline {
  const read = (url: string): Source => ({ kind: 'read', urls: [`${url}/polls/${poll}`] });
  return {
    title: 'Poll',
    starters: [
      { entrant: floor, what: 'its counts', source: read(floor.child.ready.url) },
      ...civic.flatMap((entrant) => [
        { ...{ entrant, what: 'the poll', source: read(entrant.child.ready.url) }, against: [{ place: 0 }] },
        {
          ...{ entrant, what: 'the poll, as a guest', against: [{ place: 0 }] },
          source: { ...read(entrant.child.ready.url), tokens: entrant.child.ready.tokens.slice(0, 2_000) },
        },
      ]),
    ],
    notes: [
      'As a visitor reads it, which is kept until something changes, and as a guest does, which never is. The floor answers with the counts alone, by one statement.',
    ],
  };
}

function starters(
  { civic, floor, peer }: Servers,
  kind: Kind,
  what: string,
  least?: (connections: number) => number | undefined,
): readonly Starter[] {
  const tokens = civic[0]?.child.ready.tokens ?? [];
  const act = (url: string, tokens: readonly string[]): Source => ({
    ...{ kind, url: `${url}/actions`, tokens },
    subjects: subjects[kind],
  });
  return [
    { entrant: floor, what, source: act(floor.child.ready.url, tokens) },
    ...civic.map((entrant) => ({
      ...{ entrant, what: kind, source: act(entrant.child.ready.url, entrant.child.ready.tokens) },
      against: [{ place: 0, ...(isPromised(entrant) && least && { least }) }],
    })),
    ...(peer && kind !== 'cast'
      ? [
          {
            ...{ entrant: peer, what: walineDoes[kind], contains: '"errno":0', ...asPeer },
            source: {
              kind,
              url: `${peer.child.ready.url}/api/comment`,
              tokens: [],
              waline: true,
              ...walineSubjects(kind),
            },
            against: [{ place: 0 }],
          },
        ]
      : []),
  ];
}
