import type { Plugin } from 'vite';

const every = /for\s*\(\s*(?:var|let|const) (\w+) in (\w+)\s*\)/;

/**
 * What the build puts before modules that are taken as a whole lists their names by `for … in`, which also meets whatever a page's old
 * scripts added to `Object.prototype`; it then breaks. This lists own names alone.
 */
export function ownExports(): Plugin {
  return {
    name: 'own-exports',
    apply: 'build',
    renderChunk(code, { name, moduleIds }) {
      const isHelper = name.includes('rolldown-runtime') || moduleIds.some((id) => id.includes('rolldown/runtime'));
      if (!isHelper || !every.test(code)) return undefined;
      return { code: code.replace(every, 'for (const $1 of Object.keys($2))'), map: null };
    },
  };
}
