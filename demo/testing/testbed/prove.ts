import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserName } from '../../../tools/browsers/browsers.ts';
import { missing, open, type OpenBrowser } from '../../../tools/browsers/open.ts';
import { openCity, type City } from './city.ts';
import type { HostilePage } from '../../testbed/page.ts';
import { visit } from './visit.ts';

/** Proves in a browser that the poll of each page takes a vote and can be read, or says why it cannot. */
export function provePages(browserName: BrowserName, pages: readonly HostilePage[]): void {
  void describe(`the test bed in ${browserName}`, { skip: missing(browserName), concurrency: 3 }, () => {
    let city: City | undefined;
    let browser: OpenBrowser | undefined;
    before(async () => {
      city = await openCity();
      browser = await open[browserName]();
    });
    after(async () => {
      await browser?.close();
      await city?.close();
    });

    for (const { name, about, says, restless = false } of pages)
      void test(`${name}: ${about}`, async () => {
        assert.ok(city && browser);
        const sight = await browser.visit(`${city.site}/testbed/${name}.html`, visit, { says: says?.source, restless });
        if (says) assert.match(sight.text, says);
        else {
          assert.match(sight.text, /Wo sollen die neuen Bäume/);
          assert.match(sight.confirmed, /Ihre Stimme ist eingegangen|تم استلام صوتكم/);
        }
        assert.ok(sight.smallest >= 12, `The smallest text is ${sight.smallest} px.`);
        assert.ok(sight.contrast >= 4.5, `The least contrast is ${sight.contrast.toFixed(2)}.`);
        assert.ok(sight.width >= 240, `It is ${sight.width} px wide.`);
      });
  });
}
