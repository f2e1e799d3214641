import type { Plugin } from 'vite';

const shared = 'globalThis.nanostoresGlobal ||= { epoch: 0 }';

/**
 * nanostores counts changes in a global, so that several copies of it agree. A page has one copy of ours, which is found
 * and used again, and no city's page gets a global from us.
 */
export function keepEpoch(): Plugin {
  return {
    name: 'keep-epoch',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/nanostores/atom/index.js')) return undefined;
      if (!code.includes(shared))
        this.error('nanostores no longer counts as it did: see whether it still sets a global.');
      return { code: code.replace(shared, '{ epoch: 0 }'), map: null };
    },
  };
}
