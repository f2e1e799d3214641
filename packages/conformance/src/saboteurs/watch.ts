import type { Change } from '@civic-widgets/core';
import { adapterLie, type Saboteur } from './saboteur.ts';

/** Tells something else instead of each change, or several things, or nothing. */
function changeLie(name: string, lie: (change: Change) => readonly Change[]): Saboteur {
  return adapterLie(name, ['watch'], () => (adapter) => ({
    watch: (scope, listener, options) =>
      adapter.watch(scope, (change) => lie(change).forEach((told) => listener(told)), options),
  }));
}

export const watchSaboteurs: readonly Saboteur[] = [
  changeLie('tells nothing', () => []),
  changeLie('tells nothing of a new configuration', (change) => (change.kind === 'reset' ? [] : [change])),
  changeLie('says to read everything again, whatever happened', ({ position }) => [{ kind: 'reset', position }]),
  changeLie('tells everything twice', (change) => [change, change]),
  changeLie('tells that an idea is gone without saying so', (change) =>
    change.kind === 'idea-gone'
      ? [{ ...change, kind: 'idea', status: 'received', votes: { up: 0, down: 0, pass: 0 }, comments: 0 }]
      : [change],
  ),
  changeLie('tells who acted', (change) => [{ ...change, by: 'person-vera' } as unknown as Change]),
  changeLie('tells what was chosen', (change) => [
    change.kind === 'poll' ? ({ ...change, result: [{ option: 'blue', votes: 1 }] } as unknown as Change) : change,
  ]),
  changeLie('tells counters of before', (change) =>
    change.kind === 'idea' ? [{ ...change, votes: { up: 0, down: 0, pass: 0 }, comments: 0 }] : [change],
  ),
  changeLie('tells no positions', (change) => [{ ...change, position: 0 }]),
  adapterLie('goes back in time', ['watch'], () => (adapter) => ({
    watch(scope, listener, options) {
      let first: number | undefined;
      return adapter.watch(
        scope,
        (change) => {
          first ??= change.position;
          listener(change);
          listener({ ...change, position: first });
        },
        options,
      );
    },
  })),
  adapterLie('goes on telling after the end', ['watch'], () => (adapter) => ({
    watch(...asked) {
      adapter.watch(...asked);
      return () => undefined;
    },
  })),
  adapterLie('ends every watch with the first', ['watch'], () => {
    const ends: (() => void)[] = [];
    return (adapter) => ({
      watch(...asked) {
        ends.push(adapter.watch(...asked));
        return () => ends.forEach((end) => end());
      },
    });
  }),
  adapterLie('tells of everything, whatever the scope', ['watch'], () => (adapter) => ({
    watch: (_scope, ...asked) => adapter.watch({}, ...asked),
  })),
  adapterLie('watches only what has a plain id', ['watch'], () => (adapter) => ({
    watch: ({ idea, ...scope }, ...asked) =>
      adapter.watch({ ...scope, ...(idea !== undefined && { idea: encodeURIComponent(idea) }) }, ...asked),
  })),
  adapterLie('begins with the whole past', ['watch'], () => (adapter) => ({
    watch: (scope, listener) => adapter.watch(scope, listener, { since: 0 }),
  })),
  adapterLie('forgets from where to go on', ['watch'], () => (adapter) => ({
    watch: (scope, listener) => adapter.watch(scope, listener),
  })),
  adapterLie('calls while it is being set up', ['watch'], () => (adapter) => ({
    watch(scope, listener, options) {
      listener({ kind: 'reset', position: 0 });
      return adapter.watch(scope, listener, options);
    },
  })),
];
