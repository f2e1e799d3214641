import { surroundings, type Surroundings } from '../src/surroundings.ts';

/** A world in which nobody has to wait: time passes as soon as it is waited for, until the world ends. */
export function hasty(): Surroundings & { readonly end: () => void } {
  const timers = new Set<NodeJS.Immediate>();
  let ahead = 0;
  let isOver = false;
  return {
    ...surroundings('hasty'),
    now: () => Date.now() + ahead,
    after(milliseconds, run) {
      // What can never be sent would be tried for ever, and keep the process from ending.
      if (isOver) return () => undefined;
      const timer = setImmediate(() => {
        timers.delete(timer);
        ahead += milliseconds;
        run();
      });
      timers.add(timer);
      return () => {
        timers.delete(timer);
        clearImmediate(timer);
      };
    },
    end() {
      isOver = true;
      for (const timer of timers) clearImmediate(timer);
      timers.clear();
    },
  };
}
