import { asPeer, type Discipline, type Starter } from './discipline.ts';
import { addressOf, mixOf } from './mix.ts';
import type { Source } from './requests.ts';
import { isPromised, type Servers } from './servers.ts';

/** Those who ask for the same at the same moment share an answer; so many ways to say the same keep them apart. */
const spellings = 256;
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
    { entrant: floor, what: 'one page', source: read(spelt(addressOf(floor.child.ready.url, one))) },
    { entrant: floor, what: 'a mix of pages', source: read(mixes[0]?.floor ?? []) },
  ];
  for (const [index, entrant] of civic.entries()) {
    const promised = isPromised(entrant);
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
        ...{ entrant, what: 'one page, from the database', source: read(spelt(addressOf(uncached, one))) },
        against: [{ place: 1, ...(promised && { least: ofDatabase }) }],
      },
      {
        ...{ entrant, what: 'one page, as a guest' },
        source: { ...page(url), tokens: entrant.child.ready.tokens.slice(0, 2_000) },
        against: [{ place: 1 }],
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
      'From the database: by a server that keeps no answers, and each time spelt in another way, since those who ask for the same at the same moment would share what is read. As it is served otherwise, what visitors are answered is kept until something changes; a guest is told what is theirs, and that is never kept.',
      'The floor lists the same ideas, with an index for each combination. Nobody asks for compression.',
      ...(peer
        ? [
            'Not like for like: Waline lists comments, whose Markdown it turns into markup at each request, by its own tables, which have no index for it.',
          ]
        : []),
    ],
  };
}

/** The same address, with other letters of its query written by their numbers each time. */
function spelt(url: string): readonly string[] {
  const from = url.indexOf('?') + 1;
  return Array.from({ length: spellings }, (_, number) => {
    let bit = 0;
    const query = url.slice(from).replace(/[a-z]/g, (letter) => {
      const isHidden = ((number >> bit++) & 1) === 1;
      return isHidden ? `%${letter.charCodeAt(0).toString(16)}` : letter;
    });
    return url.slice(0, from) + query;
  });
}
