import { keep, type Connection } from '../connection.ts';
import { follow } from '../stores/follow.ts';
import { live } from '../stores/live.ts';
import { civicError, valueOf } from '../stores/loadable.ts';
import { spaceStore } from '../stores/space.ts';
import { errorText } from './notice.ts';
import { setUpText } from './set-up.ts';
import type { WaitingHost, WaitingLine, WaitingWords } from './waiting-line.ts';

/**
 * What an element needs once it is on the screen: others are followed from now on, once for the whole page, and a line
 * says what waits on this device. What keeps it from that is told to webmasters, in words.
 *
 * @param acts whether people can do something in this element
 * @param before the line that it has already
 */
export async function settle(
  element: WaitingHost,
  words: WaitingWords,
  connection: Connection,
  acts: boolean,
  before?: WaitingLine,
): Promise<WaitingLine> {
  if (valueOf(spaceStore(connection).get())?.supports.watch)
    keep(connection, 'following', () => follow(connection, live(connection)));
  const { WaitingLine } = await import('./waiting-line.ts');
  const line = before ?? new WaitingLine(element, words, acts);
  line.follow(connection).catch((cause: unknown) => {
    const error = civicError(cause);
    const say = words.voice?.shared;
    console.error(element.localName, say && (setUpText(say, error, element, true) ?? errorText(say, error)), error);
  });
  return line;
}
