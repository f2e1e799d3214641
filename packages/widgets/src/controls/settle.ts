import { keep, type Connection } from '../connection.ts';
import { follow } from '../stores/follow.ts';
import { live } from '../stores/live.ts';
import { valueOf } from '../stores/loadable.ts';
import { spaceStore } from '../stores/space.ts';
import type { WaitingHost, WaitingLine, WaitingWords } from './waiting-line.ts';

/**
 * What an element needs once it is on the screen: others are followed from now on, once for the whole page, and a line
 * says what waits on this device.
 *
 * @param acts whether people can do something in this element
 */
export async function settle(
  element: WaitingHost,
  words: WaitingWords,
  connection: Connection,
  acts: boolean,
): Promise<WaitingLine> {
  if (valueOf(spaceStore(connection).get())?.supports.watch)
    keep(connection, 'following', () => follow(connection, live(connection)));
  const { WaitingLine } = await import('./waiting-line.ts');
  return new WaitingLine(element, words, acts);
}
