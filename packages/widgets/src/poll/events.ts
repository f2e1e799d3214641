import type { Ballot, PollId } from '@civic-widgets/core';

/** The person pressed the button of a poll. Cancelling it keeps the ballot from being sent. */
export class CivicCastEvent extends Event {
  static readonly type = 'civic-cast';
  readonly poll: PollId;
  readonly ballot: Ballot;

  constructor(poll: PollId, ballot: Ballot) {
    super(CivicCastEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.poll = poll;
    this.ballot = ballot;
  }
}

declare global {
  interface HTMLElementEventMap {
    'civic-cast': CivicCastEvent;
  }
}
