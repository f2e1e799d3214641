import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browserNames } from '../../../tools/browsers/browsers.ts';
import { missing, open, type OpenBrowser } from '../../../tools/browsers/open.ts';
import { attempt, type Outcome } from './attempt.ts';
import { changes, openTamperedCity, type Change, type TamperedCity } from './city.ts';

/** What may be left of the widget when these files are not what was built. */
const expected: Readonly<Record<Change, Pick<Outcome, 'tampered' | 'usable' | 'cast'>>> = {
  nothing: { tampered: false, usable: true, cast: true },
  'the widget': { tampered: false, usable: false, cast: false },
  'what all widgets stand on, which the widget imports': { tampered: false, usable: false, cast: false },
  words: { tampered: false, usable: false, cast: false },
  'whatever comes later': { tampered: false, usable: true, cast: false },
};

let city: TamperedCity | undefined;
before(async () => {
  city = await openTamperedCity();
});
after(() => city?.close());

for (const name of browserNames)
  void describe(`in ${name}, when someone changed`, { skip: missing(name), concurrency: 3 }, () => {
    let browser: OpenBrowser | undefined;
    before(async () => {
      browser = await open[name]();
    });
    after(() => browser?.close());

    for (const change of Object.keys(changes) as Change[])
      void test(`${change}: ${change === 'nothing' ? 'a vote is taken' : 'none of it runs'}`, async () => {
        assert.ok(city && browser);
        // What is to come is waited for on a busy machine too; what is not to come, no longer than it would take.
        const patience = expected[change].cast ? 30_000 : 6_000;
        const { text, ...outcome } = await browser.visit(city.page(change), attempt, { patience });
        assert.deepEqual(outcome, expected[change], text);
      });
  });
