import { surroundings, type Surroundings } from '../src/surroundings.ts';

/** A world in which nobody has to wait: time passes as soon as it is waited for. */
export function hasty(): Surroundings {
  let ahead = 0;
  return {
    ...surroundings('hasty'),
    now: () => Date.now() + ahead,
    after(milliseconds, run) {
      const timer = setImmediate(() => {
        ahead += milliseconds;
        run();
      });
      return () => clearImmediate(timer);
    },
  };
}
