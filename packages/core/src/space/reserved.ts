/** First parts of addresses at which a server has something of its own. */
const taken = new Set(['api', 'health', 'ready', 'sign-in', '.well-known']);
/** What the server's files, and those of the widgets, are called like; also those that browsers and search engines ask for. */
const file = /\.(css|html|ico|js|json|map|png|svg|txt|webmanifest|woff2|xml)$/i;

/** Whether a space of this name would have no pages: its address leads to something else. */
export function isReserved(space: string): boolean {
  return taken.has(space.toLowerCase()) || file.test(space);
}
