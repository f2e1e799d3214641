import type { Page } from 'playwright-core';

/** Something inside the shadow root of a widget that is seen once the widget can be used. */
export interface Sign {
  /** The element's name. */
  readonly widget: string;
  readonly selector: string;
}

type Noted = typeof globalThis & { usableAt?: number };

/** Lets the page note the moment at which all signs are seen, frame by frame: asked from outside it would come late. */
export async function noteUsable(page: Page, signs: readonly Sign[]): Promise<void> {
  await page.addInitScript((signs) => {
    const isSeen = ({ widget, selector }: Sign): boolean => {
      const found = document.querySelector(widget)?.shadowRoot?.querySelector(selector);
      return found !== null && found !== undefined && found.getClientRects().length > 0;
    };
    const look = (): void => {
      if (document.readyState === 'complete' && signs.every(isSeen)) (globalThis as Noted).usableAt = Date.now();
      else requestAnimationFrame(look);
    };
    look();
  }, signs);
}

/** The moment, in milliseconds since 1970; undefined where it does not come within 15 seconds. */
export async function usableAt(page: Page): Promise<number | undefined> {
  const moment = page.waitForFunction(() => (globalThis as Noted).usableAt, undefined, { timeout: 15_000 });
  return moment.then(
    (handle) => handle.jsonValue(),
    () => undefined,
  );
}
