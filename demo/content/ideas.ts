import { aufenthalt } from './ideas/aufenthalt.ts';
import { barrierefrei } from './ideas/barrierefrei.ts';
import { gruen } from './ideas/gruen.ts';
import { handel } from './ideas/handel.ts';
import { kultur } from './ideas/kultur.ts';
import { sicherheit } from './ideas/sicherheit.ts';
import { verkehr } from './ideas/verkehr.ts';
import type { DemoIdea } from './ideas/idea.ts';
import { order } from './ideas/order.ts';

const byKey = new Map(
  [...gruen, ...verkehr, ...aufenthalt, ...kultur, ...handel, ...sicherheit, ...barrierefrei].map((idea) => [
    idea.key,
    idea,
  ]),
);

/** What residents of Lindenau propose for the market square and the streets around it. All of it is made up. */
export const ideas: readonly DemoIdea[] = order.map((key) => {
  const idea = byKey.get(key);
  if (!idea) throw new Error(`There is no idea ${key}.`);
  return idea;
});
