/** How it ended: the system asked where to, the link lies in the clipboard, or it has to be copied by hand. */
export type Shared = 'by system' | 'copied' | 'by hand';

/** Whether the system has a way of its own to pass something on. */
export function sharesBySystem(): boolean {
  return typeof navigator.share === 'function';
}

/** Passes an address on: by the system's own way, or else into the clipboard, which a page may be refused. */
export async function share(title: string, url: string): Promise<Shared> {
  if (sharesBySystem()) {
    try {
      await navigator.share({ title, url });
      return 'by system';
    } catch (error) {
      // Whoever changed their mind wants no link instead.
      if ((error as DOMException).name === 'AbortError') return 'by system';
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'by hand';
  }
}
