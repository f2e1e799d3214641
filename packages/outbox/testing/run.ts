import fc from 'fast-check';
import { nets } from './town.ts';
import { Watchman, type Make } from './watchman.ts';

type Command = (watchman: Watchman) => void | Promise<void>;

const pick = fc.nat(20);
const subject = fc.constantFrom('bench', 'tree', 'closed');
const kind = fc.constantFrom('propose', 'vote', 'withdraw', 'comment');

/** What can happen. Steps are by far the most frequent: everything else happens between them. */
const command: fc.Arbitrary<readonly [name: string, run: Command]> = fc.oneof(
  named(12, fc.tuple(pick, fc.integer({ min: 1, max: 12 })), 'steps', async (watchman, [which, count]) => {
    for (let i = 0; i < count; i++) {
      await watchman.town.step(which * i);
      watchman.look();
    }
  }),
  named(5, fc.tuple(pick, kind, subject), 'act', (watchman, [tab, what, about]) => watchman.act(tab, what, about)),
  named(2, fc.tuple(pick, pick), 'edit', (watchman, [tab, which]) => watchman.edit(tab, which)),
  named(1, fc.tuple(pick, pick), 'remove', (watchman, [tab, which]) => watchman.remove(tab, which)),
  named(1, pick, 'flush', (watchman, tab) => watchman.flush(tab)),
  named(1, pick, 'crash', (watchman, tab) => watchman.crash(tab)),
  named(2, fc.constant(0), 'open', (watchman) => watchman.open()),
  named(3, fc.constantFrom(...nets), 'net', ({ town }, net) => {
    town.net = net;
  }),
  named(2, fc.constantFrom(1_000, 60_000, 4_000_000), 'pass', (watchman, time) => watchman.town.pass(time)),
  named(1, fc.constantFrom(-4e10, 4e10, -1_000), 'jump', (watchman, by) => watchman.town.jump(by)),
  named(
    2,
    fc.tuple(fc.constantFrom('A', 'A2', 'B', undefined), pick, fc.boolean()),
    'sign in',
    (watchman, [token, tab, along]) => watchman.signIn(token, tab, along),
  ),
  named(2, fc.constantFrom('nothing', 'writes', 'everything'), 'disk', ({ town }, refuses) => {
    town.diskRefuses = refuses;
    if (refuses !== 'nothing') town.isDiskSound = false;
  }),
  named(1, fc.constant(0), 'wipe', (watchman) => watchman.wipe()),
  named(1, fc.constant(0), 'revoke', ({ town }) => {
    if (town.token) town.revoked.add(town.token);
  }),
);

function named<T>(
  weight: number,
  given: fc.Arbitrary<T>,
  name: string,
  run: (watchman: Watchman, given: T) => void | Promise<void>,
): fc.WeightedArbitrary<readonly [string, Command]> {
  return {
    weight,
    arbitrary: given.map((value) => [`${name} ${JSON.stringify(value)}`, quiet((watchman) => run(watchman, value))]),
  };
}

/** A counterexample names the event; the function says nothing more. */
function quiet(run: Command): Command {
  return Object.assign(run, { toString: () => '' });
}

/** What happens to an outbox in a life of up to 60 events; rejects where something was lost, doubled or told wrongly. */
export function lives(make: Make): fc.IAsyncProperty<[(readonly [string, Command])[]]> {
  return fc.asyncProperty(fc.array(command, { maxLength: 60, size: 'max' }), async (events) => {
    const watchman = new Watchman(make);
    watchman.open();
    for (const [, run] of events) {
      await run(watchman);
      watchman.look();
    }
    await watchman.finale();
  });
}
