/** Milliseconds that are left to other widgets of the page, which still fetch what they show. */
const grace = 300;

/** Calls a moment after what has been drawn is on the screen: for what can be fetched then, since nobody needs it before. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run, grace));
}
