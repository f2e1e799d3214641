import { hash32 } from '@civic-widgets/core';
import { benchSpace } from '../thousand-ideas.ts';

interface Listed {
  readonly items: readonly { readonly id: string }[];
  readonly next?: string;
}

/** The same pages, asked of two servers in their own ways. */
export interface Mix {
  readonly ours: readonly string[];
  readonly floor: readonly string[];
}

const mostPages = 12;

/**
 * Addresses of pages of 20 ideas that differ in order, topic, area and place: every combination, and from each up to 12 pages
 * down, shuffled, the same on every machine. Both servers are checked to list the same ideas.
 */
export async function mixOf(ours: string, floor: string): Promise<Mix> {
  const { topics, areas } = benchSpace('http://localhost');
  const anyOf = (list: readonly { readonly id: string }[]) => [undefined, ...list.map(({ id }) => id)];
  const pages: { readonly ours: string; readonly floor: string }[] = [];
  for (const order of ['fair', 'hot', 'newest']) {
    for (const topic of anyOf(topics)) {
      for (const area of anyOf(areas)) {
        const query = {
          order,
          limit: '20',
          ...(topic !== undefined && { topic }),
          ...(area !== undefined && { area }),
        };
        let cursor: Record<string, string> | undefined = {};
        let after: Record<string, string> = {};
        for (let page = 0; cursor && page < mostPages; page++) {
          const ourUrl = addressOf(ours, { ...query, ...cursor });
          const floorUrl = addressOf(floor, { ...query, ...after });
          const [here, there] = await Promise.all([list(ourUrl), list(floorUrl)]);
          if (idsOf(here) !== idsOf(there)) throw new Error(`The servers list different ideas: ${ourUrl}, ${floorUrl}`);
          pages.push({ ours: ourUrl, floor: floorUrl });
          cursor = here.next === undefined ? undefined : { cursor: here.next };
          after = { after: there.next ?? '' };
        }
      }
    }
  }
  const shuffled = pages
    .map((page, number) => ({ page, key: hash32(`page ${number}`) }))
    .sort((a, b) => a.key - b.key)
    .map(({ page }) => page);
  return { ours: shuffled.map((page) => page.ours), floor: shuffled.map((page) => page.floor) };
}

export function addressOf(base: string, query: Readonly<Record<string, string>>): string {
  return `${base}/ideas?${new URLSearchParams(query).toString()}`;
}

async function list(url: string): Promise<Listed> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Listed;
}

const idsOf = ({ items }: Listed): string => items.map(({ id }) => id).join();
