import fc from 'fast-check';
import { nets } from './server.ts';
import { Watchman, type Make } from './watchman.ts';

const pick = fc.nat(20);
const subject = fc.constantFrom('bench', 'tree', 'closed');
const kind = fc.constantFrom('propose', 'vote', 'withdraw', 'comment');

type Happening = readonly [
  often: number,
  given: fc.Arbitrary<never>,
  run: (watchman: Watchman, given: never) => unknown,
];

/** What can happen. Steps are by far the most frequent: everything else happens between them. */
const happenings: Readonly<Record<string, Happening>> = {
  steps: happening(12, fc.tuple(pick, fc.integer({ min: 1, max: 12 })), async (watchman, [which, count]) => {
    for (let i = 0; i < count; i++) {
      await watchman.town.step(which * i);
      watchman.look();
    }
  }),
  act: happening(5, fc.tuple(pick, kind, subject), (watchman, [tab, what, about]) => watchman.act(tab, what, about)),
  edit: happening(2, fc.tuple(pick, pick), (watchman, [tab, which]) => watchman.edit(tab, which)),
  remove: happening(1, fc.tuple(pick, pick), (watchman, [tab, which]) => watchman.remove(tab, which)),
  resend: happening(1, fc.tuple(pick, pick), (watchman, [tab, which]) => watchman.resend(tab, which)),
  flush: happening(1, pick, (watchman, tab) => watchman.flush(tab)),
  crash: happening(1, pick, (watchman, tab) => watchman.crash(tab)),
  open: happening(2, fc.constant(0), (watchman) => watchman.open()),
  net: happening(3, fc.constantFrom(...nets), ({ town }, net) => {
    town.server.net = net;
  }),
  pass: happening(2, fc.constantFrom(1_000, 60_000, 4_000_000), (watchman, time) => watchman.town.pass(time)),
  jump: happening(1, fc.constantFrom(-4e10, 4e10, -1_000), (watchman, by) => watchman.town.jump(by)),
  'sign in': happening(
    2,
    fc.tuple(fc.constantFrom('A', 'B', 'N'), pick, fc.boolean()),
    (watchman, [account, tab, along]) => watchman.signIn(account, tab, along),
  ),
  'sign out': happening(1, fc.tuple(pick, fc.boolean()), (watchman, [tab, clears]) => watchman.signOut(tab, clears)),
  disk: happening(2, fc.constantFrom('nothing', 'writes', 'everything'), ({ town }, refuses) => {
    town.refuse(refuses);
  }),
  wipe: happening(1, fc.constant(0), (watchman) => watchman.wipe()),
  revoke: happening(1, fc.constant(0), ({ town: { token, server } }) => {
    if (token !== undefined) server.revoked.add(token);
  }),
};

function happening<T>(
  often: number,
  given: fc.Arbitrary<T>,
  run: (watchman: Watchman, given: T) => unknown,
): Happening {
  return [often, given as fc.Arbitrary<never>, run];
}

const command: fc.Arbitrary<string> = fc.oneof(
  ...Object.entries(happenings).map(([name, [weight, given]]) => ({
    weight,
    arbitrary: given.map((value) => `${name} ${JSON.stringify(value)}`),
  })),
);

/** What happens to an outbox in a life of up to 60 events; rejects where something was lost, doubled or told wrongly. */
export function lives(make: Make): fc.IAsyncProperty<[string[]]> {
  return fc.asyncProperty(fc.array(command, { maxLength: 60, size: 'max' }), (events) => live(make, events));
}

/** One life, of events as a counterexample names them, e.g. `steps [0,4]`. */
export async function live(make: Make, events: readonly string[]): Promise<void> {
  const watchman = new Watchman(make);
  watchman.open();
  for (const event of events) {
    const name = Object.keys(happenings).find((one) => event.startsWith(`${one} `)) ?? '';
    const [, , run] = happenings[name] ?? [];
    if (!run) throw new Error(`nothing is called: ${event}`);
    await run(watchman, JSON.parse(event.slice(name.length)) as never);
    watchman.look();
  }
  await watchman.finale();
}
