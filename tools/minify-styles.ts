import { transform as minifyCss } from 'lightningcss';
import type { Plugin } from 'vite';
import { visitCode, type Code } from './visit-code.ts';

/** Takes what only its author reads out of the styles of elements: comments, and more than one space. */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/packages/widgets/src/') || !/\bcss`/.test(code)) return null;
      const cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
      visitCode(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression' || (node['tag'] as { name?: string }).name !== 'css') return;
        const { quasis } = node['quasi'] as { quasis: Code[] };
        for (const { start, end } of quasis)
          cuts.push({ start, end, text: shrink(code.slice(start, end), quasis.length === 1) });
      });
      // From the end, so that what is before a cut keeps its place.
      let out = code;
      for (const { start, end, text } of cuts.sort((a, b) => b.start - a.start))
        out = out.slice(0, start) + text + out.slice(end);
      return { code: out, map: null };
    },
  };
}

/** @param isWhole whether it is a sheet that can be read as such, since nothing is put in between */
function shrink(text: string, isWhole: boolean): string {
  if (isWhole) {
    const sheet = Buffer.from(text.replaceAll('\\\\', '\\'));
    const { code } = minifyCss({ filename: 'styles.css', code: sheet, minify: true });
    return String(code).replace(/[\\`]|\$(?=\{)/g, '\\$&');
  }
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
