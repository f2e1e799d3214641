import type { Plugin } from 'vite';

/** The compiler's helper for decorators knows of classes, methods and parameters; here only properties have any. */
export function smallDecorate(): Plugin {
  return {
    name: 'small-decorate',
    apply: 'build',
    transform(_code, id) {
      if (!id.endsWith('/helpers/esm/decorate.js')) return undefined;
      const code =
        'export default (decorators, target, name) => decorators.forEach((decorate) => decorate(target, name));';
      return { code, map: null };
    },
  };
}
