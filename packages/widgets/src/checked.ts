import { loader } from './start.ts';

/** The same as the loader's own, for all that is fetched after it: the build makes every `import()` one of these. */
export function checked(files: string): Promise<unknown> {
  return loader()?.checked(files) ?? Promise.reject(new Error('These files work with their loader alone.'));
}
