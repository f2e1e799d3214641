import { transform as minifyCss } from 'lightningcss';
import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Takes what only its author reads out of the styles and templates of elements: comments, and more than one space. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('/packages/widgets/src/') || !/\b(html|svg|css)`/.test(code)) return null;
      const cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
      visit(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression') return;
        const { name } = node['tag'] as { name?: string };
        const shrink = name === 'css' ? shrinkStyles : name === 'html' || name === 'svg' ? shrinkMarkup : undefined;
        if (!shrink) return;
        const { quasis } = node['quasi'] as { quasis: Node[] };
        for (const { start, end } of quasis)
          cuts.push({ start, end, text: shrink(code.slice(start, end), quasis.length === 1) });
      });
      // From the end, so that what is before a cut keeps its place. Templates within templates have parts of their own.
      let out = code;
      for (const { start, end, text } of cuts.sort((a, b) => b.start - a.start))
        out = out.slice(0, start) + text + out.slice(end);
      return { code: out, map: null };
    },
  };
}

function visit(node: unknown, enter: (node: Node) => void): void {
  if (Array.isArray(node)) for (const child of node) visit(child, enter);
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  enter(node as Node);
  for (const child of Object.values(node)) visit(child, enter);
}

/** A line break within a text stands for a space, and so does one between elements. */
function shrinkMarkup(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** @param isWhole whether it is a sheet that can be read as such, since nothing is put in between */
function shrinkStyles(text: string, isWhole: boolean): string {
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
