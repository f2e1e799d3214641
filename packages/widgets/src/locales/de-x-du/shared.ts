export { shared } from '../de/shared.ts';
