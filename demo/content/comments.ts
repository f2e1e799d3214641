import { aufenthalt } from './comments/aufenthalt.ts';
import { barrierefrei } from './comments/barrierefrei.ts';
import { gruen } from './comments/gruen.ts';
import { handel } from './comments/handel.ts';
import { kultur } from './comments/kultur.ts';
import { sicherheit } from './comments/sicherheit.ts';
import { verkehr } from './comments/verkehr.ts';
import { order, type IdeaKey } from './ideas/order.ts';

export interface DemoComment {
  /** The key of the idea that it stands under. */
  readonly idea: IdeaKey;
  readonly text: string;
  /** The comment that this one answers: its index in `comments`, always a smaller one of the same idea. */
  readonly replyTo?: number;
}

const talks = { ...gruen, ...verkehr, ...aufenthalt, ...kultur, ...handel, ...sicherheit, ...barrierefrei };

/** What people say to each other about the ideas. All of it is made up. */
export const comments: readonly DemoComment[] = inOrder();

/** As the ideas are ordered: comments are named by their place in this list. */
function inOrder(): readonly DemoComment[] {
  const all: DemoComment[] = [];
  for (const idea of order) {
    const first = all.length;
    for (const { text, replyTo } of talks[idea] ?? [])
      all.push({ idea, text, ...(replyTo !== undefined && { replyTo: first + replyTo }) });
  }
  return all;
}
