import type { Plugin } from 'vite';

const small = /\/(?:locales\/dates|stores\/sending|controls\/(?:more-buttons\.styles|notice|still\.styles))\.ts$/;
const folder = /\/packages\/widgets\/src\/(poll|badges|idea-board|dashboard|charts)\//;

/**
 * Gives every element a copy of its own of a few small modules that keep nothing to themselves: in the ground all would pay for
 * what some need, and a file of their own would cost each another checksum.
 */
export function ownCopies(): Plugin {
  return {
    name: 'own-copies',
    enforce: 'pre',
    apply: 'build',
    async resolveId(name, importer, options) {
      const element = folder.exec(importer ?? '')?.[1];
      if (element === undefined || !/(dates|sending|more-buttons\.styles|notice|still\.styles)\.ts$/.test(name))
        return null;
      const found = await this.resolve(name, importer, { ...options, skipSelf: true });
      if (!found || !small.test(found.id)) return null;
      return `${found.id}?${element === 'charts' ? 'dashboard' : element}`;
    },
  };
}
