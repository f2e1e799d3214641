/** What came of it. */
export interface Outcome {
  /** Whether any file ran that was changed. */
  readonly tampered: boolean;
  /** Whether the poll could be filled in. */
  readonly usable: boolean;
  /** Whether a vote was taken. */
  readonly cast: boolean;
  /** What is to be read on the page, shadow roots included. */
  readonly text: string;
}

/**
 * Runs in the page: tries to vote. Stands alone, since it is sent there as text.
 *
 * @param patience milliseconds that the answer to a vote is waited for
 */
export async function attempt({ patience }: { readonly patience: number }): Promise<Outcome> {
  const poll = (): Element | null => document.querySelector('civic-poll');
  const find = (selector: string): HTMLElement | null | undefined => poll()?.shadowRoot?.querySelector(selector);
  const until = async (look: () => unknown, atMost: number): Promise<boolean> => {
    for (const end = performance.now() + atMost; performance.now() < end;) {
      if (look()) return true;
      await new Promise((done) => setTimeout(done, 50));
    }
    return false;
  };
  const given = (): boolean => /Nicht geladen/.test(poll()?.textContent ?? '');
  await until(() => find('input') ?? given(), 20_000);
  const usable = find('input') !== null && find('input') !== undefined;
  // A second look: what was refused once is not let in by trying again.
  poll()?.scrollIntoView();
  if (usable) {
    find('input')?.click();
    await until(() => find('input:checked'), 2000);
    find('button[type=submit]')?.click();
  }
  const cast = await until(() => find('#done'), usable ? patience : 1500);
  const text = `${poll()?.textContent ?? ''} ${poll()?.shadowRoot?.textContent ?? ''}`.replace(/\s+/g, ' ');
  return { tampered: 'tampered' in globalThis, usable, cast, text };
}
