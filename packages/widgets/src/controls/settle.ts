import { keep, type Connection } from '../connection.ts';
import type { Say } from '@civic-widgets/core';
import { follow } from '../stores/follow.ts';
import { live } from '../stores/live.ts';
import { civicError, valueOf } from '../stores/loadable.ts';
import { spaceStore } from '../stores/space.ts';
import { errorText } from './notice.ts';
import { setUpText } from './set-up.ts';
import type { WaitingHost } from './waiting-line.ts';
import type { SharedMessages } from './words-controller.ts';
import type { YouWords } from './you-line.ts';

/** What stands above the legal links. */
export interface Foot {
  /** Follows what happens behind this connection. */
  follow(connection: Connection): Promise<void>;
  render(shared: Say<SharedMessages>, level: number): unknown;
}

/**
 * What an element needs once it is on the screen: others are followed from now on, once for the whole page; a line says
 * what waits on this device, and where people can sign in another one as whom they act. What keeps it from that is told to
 * webmasters, in words.
 *
 * @param acts whether people can do something in this element
 * @param before what it has already
 */
export async function settle(
  element: WaitingHost,
  words: YouWords,
  connection: Connection,
  acts: boolean,
  before?: Foot,
): Promise<Foot> {
  if (valueOf(spaceStore(connection).get())?.supports.watch)
    keep(connection, 'following', () => follow(connection, live(connection)));
  const foot = before ?? (await makeFoot(element, words, connection, acts));
  foot.follow(connection).catch((cause: unknown) => {
    const error = civicError(cause);
    const say = words.voice?.shared;
    console.error(element.localName, say && (setUpText(say, error, element, true) ?? errorText(say, error)), error);
  });
  return foot;
}

async function makeFoot(element: WaitingHost, words: YouWords, connection: Connection, acts: boolean): Promise<Foot> {
  const { WaitingLine } = await import('./waiting-line.ts');
  const lines: Foot[] = [new WaitingLine(element, words, acts)];
  const adapter = await connection.adapter.catch(() => undefined);
  if (adapter?.myself) {
    const { YouLine } = await import('./you-line.ts');
    lines.push(new YouLine(element, words, acts));
  }
  return {
    async follow(now) {
      await Promise.all(lines.map((line) => line.follow(now)));
    },
    render: (...of) => lines.map((line) => line.render(...of)),
  };
}
