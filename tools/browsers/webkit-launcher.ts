import type { BrowserLauncher } from '@web/test-runner';
import type { WebDriver } from './web-driver.ts';
import { openWebKit } from './webkit.ts';

/** What the runner's command `sendKeys` asks of a launcher of the type `webdriver`. */
interface KeyboardLauncher extends BrowserLauncher {
  sendKeys(session: string, keys: readonly string[]): Promise<void>;
}

/** Runs test files in WebKitGTK, one after the other in its one window. */
export function webKitLauncher(): KeyboardLauncher {
  let opened: Promise<WebDriver> | undefined;
  let active: string | undefined;
  const window = (): Promise<WebDriver> => (opened ??= openWebKit());
  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(session, url) {
      active = session;
      await (await window()).goto(url);
    },
    isActive: (session) => session === active,
    getBrowserUrl: async () => (await window()).url(),
    async stopSession() {
      active = undefined;
      await (await window()).goto('about:blank');
      return {};
    },
    async stop() {
      if (opened) await (await opened).close();
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no debug session.')),
    sendKeys: async (_session, keys) => (await window()).press(keys),
  };
}
