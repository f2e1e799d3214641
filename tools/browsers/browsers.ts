import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import type { BrowserLauncher } from '@web/test-runner';
import { findChromium, findFirefox } from '../find-program.ts';
import { webKitLauncher } from './webkit-launcher.ts';

export const browserNames = ['chromium', 'firefox', 'webkit'] as const;
export type BrowserName = (typeof browserNames)[number];

/** How the runner starts each; the programs are Debian's. */
export const launchers: Readonly<Record<BrowserName, () => BrowserLauncher>> = {
  // Playwright's is the one that can emulate forced colours, and gives every test file a storage of its own.
  chromium: () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {
        ...chosen(findChromium()),
        // Containers have neither the rights for Chromium's sandbox nor much shared memory.
        args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
      },
    }),
  // Over WebDriver BiDi, so that there is nothing between the runner and Debian's Firefox.
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: { browser: 'firefox', ...chosen(findFirefox()) },
      concurrency: 1,
    }),
  webkit: webKitLauncher,
};

function chosen(executablePath: string | undefined): { executablePath?: string } {
  return executablePath === undefined ? {} : { executablePath };
}
