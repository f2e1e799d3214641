/** One at a time, among all tabs of the site where the browser can lock; otherwise among the callers of this page. */
export function exclusive<T>(name: string, run: () => Promise<T>): Promise<T> {
  return hasLocks() ? navigator.locks.request(name, run) : run();
}

export function hasLocks(): boolean {
  // Only a page shares storage with its tabs; and only in secure contexts are there locks.
  return typeof document === 'object' && 'locks' in navigator;
}
