import { frame } from './frame.ts';

/** Everything that the server says in this language. */
export const words = { ...frame };
