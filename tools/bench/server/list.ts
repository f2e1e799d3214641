import type { Discipline, Starter } from './discipline.ts';
import { asPeer } from './waline.ts';
import { addressOf, mixOf } from './mix.ts';
import type { Source } from './requests.ts';
import type { Servers } from './servers.ts';

const one = { order: 'hot', limit: '20' };
const ofConstant = () => 0.7;
const ofDatabase = () => 0.8;

/** Lists of 20 of 1,000 ideas: one that has not changed, one again and again, and many different ones. */
export async function lists({ civic, constant, floor, peer }: Servers): Promise<Discipline> {
  const first = await fetch(addressOf(civic[0]?.child.ready.url ?? '', one));
  await constant.child.ask({ ask: 'answer with', text: await first.text() });
  const known = { 'if-none-match': first.headers.get('etag') ?? '' };
  const mixes = await Promise.all(civic.map(({ child }) => mixOf(child.ready.uncached, floor.child.ready.url)));
  const read = (urls: readonly string[], headers = {}): Source => ({ kind: 'read', urls, headers });
  const page = (url: string, headers = {}): Source => read([addressOf(url, one)], headers);
  const starters: Starter[] = [
    { entrant: constant, what: 'a constant', source: page(constant.child.ready.url) },
    { entrant: floor, what: 'one page', source: page(floor.child.ready.url) },
    { entrant: floor, what: 'a mix of pages', source: read(mixes[0]?.floor ?? []) },
  ];
  for (const [index, entrant] of civic.entries()) {
    // What is promised is promised of PostgreSQL.
    const promised = index === 0;
    const { url, uncached } = entrant.child.ready;
    const constantly = { place: 0, ...(promised && { least: ofConstant }) };
    starters.push(
      {
        ...{ entrant, what: 'unchanged (304)', source: page(url, known), status: 304 },
        against: [constantly],
      },
      {
        ...{ entrant, what: 'one page, again and again', source: page(url) },
        against: [constantly],
      },
      {
        ...{ entrant, what: 'one page, from the database', source: page(uncached) },
        against: [{ place: 1, ...(promised && { least: ofDatabase }) }],
      },
      {
        ...{ entrant, what: 'a mix of pages, from the database', source: read(mixes[index]?.ours ?? []) },
        against: [{ place: 2, ...(promised && { least: ofDatabase }) }],
      },
    );
  }
  if (peer) {
    const url = `${peer.child.ready.url}/api/comment?path=%2Fideas&page=1&pageSize=20&sortBy=like_desc`;
    starters.push({
      ...{ entrant: peer, what: '20 of 1,000 comments', source: read([url]), contains: '"errno":0', ...asPeer },
      against: [{ place: 1 }],
    });
  }
  return {
    title: 'List',
    starters,
    notes: [
      `One page: the 20 first of 1,000 ideas in the order hot. A mix: ${mixes[0]?.ours.length ?? 0} pages that differ in order, topic, area and place, at random.`,
      'From the database: by a server that keeps no answers; as it is served otherwise, what many ask for is kept until something changes.',
      'The floor lists the same ideas, with an index for each combination. Nobody asks for compression.',
      ...(peer
        ? [
            'Not like for like: Waline lists comments, whose Markdown it turns into markup at each request, by its own tables, which have no index for it.',
          ]
        : []),
    ],
  };
}
