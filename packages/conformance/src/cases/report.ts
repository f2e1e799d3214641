import { allowed, instant, type QueueItem } from '@civic-widgets/core';
import { act } from '../act.ts';
import type { Case, Need } from '../harness.ts';
import { listen } from '../listen.ts';
import { backendOf, commented, people, proposed } from '../people.ts';
import { asked, check, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { allIdeas, gather, idsOf, waiting, walk } from '../walk.ts';

const reason = 'This names a neighbour.';
const needs = ['idea.propose', 'idea.report', 'queue'] as const;
const withComments = [...needs, 'idea.comment', 'comment.report'] as const satisfies readonly Need[];

function subjects(items: readonly QueueItem[]): readonly string[] {
  return items.map(({ idea, comment }) => comment?.id ?? idea.id);
}

export const reportCases: readonly Case[] = [
  {
    name: 'report: waits for those who moderate, with its reason, and they are told how many there are',
    needs,
    async run(bench) {
      const { anna, ben, cem, olga, mo } = people(bench);
      const idea = await proposed(anna);
      bench.clock.set(start + 1_000);
      await ben.submit(act.report(idea, reason));
      bench.clock.set(start + 2_000);
      await cem.submit(act.report(idea, 'Spam.'));
      for (const adapter of [olga, mo]) {
        const items = await waiting(adapter);
        same(
          items.map(({ because, since, reasons, comment }) => [because, since, reasons, comment]),
          [['report', instant(start + 1_000), [reason, 'Spam.'], undefined]],
          'What waits',
        );
        const { support: _support, ...alone } = await adapter.idea(idea);
        same(items[0]?.idea, alone, 'The idea that waits');
        same((await adapter.idea(idea)).reports, 2, 'The reports');
      }
    },
  },
  {
    name: 'report: nobody else is told of reports, not even the author or who reported',
    needs: withComments,
    async run(bench) {
      const { anna, ben, nobody } = people(bench);
      const idea = await proposed(anna);
      const comment = await commented(anna, idea);
      const told = async (): Promise<unknown> =>
        Promise.all(
          [anna, ben, nobody].map(async (adapter) => [
            await adapter.idea(idea),
            await allIdeas(adapter),
            await adapter.comments(idea),
          ]),
        );
      const before = await told();
      await ben.submit(act.report(idea, reason));
      await ben.submit(act.reportComment(comment, idea, reason));
      same(await told(), before, 'What others see');
      for (const adapter of [anna, ben, nobody])
        same((await adapter.idea(idea)).reports, undefined, 'The reports that others see');
      for (const adapter of [anna, ben, nobody])
        await refused(asked(adapter.queue?.()), ['not-allowed', 'unauthenticated']);
    },
  },
  {
    name: 'report: who reported is told to nobody',
    needs: withComments,
    async run(bench) {
      const { anna, ben, mo } = people(bench);
      const idea = await proposed(anna);
      const comment = await commented(anna, idea);
      await ben.submit(act.report(idea, reason));
      await ben.submit(act.reportComment(comment, idea, reason));
      const read = [await waiting(mo), await mo.idea(idea), await mo.comments(idea)];
      check(!JSON.stringify(read).includes('person-ben'), 'Those who moderate should not be told who reported.');
    },
  },
  {
    name: 'report: counts once a person and subject, however often it is sent',
    needs: withComments,
    async run(bench) {
      const { anna, ben, mo } = people(bench);
      const idea = await proposed(anna);
      const comment = await commented(anna, idea);
      for (let times = 0; times < 3; times++) {
        await ben.submit(act.report(idea, reason));
        await ben.submit(act.reportComment(comment, idea, reason));
      }
      const found = (await mo.comments(idea)).items[0]?.reports;
      same([(await mo.idea(idea)).reports, found], [1, 1], 'The reports of the idea and of the comment');
      same(
        (await waiting(mo)).map(({ reasons }) => reasons),
        [[reason], [reason]],
        'The reasons',
      );
    },
  },
  {
    name: 'report: a comment waits with the idea that it is on',
    needs: withComments,
    async run(bench) {
      const { anna, ben, cem, mo } = people(bench);
      const idea = await proposed(anna);
      const comment = await commented(ben, idea, 'Rude.');
      await cem.submit(act.reportComment(comment, idea, reason));
      const items = await waiting(mo);
      same(
        items.map((item) => [item.idea.id, item.comment?.id, item.comment?.text, item.comment?.reports, item.reasons]),
        [[idea, comment, 'Rude.', 1, [reason]]],
        'What waits',
      );
      same(items[0]?.idea.reports, 0, 'The reports of the idea itself');
    },
  },
  {
    name: 'report: hiding settles it',
    needs: [...withComments, 'idea.hide', 'comment.hide'],
    async run(bench) {
      const { anna, ben, mo } = people(bench);
      const [idea, other] = [await proposed(anna, 'A'), await proposed(anna, 'B')];
      const comment = await commented(anna, other);
      await ben.submit(act.report(idea, reason));
      await ben.submit(act.reportComment(comment, other, reason));
      await mo.submit(act.hide(idea, reason));
      same(subjects(await waiting(mo)), [comment], 'What waits after the idea was hidden');
      await mo.submit(act.hideComment(comment, other, reason));
      same(await waiting(mo), [], 'What waits after both were hidden');
      same([(await mo.idea(idea)).reports, (await mo.comments(other)).items[0]?.reports], [0, 0], 'The reports');
      await refused(anna.submit(act.report(idea, reason)), 'hidden');
      await refused(ben.submit(act.reportComment(comment, other, reason)), 'hidden');
    },
  },
  {
    name: 'report: restoring what is visible says that there is nothing to it, and the same person is not heard again',
    needs: [...withComments, 'idea.restore', 'comment.restore'],
    async run(bench) {
      const { anna, ben, cem, mo } = people(bench);
      const idea = await proposed(anna);
      const comment = await commented(anna, idea);
      check(!(await mo.idea(idea)).can['idea.restore']?.allowed, 'What nobody reported needs no restoring.');
      await ben.submit(act.report(idea, reason));
      await ben.submit(act.reportComment(comment, idea, reason));
      const before = await anna.idea(idea);
      const [item] = await waiting(mo);
      same(item?.idea.can['idea.restore'], allowed, 'Whether those who moderate may say so');
      same((await mo.comments(idea)).items[0]?.can['comment.restore'], allowed, 'The same of the comment');
      await mo.submit(act.restore(idea));
      await mo.submit(act.restoreComment(comment, idea));
      same(await waiting(mo), [], 'What waits');
      same(await anna.idea(idea), before, 'The idea');
      await ben.submit(act.report(idea, 'Again.'));
      same(await waiting(mo), [], 'What waits after the same person reported again');
      await cem.submit(act.report(idea, 'Spam.'));
      same(
        (await waiting(mo)).map(({ reasons }) => reasons),
        [['Spam.']],
        'What waits after somebody else reported',
      );
    },
  },
  {
    name: 'report: asks for a reason and for something that is there, whenever the project is open',
    needs: withComments,
    async run(bench) {
      const { anna, ben, mo } = people(bench);
      const [idea, other] = [await proposed(anna), await proposed(anna)];
      const comment = await commented(anna, idea);
      await refused(ben.submit(act.report(idea, ' ')), 'text-missing', 'payload.reason');
      await refused(ben.submit(act.report(idea, 'x'.repeat(1_001))), 'text-too-long', 'payload.reason');
      await refused(ben.submit(act.report('nothing', reason)), 'not-found', 'idea');
      await refused(ben.submit(act.reportComment('nothing', idea, reason)), 'not-found', 'comment');
      await refused(ben.submit(act.reportComment(comment, other, reason)), 'not-found', 'comment');
      same(await waiting(mo), [], 'What waits');
    },
  },
  {
    name: 'report: those who moderate one project are told of that one, and a project can be asked for',
    needs: [...withComments, 'project:debate'],
    async run(bench) {
      const { anna, ben, otto, mo } = people(bench);
      const square = await proposed(anna, 'In the square');
      const debate = await proposed(anna, 'In the debate', { project: 'debate' });
      const comment = await commented(anna, square);
      for (const idea of [square, debate]) await ben.submit(act.report(idea, reason));
      await ben.submit(act.reportComment(comment, square, reason));
      same(subjects(await waiting(otto)), [debate], 'What an official of one project is told');
      same(subjects(await waiting(mo, 'debate')), [debate], 'What a moderator is told of that project');
      same((await waiting(mo)).length, 3, 'How much a moderator is told');
      same(await waiting(otto, 'square'), [], 'What an official is told of another project');
      same((await otto.idea(square)).reports, undefined, 'The reports that an official of another project sees');
    },
  },
  {
    name: 'report: a comment on a hidden idea waits for those who may see that idea',
    needs: [...withComments, 'idea.hide', 'backend'],
    async run(bench) {
      const { anna, ben, olga, mo } = people(bench);
      const backend = backendOf(bench);
      const file = await backend.file();
      const policy = { 'idea.hide': { role: 'moderator' }, 'idea.restore': { role: 'moderator' } } as const;
      const projects = file.projects.map((project) => ({ ...project, policy: { ...project.policy, ...policy } }));
      await backend.apply({ ...file, version: file.version + 1, projects });
      const idea = await proposed(anna);
      const comment = await commented(ben, idea);
      await anna.submit(act.reportComment(comment, idea, reason));
      same(subjects(await waiting(olga)), [comment], 'What waits for an official who decides about comments');
      await mo.submit(act.hide(idea, 'This names a neighbour.'));
      same(await waiting(olga), [], 'What waits for them once the idea is hidden');
      same(subjects(await waiting(mo)), [comment], 'What waits for a moderator');
    },
  },
  {
    name: 'report: what waits longest comes first, page by page, also while something is settled',
    needs: [...withComments, 'idea.hide'],
    async run(bench) {
      const { anna, ben, mo } = people(bench);
      const ideas: string[] = [];
      for (let n = 0; n < 7; n++) ideas.push(await proposed(anna, `Idea ${n}`));
      const comment = await commented(anna, ideas[0] ?? '');
      const order = [...ideas.slice(3), comment, ...ideas.slice(0, 3)];
      for (const [n, id] of order.entries()) {
        bench.clock.set(start + n * 1_000);
        await ben.submit(id === comment ? act.reportComment(comment, ideas[0] ?? '', reason) : act.report(id, reason));
      }
      const page = (limit: number, cursor?: string) =>
        asked(mo.queue?.({ limit, ...(cursor !== undefined && { cursor }) }));
      same(subjects((await page(100)).items), order, 'What waits');
      const first = await page(3);
      same(subjects(first.items), order.slice(0, 3), 'The first page');
      for (const { idea } of first.items) await mo.submit(act.hide(idea.id, reason));
      const rest = await walk((cursor) => page(2, cursor ?? first.next));
      same(subjects(rest), order.slice(3), 'What comes after it');
      await refused(page(3, 'no cursor'), 'malformed');
    },
  },
  {
    name: 'report: an erasure blanks the reason, and the report still waits',
    needs: [...needs, 'backend'],
    async run(bench) {
      const { anna, ben, cem, mo, ada } = people(bench);
      const backend = backendOf(bench);
      const idea = await proposed(anna);
      await ben.submit(act.report(idea, reason));
      await cem.submit(act.report(idea, 'Spam.'));
      await backend.erase('person-ben', { role: 'administrator', person: 'person-ada' });
      const told = async (): Promise<unknown> => [(await waiting(mo))[0]?.reasons, (await ada.idea(idea)).reports];
      same(await told(), [['Spam.'], 2], 'The reasons, and how many reports there are');
      check(!JSON.stringify(await gather(backend.entries())).includes(reason), 'No entry should hold the reason.');
      await backend.rebuild();
      same(await told(), [['Spam.'], 2], 'The same when everything was derived again');
    },
  },
  {
    name: 'report: who watches hears nothing of it, nor of who begins to follow',
    needs: [...withComments, 'idea.follow', 'idea.vote', 'watch'],
    async run(bench) {
      const { anna, ben, cem, nobody } = people(bench);
      const [idea, other] = [await proposed(anna), await proposed(anna)];
      const comment = await commented(anna, idea);
      const since = (await cem.submit(act.vote(other))).position;
      const { told, until, end } = listen(bench, nobody, {}, { since });
      for (const action of [act.report(idea, reason), act.reportComment(comment, idea, reason), act.follow(idea)])
        await ben.submit(action);
      const { position } = await cem.submit(act.vote(other, 'withdrawn'));
      await until((change) => 'idea' in change && change.position >= position, 'of a vote that came later');
      end();
      const about = told.filter((change) => 'idea' in change && change.idea === idea);
      same(about, [], 'What was told of the idea');
    },
  },
  {
    name: 'report: earns nothing, and is no contribution',
    needs: [...needs, 'standing', 'insight'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      const before = [await anna.insight?.(), idsOf(await allIdeas(anna))];
      await ben.submit(act.report(idea, reason));
      same((await ben.standing?.())?.points, 0, 'The points');
      same([await anna.insight?.(), idsOf(await allIdeas(anna))], before, 'What everyone sees');
    },
  },
];
