import { errorText } from '../controls/notice.ts';
import type { Sending } from '../stores/sending.ts';
import type { Board, Scene } from './board.ts';

/**
 * Waits for what the staff does, says how it went and, where it worked, leads to where the person would look next.
 *
 * @param next selectors, by order of wish
 */
export async function sendOffice(
  board: Board,
  { voice }: Scene,
  work: Promise<Sending>,
  next: string,
): Promise<Sending | undefined> {
  board.announce(voice.say('sending'));
  const sending = await work;
  if (sending.state === 'failed') {
    await board.fetchTrouble();
    const { say, shared } = (board.scene ?? { voice }).voice;
    board.announce(`${say('notSent')} ${errorText(shared, sending.error)}`);
    return undefined;
  }
  board.announce(voice.say('officeReceived'));
  await board.focusOn(next);
  return sending;
}
