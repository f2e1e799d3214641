import { act } from '../act.ts';
import type { Case } from '../harness.ts';
import { people, proposed, proposedAll } from '../people.ts';
import { asked, check, same } from '../promise.ts';
import { idsOf } from '../walk.ts';

const needs = ['idea.propose', 'similar'] as const;

type Adapter = ReturnType<typeof people>['anna'];

async function like(adapter: Adapter, text: string, project?: string): Promise<readonly string[]> {
  return idsOf(await asked(adapter.similar?.(text, { ...(project !== undefined && { project }) })));
}

async function someIdeas(adapter: Adapter): Promise<readonly [string, string, string]> {
  await proposedAll(adapter, 12, 'Something else');
  return [
    await proposed(adapter, 'More benches on the market square'),
    await proposed(adapter, 'A drinking fountain', { text: 'On the market square, please.' }),
    await proposed(adapter, 'Lights in the underpass'),
  ];
}

export const similarCases: readonly Case[] = [
  {
    name: 'similar: finds what shares words with a text, the likeliest first, and shows it as it is',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      const [benches, fountain] = await someIdeas(anna);
      same(await like(ben, 'A bench for the market square'), [benches, fountain], 'Ideas like the text');
      same(await like(ben, 'Fountain'), [fountain], 'Ideas like one word');
      same((await asked(ben.similar?.('fountain')))[0], await ben.idea(fountain), 'The idea that was found');
    },
  },
  {
    name: 'similar: knows no case, accents or endings, and what is not typed to its end',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      await someIdeas(anna);
      const trees = await proposed(anna, 'Ein Baum für die Grüne Straße');
      for (const text of ['BÄUME', 'grune', 'Strassen']) same(await like(ben, text), [trees], `Ideas like ${text}`);
      same((await like(ben, 'underpa')).length, 1, 'Ideas like a word that is half typed');
    },
  },
  {
    name: 'similar: nothing is like a text that shares nothing, or holds nothing',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      await someIdeas(anna);
      for (const text of ['', '  ', '?!', '%', 'Xylophone', 'constructor', 'x'.repeat(20_000), '\u{1f333}'])
        same(await like(ben, text), [], `Ideas like “${text.slice(0, 20)}”`);
    },
  },
  {
    name: 'similar: answers with five at most, and with one where a longer text begins with it',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      await someIdeas(anna);
      await proposedAll(anna, 7, 'Kiosk');
      same((await like(ben, 'kiosk')).length, 5, 'How many ideas are like a word');
      check(
        (await like(ben, `fountain ${'and so on '.repeat(500)}`)).length > 0,
        'A long text should be like something.',
      );
    },
  },
  {
    name: 'similar: ideas of the project that one asks for come first',
    needs: [...needs, 'project:barometer'],
    async run(bench) {
      const { anna, ben } = people(bench);
      await someIdeas(anna);
      const square = await proposed(anna, 'A kiosk at the corner');
      const barometer = await proposed(anna, 'A kiosk or two', { project: 'barometer' });
      same(await like(ben, 'A kiosk, corner'), [square, barometer], 'Ideas like the text');
      same(await like(ben, 'A kiosk, corner', 'barometer'), [barometer, square], 'Those of a project first');
    },
  },
  {
    name: 'similar: finds nothing that is hidden, not even for its author',
    needs: [...needs, 'idea.hide', 'idea.restore'],
    async run(bench) {
      const { anna, ben, mo } = people(bench);
      const [, fountain] = await someIdeas(anna);
      await mo.submit(act.hide(fountain, 'Spam.'));
      for (const adapter of [anna, ben, mo]) same(await like(adapter, 'fountain'), [], 'Ideas like what is hidden');
      await mo.submit(act.restore(fountain));
      same(await like(ben, 'fountain'), [fountain], 'Ideas like what is seen again');
    },
  },
  {
    name: 'similar: answers the same whether or not something hidden holds a word that is asked for',
    needs: [...needs, 'idea.hide'],
    async run(bench) {
      const { anna, ben, mo } = people(bench);
      const [, fountain] = await someIdeas(anna);
      const text = 'fountain zebra quartz xylem';
      same(await like(ben, text), [fountain], 'Ideas like a text of which most words are nowhere');
      await mo.submit(act.hide(await proposed(anna, 'Zebra, quartz and xylem'), 'This names a neighbour.'));
      same(await like(ben, text), [fountain], 'Ideas like it when those words are in what is hidden');
    },
  },
  {
    name: 'similar: finds nothing of what was erased',
    needs: [...needs, 'backend'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const [, fountain] = await someIdeas(anna);
      same(await like(ben, 'fountain'), [fountain], 'Ideas like the text');
      await bench.backend?.erase('person-anna', { role: 'administrator', person: 'person-ada' });
      same(await like(ben, 'fountain'), [], 'Ideas like what was erased');
      await bench.backend?.rebuild();
      same(await like(ben, 'fountain'), [], 'Ideas like it when everything was derived again');
    },
  },
];
