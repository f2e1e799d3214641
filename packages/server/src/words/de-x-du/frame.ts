export { frame } from '../de/frame.ts';
