import { act } from '../act.ts';
import type { Case } from '../harness.ts';
import { about, listen, turn } from '../listen.ts';
import { people, proposed } from '../people.ts';
import { check, same } from '../promise.ts';

const needs = ['watch', 'idea.propose', 'idea.vote'] as const;

/** From when on it is told. */
export const watchSinceCases: readonly Case[] = [
  {
    name: 'watch: without a position it tells only what is new',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      const old = await proposed(anna, 'Old');
      const { subject: idea, position } = await anna.submit(act.propose('square', 'Watched'));
      const { told, until, end } = listen(bench, anna, {});
      // A connection may need a while to stand; what happens meanwhile need not be told.
      for (let times = 0; times < 200 && told.length === 0; times++) {
        await ben.submit(act.vote(idea, times % 2 === 0 ? 'for' : 'withdrawn'));
        await turn();
      }
      await until(about(idea), 'of votes on the idea');
      for (const change of told)
        check(
          change.position > position && !about(old)(change),
          `Only what came after position ${position} is new, but ${JSON.stringify(change)} was told.`,
        );
      end();
    },
  },
  {
    name: 'watch: never calls while it is being set up',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      const { subject: idea, position } = await anna.submit(act.propose('square', 'A bench'));
      await anna.viewer();
      const { told, until, end } = listen(bench, anna, {}, { since: position - 1 });
      same(told, [], 'What was told before watch() returned');
      await until(about(idea), 'of the idea');
      end();
    },
  },
  {
    name: 'watch: goes on from a position, and tells the newest counters once',
    needs,
    async run(bench) {
      const { anna, ben, cem, dora, vera } = people(bench);
      const { subject: idea, position: since } = await anna.submit(act.propose('square', 'A bench'));
      for (const adapter of [ben, cem, dora, vera, anna]) await adapter.submit(act.vote(idea));
      const { position } = await ben.submit(act.vote(idea, 'withdrawn'));
      const { told, until, end } = listen(bench, anna, {}, { since });
      const change = await until(about(idea, position), 'what happened since the position');
      same(change.kind === 'idea' && change.votes.up, 4, 'The votes that were told');
      const mark = await ben.submit(act.propose('square', 'Afterwards'));
      await until(about(mark.subject), 'of what came afterwards');
      same(told.filter(about(idea)).length, 1, 'How often the idea was told of');
      end();
    },
  },
  {
    name: 'watch: from the last position there is nothing to tell',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      const { position: since } = await ben.submit(act.vote(idea));
      const { told, until, end } = listen(bench, anna, {}, { since });
      const mark = await ben.submit(act.propose('square', 'Afterwards'));
      await until(about(mark.subject), 'of what came afterwards');
      same(told.filter(about(idea)), [], 'What was told of the idea');
      end();
    },
  },
  {
    name: 'watch: positions never go back, and reach the last act',
    needs,
    async run(bench) {
      const { anna, ben, cem } = people(bench);
      const { subject: idea, position: since } = await anna.submit(act.propose('square', 'A bench'));
      const { told, until, end } = listen(bench, anna, {}, { since });
      let last = since;
      for (let times = 0; times < 6; times++) {
        for (const adapter of [ben, cem])
          ({ position: last } = await adapter.submit(act.vote(idea, times % 2 === 0 ? 'for' : 'withdrawn')));
        await turn();
      }
      const change = await until(about(idea, last), 'of the last vote');
      same(change.kind === 'idea' && change.votes.up, 0, 'The votes that were told last');
      const positions = told.map(({ position }) => position);
      same(
        positions,
        positions.toSorted((a, b) => a - b),
        'The positions',
      );
      end();
    },
  },
  {
    name: 'watch: from the position that the viewer was told, nothing that happened meanwhile is missed',
    needs: [...needs, 'mine'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const { subject: idea } = await anna.submit(act.propose('square', 'A bench'));
      const { position: since } = await anna.viewer();
      check(since !== undefined, 'A backend with a ledger should tell the viewer its last position.');
      await ben.submit(act.vote(idea));
      const { until, end } = listen(bench, anna, {}, { since });
      await until((change) => change.kind === 'idea' && change.votes.up === 1, 'of the vote');
      end();
    },
  },
];
