import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { usableAt, type Sign } from '../../../tools/bench/usable.ts';
import { close, open, skip, visit } from '../testing/built-page.ts';

/*
 * What a page fetches until a widget can be used: scripts as they come over the network from the real server, for a
 * browser that takes gzip. Widgets in English; the files of other languages weigh about the same.
 */

before(async () => {
  if (!skip) await open('production');
});
after(async () => {
  if (!skip) await close();
});

/** What is seen once each can be used, and the kilobytes that it may take until then, as they are promised. */
const widgets: Readonly<Record<string, readonly [body: string, sign: Sign, budget: number]>> = {
  poll: ['<civic-poll poll="bench"></civic-poll>', { widget: 'civic-poll', selector: 'input[type=radio]' }, 14],
  badges: ['<civic-badges></civic-badges>', { widget: 'civic-badges', selector: 'section .ways' }, 14],
  'idea board': [
    '<civic-idea-board project="square"></civic-idea-board>',
    { widget: 'civic-idea-board', selector: '[part~=idea] a' },
    22,
  ],
  dashboard: ['<civic-dashboard></civic-dashboard>', { widget: 'civic-dashboard', selector: 'section' }, 32],
};

for (const [name, [body, sign, budget]] of Object.entries(widgets))
  test(`the ${name} takes at most ${budget} kB until it can be used, the loader 1.2`, { skip }, async (t) => {
    const { sum, loader } = await weigh(body, [sign], t);
    assert.ok(sum <= budget, `${sum} kB`);
    assert.ok(loader <= 1.2, `${loader} kB`);
  });

test('all four on one page take at most 52 kB', { skip }, async (t) => {
  const all = Object.values(widgets);
  const body = all.map(([html]) => html).join('');
  const { sum } = await weigh(
    body,
    all.map(([, sign]) => sign),
    t,
  );
  assert.ok(sum <= 52, `${sum} kB`);
});

async function weigh(body: string, signs: readonly Sign[], t: TestContext): Promise<{ sum: number; loader: number }> {
  const { page, context, complaints, meter } = await visit(body, { signs, height: 4_000 });
  const moment = (await usableAt(page)) ?? assert.fail(`never usable: ${complaints.join(' | ')}`);
  const files = await meter.until(moment);
  const sum = files.reduce((total, file) => total + file.body, 0) / 1_000;
  t.diagnostic(`${sum.toFixed(2)} kB: ${files.map(({ path, body }) => `${path.slice(1)} ${body}`).join(', ')}`);
  await context.close();
  return { sum, loader: (files.find(({ path }) => path === '/civic-widgets.js')?.body ?? 0) / 1_000 };
}
