import type { IdeaId, Vote } from '@civic-widgets/core';
import type { Proposal } from '../stores/contribute.ts';

/** The person voted, changed their mind or took their vote back. Cancelling it keeps the vote from being sent. */
export class CivicVoteEvent extends Event {
  static readonly type = 'civic-vote';
  readonly idea: IdeaId;
  readonly vote: Vote | 'withdrawn';

  constructor(idea: IdeaId, vote: Vote | 'withdrawn') {
    super(CivicVoteEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.idea = idea;
    this.vote = vote;
  }
}

/** The person handed in an idea. Cancelling it keeps the idea from being sent. */
export class CivicProposeEvent extends Event {
  static readonly type = 'civic-propose';
  readonly proposal: Proposal;

  constructor(proposal: Proposal) {
    super(CivicProposeEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.proposal = proposal;
  }
}

declare global {
  interface HTMLElementEventMap {
    'civic-vote': CivicVoteEvent;
    'civic-propose': CivicProposeEvent;
  }
}
