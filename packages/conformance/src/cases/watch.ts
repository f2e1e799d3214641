import { act } from '../act.ts';
import { actors, everyone } from '../actors.ts';
import { awkwardIds } from '../awkward.ts';
import type { Case } from '../harness.ts';
import { about, listen, turn } from '../listen.ts';
import { backendOf, commented, people, proposed } from '../people.ts';
import { check, same } from '../promise.ts';

const needs = ['watch', 'idea.propose', 'idea.vote'] as const;

/** What is told, of what, and to whom. */
export const watchCases: readonly Case[] = [
  {
    name: 'watch: tells of a vote of somebody else, with the counters that a read shows',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      const { subject: idea, position: since } = await anna.submit(act.propose('square', 'A bench'));
      const { told, until, end } = listen(bench, anna, {}, { since });
      const { position } = await ben.submit(act.vote(idea));
      const change = await until(about(idea, position), 'of the vote');
      const { project, status, votes, comments } = await anna.idea(idea);
      same(change, { kind: 'idea', position: change.position, idea, project, status, votes, comments }, 'The change');
      same(told.filter(({ kind }) => kind === 'reset').length, 0, 'How often everything had to be read again');
      end();
    },
  },
  {
    name: 'watch: tells of new ideas, comments and answers',
    needs: [...needs, 'idea.comment', 'idea.answer'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const { position: since } = await anna.submit(act.propose('square', 'Before'));
      const { until, end } = listen(bench, anna, {}, { since });
      const { subject: idea, position } = await ben.submit(act.propose('square', 'New'));
      await until(about(idea, position), 'of the new idea');
      await commented(ben, idea);
      await until(
        (change) => change.kind === 'idea' && change.idea === idea && change.comments === 1,
        'of the comment',
      );
      await olga.submit(act.answer(idea, 'planned', 'Yes.'));
      await until((change) => change.kind === 'idea' && change.status === 'planned', 'of the answer');
      end();
    },
  },
  {
    name: 'watch: tells how many took part in a poll, and nothing else of it',
    needs: ['watch', 'idea.propose', 'poll.cast', 'project:square'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const { position: since } = await anna.submit(act.propose('square', 'Before'));
      const { until, end } = listen(bench, anna, {}, { since });
      const { position } = await ben.submit(act.cast('pool', { yes: 1 }));
      const change = await until(about('pool', position), 'of the ballot');
      same(
        change,
        { kind: 'poll', position: change.position, poll: 'pool', project: 'square', ballotCount: 1 },
        'The change',
      );
      end();
    },
  },
  {
    name: 'watch: of one idea tells of no other',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      const other = await proposed(anna, 'Other');
      const { subject: idea, position: since } = await anna.submit(act.propose('square', 'One'));
      const { told, until, end } = listen(bench, anna, { idea }, { since });
      await ben.submit(act.vote(other));
      await ben.submit(act.vote(idea));
      await until(about(idea), 'of the idea');
      same(
        told.filter((change) => !about(idea)(change)),
        [],
        'What was told of others',
      );
      end();
    },
  },
  {
    name: 'watch: of any id tells of it',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      for (const id of awkwardIds) {
        const { subject: idea, position: since } = await anna.submit(act.propose('square', 'Awkward', { id }));
        const { until, end } = listen(bench, anna, { idea }, { since });
        const { position } = await ben.submit(act.vote(idea));
        await until(about(idea, position), `of a vote on ${idea}`);
        end();
      }
    },
  },
  {
    name: 'watch: of one project or one poll tells of no other',
    needs: [...needs, 'project:debate', 'poll.cast'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const square = await proposed(anna);
      const { subject: debate, position: since } = await anna.submit(act.propose('debate', 'One-way streets'));
      const project = listen(bench, anna, { project: 'debate' }, { since });
      const poll = listen(bench, anna, { poll: 'bench' }, { since });
      await ben.submit(act.vote(square));
      await ben.submit(act.cast('play', { swing: 1 }));
      await ben.submit(act.vote(debate));
      await ben.submit(act.cast('bench', { red: 1 }));
      await project.until(about(debate), 'of the idea in the project');
      await poll.until(about('bench'), 'of the poll');
      same(
        project.told.filter((change) => !about(debate)(change)),
        [],
        'What was told of other projects',
      );
      same(
        poll.told.filter((change) => !about('bench')(change)),
        [],
        'What was told of other polls and ideas',
      );
      for (const { end } of [project, poll]) end();
    },
  },
  {
    name: 'watch: ends when it is told to, and the others go on',
    needs,
    async run(bench) {
      const { anna, ben, cem } = people(bench);
      const { subject: idea, position: since } = await anna.submit(act.propose('square', 'A bench'));
      const first = listen(bench, anna, {}, { since });
      const second = listen(bench, anna, {}, { since });
      const { position } = await ben.submit(act.vote(idea));
      await Promise.all([first, second].map(({ until }) => until(about(idea, position), 'of the vote')));
      for (let times = 0; times < 2; times++) first.end();
      const before = first.told.length;
      for (const [adapter, vote] of [
        [cem, 'for'],
        [cem, 'withdrawn'],
      ] as const) {
        const receipt = await adapter.submit(act.vote(idea, vote));
        await second.until(about(idea, receipt.position), 'of the next vote');
      }
      same(first.told.length, before, 'How much was told in all to the listener that had ended');
      second.end();
    },
  },
  {
    name: 'watch: tells nothing of who acted, nor what they chose',
    needs: [...needs, 'idea.comment', 'poll.cast', 'project:debate'],
    async run(bench) {
      const { anna, ben, vera } = people(bench);
      const { subject: idea, position: since } = await anna.submit(act.propose('debate', 'Words of the idea'));
      const { told, until, end } = listen(bench, anna, {}, { since: since - 1 });
      const acts = [act.vote(idea, 'against'), act.comment(idea, 'Words of the comment', { name: 'Vera V.' })];
      for (const action of acts) await vera.submit(action);
      const cast = await ben.submit(act.cast('bench', { blue: 1 }));
      await until(about('bench', cast.position), 'of the ballot');
      await until((change) => about(idea)(change) && change.kind === 'idea' && change.comments === 1, 'of the comment');
      const json = JSON.stringify(told);
      const secrets = [...everyone.flatMap(({ person }) => person ?? []), ...acts.map(({ id }) => id)];
      for (const secret of [...secrets, 'Words', 'Vera', 'blue', 'against', 'guest', 'verified', 'North', 'online'])
        check(!json.includes(secret), `No change should hold “${secret}”, but ${json} does.`);
      end();
    },
  },
  {
    name: 'watch: a hidden idea is gone, and its counters are told no more until it is back',
    needs: [...needs, 'idea.hide', 'idea.restore'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const { subject: idea, position: since } = await anna.submit(act.propose('square', 'A bench'));
      const { until, end } = listen(bench, ben, {}, { since });
      const hide = await olga.submit(act.hide(idea, 'This names a neighbour.'));
      const gone = await until(about(idea, hide.position), 'that the idea is gone');
      same(gone, { kind: 'idea-gone', position: gone.position, idea, project: 'square' }, 'The change');
      const restore = await olga.submit(act.restore(idea));
      same((await until(about(idea, restore.position), 'that the idea is back')).kind, 'idea', 'The kind of change');
      end();
    },
  },
  {
    name: 'watch: a new configuration is told as a reset',
    needs: ['watch', 'backend', 'idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const { position: since } = await anna.submit(act.propose('square', 'Before'));
      const { told, until, end } = listen(bench, anna, { poll: 'bench' }, { since });
      const file = await backendOf(bench).file();
      // A connection may need a while to stand, and knows only what is in force from then on.
      let version = file.version;
      for (let times = 0; times < 200 && told.length === 0; times++) {
        await backendOf(bench).apply({ ...file, version: ++version });
        await turn();
      }
      await until(({ kind }) => kind === 'reset', 'that everything has to be read again');
      end();
    },
  },
  {
    name: 'watch: an erasure is told as a reset, so that no page goes on showing what was erased',
    needs: ['backend', 'watch', 'idea.propose'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const { position: since } = await anna.submit(act.propose('square', 'Erase me'));
      const { until, end } = listen(bench, ben, {}, { since });
      await backendOf(bench).erase(actors.anna.person, actors.ada);
      await until(({ kind }) => kind === 'reset', 'of the erasure');
      end();
    },
  },
];
