/** Waline is an order of magnitude slower, and is measured less often, for longer, so that the whole run stays short. */
export const asPeer = { slower: 2, only: [10, 100] } as const;
