import type { Plugin } from 'vite';
import { visitCode, type Code } from '../visit-code.ts';
import { compile } from './compile.ts';
import { slimLit } from './slim-lit.ts';

/** Templates are read when the files are built, and the browser gets Lit without what reads them. */
export function compiledTemplates(): Plugin[] {
  return [compileTemplates(), slimLit()];
}

function compileTemplates(): Plugin {
  return {
    name: 'compile-templates',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (!/\b(html|svg)`/.test(code) || id.includes('/node_modules/')) return null;
      const parts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
      visitCode(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression') return;
        const { name } = node['tag'] as { name?: string };
        if (name !== 'html' && name !== 'svg') return;
        const { quasis } = node['quasi'] as { quasis: (Code & { value: { cooked: string } })[] };
        const compiled = compile(
          quasis.map(({ value }) => value.cooked),
          name,
        );
        for (const [index, { start, end }] of quasis.entries())
          parts.push({ start, end, text: (compiled[index] ?? '').replace(/[\\`]|\$(?=\{)/g, '\\$&') });
      });
      // From the end, so that what is before keeps its place. Templates within templates have parts of their own.
      let out = code;
      for (const { start, end, text } of parts.sort((a, b) => b.start - a.start))
        out = out.slice(0, start) + text + out.slice(end);
      return { code: out, map: null };
    },
  };
}
