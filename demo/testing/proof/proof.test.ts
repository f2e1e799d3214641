import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browserNames } from '../../../tools/browsers/browsers.ts';
import { missing, open, type OpenBrowser } from '../../../tools/browsers/open.ts';
import { openCity, type City } from '../testbed/city.ts';
import { visit } from '../testbed/visit.ts';

let city: City;
before(async () => {
  city = await openCity({ guestProof: true });
});
after(() => city.close());

const ballots = async (): Promise<number> => {
  const poll = await city.database.backend('lindenau').as({ role: 'visitor' }).poll('marktplatz-baeume');
  return poll.ballotCount;
};

test('the city lets nobody act as a guest who has not worked for it', async () => {
  const answer = await fetch(`${city.civic}/api/v1/spaces/lindenau/guests`, { method: 'POST' });
  const { code, field } = (await answer.json()) as { code: string; field?: string };
  assert.deepEqual([answer.status, code, field], [403, 'not-allowed', 'proof']);
});

for (const name of browserNames)
  void describe(`in ${name}`, { skip: missing(name) }, () => {
    let browser: OpenBrowser;
    before(async () => {
      browser = await open[name]();
    });
    after(() => browser.close());

    void test('a vote is worked for on a page under the strictest policy, unseen, and counts', async () => {
      const counted = await ballots();
      const address = `${city.site}/testbed/streng.html`;
      const { confirmed } = await browser.visit(address, visit, { says: undefined, restless: false });
      assert.match(confirmed, /Ihre Stimme ist eingegangen/);
      assert.equal(await ballots(), counted + 1);
    });
  });
