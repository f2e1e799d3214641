/** Calls once what has been drawn is on the screen: for what can be fetched then, since nobody can ask for it before. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
