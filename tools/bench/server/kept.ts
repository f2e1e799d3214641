import type { Contest, Entrant } from './contest.ts';
import type { Kept } from './questions.ts';
import type { Servers } from './servers.ts';

const told: readonly (readonly ['vote' | 'propose' | 'cast', keyof Kept])[] = [
  ['vote', 'votes'],
  ['propose', 'ideas'],
  ['cast', 'ballots'],
];

/**
 * What was acknowledged has to be there, as often as it was acknowledged.
 *
 * @returns a line for each server
 * @throws where something was lost or doubled
 */
export async function checkKept({ civic, floor, peer, contest }: Servers): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const entrant of [floor, ...civic])
    lines.push(await check(entrant, contest, civic[0]?.child.ready.tokens.length ?? 0));
  if (peer) lines.push(await tell(peer, contest));
  return lines;
}

async function check(entrant: Entrant, contest: Contest, people: number): Promise<string> {
  const kept = await entrant.child.ask<Kept>({ ask: 'kept' });
  const parts = told.flatMap(([kind, what]) => {
    const acknowledged = contest.answered(entrant, kind);
    if (acknowledged === 0) return [];
    if (Number.isNaN(acknowledged)) return [`how much of ${kind} was acknowledged is not known`];
    // Who casts again changes a ballot.
    const wanted = kind === 'cast' ? Math.min(acknowledged, people) : acknowledged;
    const all = kept[what].map((count) => count.toLocaleString('en')).join(', ');
    const part = `${acknowledged.toLocaleString('en')} of ${kind} acknowledged, kept ${all}`;
    if (kept[what].some((count) => count !== wanted))
      throw new Error(`${entrant.name} lost or doubled something: ${part}`);
    return [part];
  });
  return `${entrant.name}: ${parts.join('; ')}`;
}

/** What another project loses is told, and is nobody's failure here. */
async function tell(peer: Entrant, contest: Contest): Promise<string> {
  const { votes, ideas } = await peer.child.ask<Kept>({ ask: 'kept' });
  const part = (kind: 'vote' | 'propose', kept: readonly number[]): string =>
    `${contest.answered(peer, kind).toLocaleString('en')} of ${kind} acknowledged, kept ${kept.map((count) => count.toLocaleString('en')).join(', ')}`;
  return `${peer.name}: ${part('vote', votes)}; ${part('propose', ideas)}`;
}
