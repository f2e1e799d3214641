/**
 * Waits for all, whatever becomes of them, and then answers like `Promise.all`: statements that were sent together end
 * together, and the first that failed says why.
 */
export async function settled<T extends readonly unknown[]>(
  ...promises: { readonly [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  for (const outcome of await Promise.allSettled(promises)) if (outcome.status === 'rejected') throw outcome.reason;
  return Promise.all(promises);
}
