import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findMiniBrowser, findProgram } from '../find-program.ts';
import type { BrowserName } from './browsers.ts';
import { openWebKit } from './webkit.ts';

/** A browser as far as tests of whole pages need one, whichever it is. */
export interface OpenBrowser {
  /** Opens an address as someone who was never there, and runs a function in the page, which may return a promise. */
  visit<A, T>(url: string, look: (argument: A) => Promise<T>, argument: A): Promise<T>;
  close(): Promise<void>;
}

/** Why a browser cannot be opened here; nothing if it can. */
export function missing(name: BrowserName): string | false {
  const found = {
    chromium: () => findChromium(),
    firefox: () => findFirefox(),
    webkit: () => findProgram(['Xvfb']) && findProgram(['WebKitWebDriver']) && findMiniBrowser(),
  }[name]();
  return found === undefined && `${name} is not installed`;
}

export const open: Readonly<Record<BrowserName, () => Promise<OpenBrowser>>> = {
  async chromium() {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
    });
    return {
      async visit<A, T>(url: string, look: (argument: A) => Promise<T>, argument: A) {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(url);
        const seen = await page.evaluate(`(${String(look)})(${JSON.stringify(argument)})`);
        await context.close();
        return seen as T;
      },
      close: () => browser.close(),
    };
  },

  async firefox() {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox() ?? '' });
    // While a tab is closed Firefox may lose one that is just being opened: one of both at a time.
    let turn: Promise<unknown> = Promise.resolve();
    const alone = <R>(work: () => Promise<R>): Promise<R> => {
      const result = turn.then(work);
      turn = result.catch(() => undefined);
      return result;
    };
    return {
      async visit<A, T>(url: string, look: (argument: A) => Promise<T>, argument: A) {
        const [context, page] = await alone(async () => {
          const context = await browser.createBrowserContext();
          return [context, await context.newPage()] as const;
        });
        await page.goto(url);
        const seen: unknown = await page.evaluate(`(${String(look)})(${JSON.stringify(argument)})`);
        await alone(() => context.close());
        return seen as T;
      },
      close: () => browser.close(),
    };
  },

  // Its window has one session: whoever was there before is forgotten only with it.
  webkit() {
    return Promise.resolve({
      async visit<A, T>(url: string, look: (argument: A) => Promise<T>, argument: A) {
        const window = await openWebKit();
        try {
          await window.goto(url);
          return await window.run<T>(`return (${String(look)})(arguments[0])`, argument);
        } finally {
          await window.close();
        }
      },
      close: () => Promise.resolve(),
    });
  },
};
