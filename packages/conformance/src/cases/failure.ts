import type { Receipt } from '@civic-widgets/core';
import { act } from '../act.ts';
import type { Case } from '../harness.ts';
import { past } from '../past.ts';
import { backendOf, commented, people, proposed } from '../people.ts';
import { asked, failure, same } from '../promise.ts';
import { anyOrder, gather } from '../walk.ts';

/** Undoes `readonly`, to do what nobody should. */
type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  const fields = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(fields)) {
    spoil(inner);
    fields[key] = typeof inner === 'number' ? inner + 1_000 : typeof inner === 'string' ? `${inner}!` : inner;
  }
  if (Array.isArray(value)) value.length = 0;
}

export const failureCases: readonly Case[] = [
  {
    name: 'read: what is returned is a copy; spoiling it spoils nothing',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna, 'Firm', { text: 'As a rock' });
      await anna.submit(act.vote(idea));
      const order = await anyOrder(anna);
      const reads = [
        () => anna.space(),
        () => anna.viewer(),
        () => anna.idea(idea),
        () => anna.ideas({ order }),
      ] as const;
      for (const read of reads) {
        const before = structuredClone<unknown>(await read());
        spoil(await read());
        same(await read(), before, 'What is read after an earlier answer was spoilt');
      }
    },
  },
  {
    name: 'read: so are comments, polls, standings, insight and one’s own entries',
    needs: ['idea.comment', 'idea.answer', 'poll.cast', 'standing', 'insight', 'mine'],
    async run(bench) {
      const { anna, olga } = people(bench);
      const idea = await proposed(anna, 'Firm', { topic: 'green', area: 'north', name: 'Anna' });
      await commented(anna, idea);
      await olga.submit(act.answer(idea, 'planned', 'Yes.'));
      await anna.submit(act.cast('bench', { red: 1 }));
      const reads = [
        () => anna.idea(idea),
        () => anna.comments(idea),
        () => anna.poll('bench'),
        () => anna.polls(),
        () => asked(anna.standing?.()),
        () => asked(anna.insight?.()),
        () => asked(anna.mine?.()),
      ] as const;
      for (const read of reads) {
        const before = structuredClone<unknown>(await read());
        spoil(await read());
        same(await read(), before, 'What is read after an earlier answer was spoilt');
      }
    },
  },
  {
    name: 'submit: takes a copy at once; spoiling the action or the receipt spoils nothing',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const action = act.propose('square', 'Firm', { text: 'As a rock' });
      const copy = structuredClone(action);
      const submitted = anna.submit(action);
      spoil(action.payload);
      const receipt = await submitted;
      const kept: Receipt = { ...receipt };
      same((await anna.idea(receipt.subject)).title, 'Firm', 'The title');
      (receipt as Mutable<Receipt>).position += 1_000;
      same(await anna.submit(copy), kept, 'The receipt of the same action');
    },
  },
  {
    name: 'ledger: entries that were read or loaded can be spoilt without harm',
    needs: ['backend'],
    async run(bench) {
      const { anna } = people(bench);
      const backend = backendOf(bench);
      const loaded = past(act.propose('square', 'Firm', { id: 'old' }), 'import-1', '2024-01-01T00:00:00.000Z');
      await backend.load([loaded]);
      spoil(loaded);
      const before = structuredClone(await gather(backend.entries()));
      for await (const entry of backend.entries()) spoil(entry);
      spoil(await backend.file());
      same(await gather(backend.entries()), before, 'The entries');
      same((await anna.idea('old')).title, 'Firm', 'The title');
      same((await backend.file()).version, 3, 'The version of the configuration');
    },
  },
  {
    name: 'abort: a read that was aborted before it began rejects with the signal’s reason',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      const order = await anyOrder(anna);
      const reason = new Error('The page was left.');
      const options = { signal: AbortSignal.abort(reason) };
      const reads = {
        space: () => anna.space(options),
        viewer: () => anna.viewer(options),
        ideas: () => anna.ideas({ order }, options),
        idea: () => anna.idea(idea, options),
      };
      for (const [name, read] of Object.entries(reads))
        same((await failure(read(), 'it was aborted')) === reason, true, `That ${name}() rejects with the reason`);
    },
  },
  {
    name: 'abort: so do comments, polls, standings, insight and one’s own entries',
    needs: ['idea.comment', 'poll.cast', 'standing', 'insight', 'mine'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      const reason = new Error('The page was left.');
      const options = { signal: AbortSignal.abort(reason) };
      const reads = {
        comments: () => anna.comments(idea, options),
        polls: () => anna.polls({}, options),
        poll: () => anna.poll('bench', options),
        standing: () => asked(anna.standing?.(options)),
        insight: () => asked(anna.insight?.({}, options)),
        mine: () => asked(anna.mine?.(options)),
      };
      for (const [name, read] of Object.entries(reads))
        same((await failure(read(), 'it was aborted')) === reason, true, `That ${name}() rejects with the reason`);
    },
  },
  {
    name: 'abort: a read that is under way rejects with the signal’s reason, and the next one works',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      const order = await anyOrder(anna);
      const controller = new AbortController();
      const { signal } = controller;
      const reads = [anna.idea(idea, { signal }), anna.ideas({ order }, { signal })];
      const outcomes = Promise.allSettled(reads);
      const reason = new Error('The page was left.');
      controller.abort(reason);
      for (const outcome of await outcomes)
        same(outcome.status === 'rejected' && outcome.reason === reason, true, 'That a read rejects with the reason');
      same((await anna.idea(idea)).id, idea, 'The idea that is read afterwards');
    },
  },
];
