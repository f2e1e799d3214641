import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  authorizations,
  civicOrigin,
  close,
  hostOrigin,
  open,
  openAnother,
  skip,
  strict,
  visit,
} from '../testing/built-page.ts';

/* The built files, as a web site on another origin embeds them: what is loaded when, and what the widgets say where something is set up wrongly. */

before(async () => {
  if (!skip) await open();
});
after(async () => {
  if (!skip) await close();
});

test(
  'all four widgets run under the strictest policy from another origin, and nothing is stored',
  { skip },
  async () => {
    const { page, context, complaints, requests } = await visit(`
    <civic-poll poll="bench">By telephone</civic-poll>
    <civic-idea-board project="square"></civic-idea-board>
    <div data-civic-widget="badges">On paper</div>
    <civic-dashboard></civic-dashboard>`);
    await page.getByRole('radio', { name: 'Red' }).waitFor();
    await page.getByRole('link', { name: 'Benches' }).waitFor();
    for (const tag of ['civic-badges', 'civic-dashboard']) {
      await page.locator(tag).scrollIntoViewIfNeeded();
      await page.locator(`${tag} section`).first().waitFor();
    }
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    const strangers = requests.filter((url) => ![civicOrigin(), hostOrigin()].some((origin) => url.startsWith(origin)));
    assert.deepEqual(strangers, []);

    await page.getByRole('radio', { name: 'Red' }).check();
    await page.getByRole('button', { name: 'Submit vote' }).click();
    await page.getByText('Your vote has been received. Thank you.').first().waitFor();
    await page.getByRole('link', { name: 'Benches' }).click();
    await page.getByRole('heading', { name: 'Comments' }).waitFor();
    await page.getByRole('button', { name: 'All ideas' }).click();
    await page.getByRole('button', { name: 'Propose an idea' }).click();
    await page.getByRole('textbox', { name: 'What is your idea?' }).waitFor();
    assert.deepEqual(complaints, []);
    await context.close();
  },
);

test(
  'a placeholder becomes its widget and keeps its content until then; what comes later is found too',
  { skip },
  async () => {
    const { page, context, complaints } = await visit(
      `<div data-civic-widget="poll" data-poll-id="bench" data-heading-level="3" data-onclick="alert(1)"><a href="/poll">To the poll</a></div>`,
    );
    await page.getByRole('heading', { name: 'Which colour for the benches?', level: 3 }).waitFor();
    assert.equal(await page.getByText('To the poll').isVisible(), false);
    assert.equal(await page.locator('civic-poll').getAttribute('onclick'), null);
    await page.evaluate(() => {
      const late = document.createElement('civic-poll');
      late.setAttribute('poll', 'play');
      document.body.append(late);
    });
    await page.getByRole('heading', { name: 'Which equipment?' }).waitFor();
    assert.deepEqual(complaints, []);
    await context.close();
  },
);

test('a widget below the fold costs nothing until it is near', { skip }, async () => {
  const { page, context, requests } = await visit(
    `<style></style><main></main><svg width="1" height="3000"></svg><civic-poll poll="bench"></civic-poll>`,
  );
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    requests.filter((url) => url.startsWith(civicOrigin())).map((url) => new URL(url).pathname),
    ['/civic-widgets.js'],
  );
  await page.locator('civic-poll').scrollIntoViewIfNeeded();
  await page.getByRole('radio', { name: 'Red' }).waitFor();
  await context.close();
});

test('a link to an idea leads to the board, wherever on the page it is', { skip }, async () => {
  const { page, context } = await visit(
    `<svg width="1" height="3000"></svg><civic-idea-board project="square"></civic-idea-board>`,
    { hash: '#civic-idea=benches' },
  );
  await page.getByRole('heading', { name: 'Benches' }).waitFor();
  await page.waitForFunction(() => scrollY > 1_000);
  await context.close();
});

for (const [name, attribute, token] of [
  ['a token in the address says who this is, where the script tag allows it', 'data-token-links', 'Bearer a-token'],
  ['a token in the address is left alone where the script tag says nothing', '', undefined],
] as const)
  test(name, { skip }, async () => {
    const { page, context, complaints } = await visit('<civic-poll poll="bench"></civic-poll>', {
      head: `<script type="module" src="${civicOrigin()}/civic-widgets.js" data-space="aubach" ${attribute}></script>`,
      hash: '#civic-token=a-token',
    });
    await page.getByRole('radio', { name: 'Red' }).waitFor();
    assert.ok(authorizations.length > 0);
    assert.deepEqual([...new Set(authorizations)], [token], 'from the first request on');
    const { hash, kept } = await page.evaluate(() => ({
      hash: location.hash,
      kept: Object.fromEntries(Object.entries(localStorage)),
    }));
    assert.equal(hash, token === undefined ? '#civic-token=a-token' : '');
    assert.deepEqual(kept, token === undefined ? {} : { [`civic-token:${civicOrigin()}:aubach`]: 'a-token' });
    assert.deepEqual(complaints, []);
    await page.reload();
    await page.getByRole('radio', { name: 'Red' }).waitFor();
    assert.equal(authorizations.at(-1), token, 'and after a reload');
    await context.close();
  });

test('two script tags, and two copies, are one', { skip }, async () => {
  const source = `${civicOrigin()}/civic-widgets.js`;
  const tag = (url: string): string => `<script type="module" src="${url}" data-space="aubach"></script>`;
  const { page, context, complaints, requests } = await visit(`<civic-poll poll="bench"></civic-poll>`, {
    head: tag(source) + tag(source) + tag(`${source}?copy`),
  });
  await page.getByRole('radio', { name: 'Red' }).waitFor();
  assert.equal(requests.filter((url) => url.endsWith('/spaces/aubach')).length, 1);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('of two versions from two addresses the first one serves the whole page, whichever it is', { skip }, async () => {
  const other = await openAnother();
  const own = civicOrigin();
  const tag = (origin: string): string =>
    `<script type="module" src="${origin}/civic-widgets.js" data-backend="${own}" data-space="aubach"></script>`;
  const csp = strict().replace(`script-src ${own}`, `script-src ${own} ${other}`);
  for (const [first, second] of [
    [own, other],
    [other, own],
  ] as const) {
    const { page, context, complaints, requests } = await visit('<civic-poll poll="bench"></civic-poll>', {
      head: tag(first) + tag(second),
      csp,
    });
    await page.getByRole('radio', { name: 'Red' }).waitFor();
    await page.evaluate(() => document.body.append(document.createElement('civic-badges')));
    await page.locator('civic-badges section').waitFor();
    await page.waitForLoadState('networkidle');
    const scripts = requests.filter((url) => url.endsWith('.js'));
    assert.deepEqual(
      scripts.filter((url) => url.startsWith(second)),
      [`${second}/civic-widgets.js`],
      'of the second nothing but its loader',
    );
    assert.equal(scripts.filter((url) => /\/ground-/.test(url)).length, 1);
    const ran = await page.evaluate(() => document.documentElement.dataset['another']);
    assert.equal(ran !== undefined, first === other);
    assert.equal(requests.filter((url) => url.endsWith('/spaces/aubach')).length, 1);
    assert.deepEqual(complaints, []);
    await context.close();
  }
});

const wrong: Record<string, { head?: () => string; csp?: () => string; body?: string; says: RegExp; tells?: RegExp }> =
  {
    'no data-space': {
      head: () => `<script type="module" src="${civicOrigin()}/civic-widgets.js"></script>`,
      says: /needs the attribute data-space/,
    },
    'an empty data-space': {
      head: () => `<script type="module" src="${civicOrigin()}/civic-widgets.js" data-space></script>`,
      says: /needs the attribute data-space/,
      tells: /^civic-poll .*needs the attribute data-space/,
    },
    'an origin that the city does not know': {
      head: () => `<script type="module" src="${civicOrigin()}/civic-widgets.js" data-space="closed"></script>`,
      says: /http:\/\/127\.0\.0\.1:\d+ has to be listed under “origins”/,
    },
    'an unknown space': {
      head: () => `<script type="module" src="${civicOrigin()}/civic-widgets.js" data-space="nowhere"></script>`,
      says: /knows no space of this name/,
    },
    'an unknown poll': { body: '<civic-poll poll="nothing">Call us</civic-poll>', says: /no poll named “nothing”/ },
    'a policy without the backend': { csp: () => strict("'self'"), says: /Content-Security-Policy blocks http/ },
    'an adapter that is not there': {
      head: () =>
        `<script type="module" src="${civicOrigin()}/civic-widgets.js" data-space="aubach" data-adapter="/none.js"></script>`,
      says: /named by data-adapter could not be loaded/,
    },
  };
for (const [name, { head, csp, body, says, tells }] of Object.entries(wrong)) {
  test(`says in the widget what is wrong: ${name}`, { skip }, async () => {
    const { page, context, complaints } = await visit(body ?? '<civic-poll poll="bench">Call us</civic-poll>', {
      ...(head && { head: head() }),
      ...(csp && { csp: csp() }),
    });
    await page.getByText(says).waitFor();
    assert.ok(await page.getByText('Call us').isVisible(), 'what the page says itself is still there');
    if (tells) {
      if (complaints.length === 0) await page.waitForEvent('console', (message) => message.type() === 'error');
      assert.ok(
        complaints.every((line) => tells.test(line)),
        complaints.join(' | '),
      );
    }
    await context.close();
  });
}

test('a part that cannot be fetched later is told in the widget, and is no error of the page', { skip }, async () => {
  const { page, context } = await visit('<civic-idea-board project="square"></civic-idea-board>');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.getByRole('link', { name: 'Benches' }).waitFor();
  await page.waitForLoadState('networkidle');
  const away = /(propose-form|idea-page)[^/]*\.js$/;
  await page.route(away, (route) => route.abort());
  await page.getByRole('button', { name: 'Propose an idea' }).click();
  await page.locator('.error', { hasText: 'The server cannot be reached.' }).waitFor();
  await page.getByRole('link', { name: 'Benches' }).click();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  assert.deepEqual(errors, []);
  await page.unroute(away);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Comments' }).waitFor();
  await context.close();
});

test('the page’s own styles cannot break a widget', { skip }, async () => {
  const hostile = `* { all: revert !important } button, input { display: none !important; font-size: 90px !important }
    civic-poll { display: inline !important } body { text-transform: uppercase; line-height: 0.5; text-align: center }`;
  const { page, context } = await visit(`<style>${hostile}</style><civic-poll poll="bench"></civic-poll>`, {
    csp: `style-src 'unsafe-inline'`,
  });
  const button = page.getByRole('button', { name: 'Submit vote' });
  await button.waitFor();
  const look = await button.evaluate((element) => {
    const { fontSize, textTransform } = getComputedStyle(element);
    return { fontSize, textTransform, height: element.getBoundingClientRect().height };
  });
  assert.deepEqual(
    { ...look, height: Math.round(look.height) },
    { fontSize: '16px', textTransform: 'none', height: 44 },
  );
  assert.equal(await page.locator('civic-poll').evaluate((element) => getComputedStyle(element).display), 'block');
  await context.close();
});

for (const width of [280, 320])
  test(`nothing is cut off or overflows at ${width} px, with text at 200 % and wide spacing`, { skip }, async () => {
    const { page, context } = await visit(
      `<style>html { font-size: 32px } * { letter-spacing: 0.12em; word-spacing: 0.16em } body { margin: 0 }</style>
       <civic-poll poll="play"></civic-poll><civic-idea-board project="square"></civic-idea-board>`,
      { csp: `style-src 'unsafe-inline'` },
    );
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('checkbox', { name: 'Slide' }).waitFor();
    await page.getByRole('link', { name: 'Benches' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, 'from right to left');
    await context.close();
  });
