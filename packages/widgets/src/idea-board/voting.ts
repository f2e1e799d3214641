import type { Action, Idea, Vote } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { errorText } from '../controls/notice.ts';
import { retry as sendAgain, vote as send } from '../stores/contribute.ts';
import { isUnderWay, sendingKey, type Sending } from '../stores/sending.ts';
import { keptHere, type Board, type Scene } from './board.ts';
import { CivicVoteEvent } from './events.ts';

/** Votes, or takes the vote back where it is the one that stands; says how it went. */
export async function vote(board: Board, idea: Idea, wanted: Vote): Promise<void> {
  const { scene } = board;
  if (!scene) return;
  const pending = scene.sending.get(sendingKey.vote(idea.id));
  const now = pending && isUnderWay(pending) && 'vote' in pending.action ? pending.action.vote : idea.myVote;
  const choice = now === wanted ? 'withdrawn' : wanted;
  if (!board.dispatchEvent(new CivicVoteEvent(idea.id, choice))) return;
  await tell(board, scene, send(scene.connection, idea.id, choice));
}

/** Sends once more what failed under this key; says how it went. */
export async function retry(board: Board, key: string): Promise<void> {
  const { scene } = board;
  const sending = scene && sendAgain(scene.connection, key);
  if (sending) await tell(board, scene, sending);
}

/** How the person's own vote on an idea goes. */
export function voteState(board: Board, idea: Idea, sending: Sending, scene: Scene): TemplateResult {
  const { say, shared } = scene.voice;
  if (isUnderWay(sending)) return html`<p class="vote-state">${say(sending.state)}</p>`;
  if (sending.state === 'received') {
    const isWithdrawn = 'vote' in sending.action && sending.action.vote === 'withdrawn';
    return html`<p class="vote-state">
      ${receivedText(sending.action, scene)} ${isWithdrawn ? nothing : say('voteUndo')}
    </p>`;
  }
  const retry = (): void => board.retry(sendingKey.vote(idea.id));
  return html`<p class="vote-state error">${say('voteFailed')} ${errorText(shared, sending.error)}</p>
    ${sending.error.then === 'again' ? button({ label: say('again'), press: retry, kind: 'link' }) : nothing}`;
}

/** What is said once a vote has arrived. */
function receivedText(action: Action, scene: Scene): string {
  if ('vote' in action && action.vote === 'withdrawn') return scene.voice.say('voteWithdrawn');
  return scene.voice.say(keptHere(scene) ? 'voteKept' : 'voteReceived');
}

async function tell(board: Board, scene: Scene, work: Promise<Sending>): Promise<void> {
  board.announce(scene.voice.say('sending'));
  const sending = await work;
  const isVote = sending.action.kind === 'idea.vote';
  if (sending.state !== 'received') await board.fetchTrouble();
  // What has just been fetched cannot be said by the voice from before.
  const { say, shared } = (board.scene ?? scene).voice;
  if (sending.state === 'saved' || sending.state === 'unsaved') board.announce(say(sending.state));
  else if (sending.state === 'failed')
    board.announce(`${say(isVote ? 'voteFailed' : 'notSent')} ${errorText(shared, sending.error)}`);
  else if (sending.state === 'received') board.announce(isVote ? receivedText(sending.action, scene) : say('received'));
}
