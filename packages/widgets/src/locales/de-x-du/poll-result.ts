export { pollResult } from '../de/poll-result.ts';
