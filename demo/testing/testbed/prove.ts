import assert from 'node:assert/strict';
import type { BrowserName } from '../../../tools/browsers/browsers.ts';
import { missing, open, type OpenBrowser } from '../../../tools/browsers/open.ts';
import { openCity, type City } from './city.ts';
import type { HostilePage } from '../../testbed/page.ts';
import { visit } from './visit.ts';

/** The pages of the test bed in one browser, between `open` and `close`. */
export class TestBed {
  readonly #browserName: BrowserName;
  #city: City | undefined;
  #browser: OpenBrowser | undefined;

  constructor(browserName: BrowserName) {
    this.#browserName = browserName;
  }

  /** Why the browser cannot be had here; nothing if it can. */
  get missing(): string | false {
    return missing(this.#browserName);
  }

  async open(): Promise<void> {
    this.#city = await openCity();
    this.#browser = await open[this.#browserName]();
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#city?.close();
  }

  /** Proves that the page's poll takes a vote and can be read, or says why it cannot. */
  async prove({ name, says, restless = false }: HostilePage): Promise<void> {
    assert.ok(this.#city && this.#browser);
    const address = `${this.#city.site}/testbed/${name}.html`;
    const sight = await this.#browser.visit(address, visit, { says: says?.source, restless });
    if (says) assert.match(sight.text, says);
    else {
      assert.match(sight.text, /Wo sollen die neuen Bäume/);
      assert.match(sight.confirmed, /Ihre Stimme ist eingegangen|تم استلام صوتكم/);
    }
    assert.ok(sight.smallest >= 12, `The smallest text is ${sight.smallest} px.`);
    assert.ok(sight.contrast >= 4.5, `The least contrast is ${sight.contrast.toFixed(2)}.`);
    assert.ok(sight.width >= 240, `It is ${sight.width} px wide.`);
  }
}
