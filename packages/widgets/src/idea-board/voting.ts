import type { Idea, Vote } from '@civic-widgets/core';
import { errorText } from '../controls/notice.ts';
import { retry as sendAgain, vote as send } from '../stores/contribute.ts';
import { sendingKey, type Sending } from '../stores/sending.ts';
import type { Board, Scene } from './board.ts';
import { CivicVoteEvent } from './events.ts';
import { receivedText } from './vote-buttons.ts';

/** Votes, or takes the vote back where it is the one that stands; says how it went. */
export async function vote(board: Board, scene: Scene, idea: Idea, wanted: Vote): Promise<void> {
  const pending = scene.sending.get(sendingKey.vote(idea.id));
  const now = pending?.state === 'sending' && 'vote' in pending.action ? pending.action.vote : idea.myVote;
  const choice = now === wanted ? 'withdrawn' : wanted;
  if (!board.dispatchEvent(new CivicVoteEvent(idea.id, choice))) return;
  await tell(board, scene, send(scene.connection, idea.id, choice));
}

/** Sends once more what failed under this key; says how it went. */
export async function retry(board: Board, scene: Scene, key: string): Promise<void> {
  const sending = sendAgain(scene.connection, key);
  if (sending) await tell(board, scene, sending);
}

async function tell(board: Board, scene: Scene, work: Promise<Sending>): Promise<void> {
  board.announce(scene.voice.say('sending'));
  const sending = await work;
  const isVote = sending.action.kind === 'idea.vote';
  if (sending.state === 'failed') await board.fetchTrouble();
  // What has just been fetched cannot be said by the voice from before.
  const { say, shared } = (board.scene ?? scene).voice;
  if (sending.state === 'failed')
    board.announce(`${say(isVote ? 'voteFailed' : 'notSent')} ${errorText(shared, sending.error)}`);
  else if (sending.state === 'received') board.announce(isVote ? receivedText(sending.action, scene) : say('received'));
}
