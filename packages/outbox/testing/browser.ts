import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium, findFirefox } from '../../../tools/find-program.ts';

export type Engine = 'chrome' | 'firefox';

export function programOf(engine: Engine): string | undefined {
  return engine === 'chrome' ? findChromium() : findFirefox();
}

/** A person's browser: what it stores outlives it. */
export class Profile {
  readonly #engine: Engine;
  readonly #folder = mkdtempSync(join(tmpdir(), 'civic-outbox-'));
  #browser: Promise<Browser> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async open(url: string): Promise<Page> {
    if (!this.#browser) this.#forgetSettings();
    this.#browser ??= puppeteer.launch({
      browser: this.#engine,
      executablePath: programOf(this.#engine) ?? '',
      userDataDir: this.#folder,
      args: this.#engine === 'chrome' ? ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] : [],
    });
    const page = await (await this.#browser).newPage();
    await page.goto(url);
    await page.waitForFunction('document.title === "ready"', { timeout: 60_000 });
    return page;
  }

  /** What Puppeteer finds of Firefox's settings it puts back once the browser is gone, while the next one starts already. */
  #forgetSettings(): void {
    for (const file of ['user.js', 'prefs.js']) rmSync(join(this.#folder, file), { force: true });
  }

  /** Ends it as a dying device does: at once, with everything that belongs to it. */
  async kill(): Promise<void> {
    const browser = await this.#browser;
    const child = browser?.process();
    this.#browser = undefined;
    if (!child?.pid || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    try {
      process.kill(-child.pid, 'SIGKILL'); // it leads a group of its own
    } catch {
      child.kill('SIGKILL');
    }
    await gone;
    await browser?.disconnect().catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
