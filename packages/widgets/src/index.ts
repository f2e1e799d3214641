export { connect, connectionOf, onConnect, type Connection } from './connection.ts';
export { CivicIdeaBoard } from './idea-board/civic-idea-board.ts';
export { CivicProposeEvent, CivicVoteEvent } from './idea-board/events.ts';
export { CivicPoll } from './poll/civic-poll.ts';
export { CivicCastEvent } from './poll/events.ts';
export { CivicBadges } from './badges/civic-badges.ts';
export { CivicDashboard } from './dashboard/civic-dashboard.ts';
