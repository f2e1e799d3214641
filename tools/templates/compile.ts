import { _$LH as lit } from 'lit-html/private-ssr-support.js';

/**
 * What a template becomes: first its markup, then for each of its values what it is for. That has the same form as what a
 * tag of templates is given, so that a template stays a template, and is told from others by the same array.
 *
 * - `2`: what is put at a marker, `<?>`, two nodes after the node of the value before; nothing for none
 * - `1href`, `.value`, `?open`, `@click`: an attribute, property, boolean attribute or event of the node that is as many after
 * - `class=button |`: an attribute with what stands around its values; `|` alone for each value of it after the first
 *
 * Elements and comments count as nodes, as they follow each other in the document.
 */
export type Compiled = readonly string[];

const token = /<!--[^]*?-->|<\?[^>]*>|<([a-z][^\s>/]*)((?:"[^"]*"|[^>"])*)>/gi;
const attribute = / ([^\s=>"]+)\$lit\$=(?:"([^"]*)"|([^\s>"]*))/g;
const empty = /^(?:img|input|br|hr)$/;

/**
 * Reads a template as Lit would in the browser, and has Lit's own reader do it as far as it can without a document.
 *
 * @throws where it holds what cannot be said in this form
 */
export function compile(source: readonly string[], kind: 'html' | 'svg'): Compiled {
  const strings = source.map((text) => text.replace(/[ \t\n\f\r]+/g, ' '));
  const template = Object.assign([...strings], { raw: strings });
  const [trusted, names] = lit.getTemplateHtml(template, kind === 'svg' ? 2 : 1);
  const marked = trusted as unknown as string; // as it is where nothing has to be trusted
  // What is drawn as SVG is read within an element of its own, which does not stay.
  let node = kind === 'svg' ? -1 : 0;
  let before = 0;
  const values: string[] = [];
  const place = (what: string): void => {
    values.push(`${node === before ? '' : node - before}${what}`);
    before = node;
  };

  const markup = marked.replace(token, (text: string, tag: string | undefined, attributes: string) => {
    let out = text;
    if (text === `<${lit.markerMatch}>`) {
      place('');
      out = '<?>';
    } else if (tag !== undefined) {
      const rest = attributes.replace(attribute, (_all: string, _name: string, quoted?: string, bare?: string) => {
        const around = (quoted ?? bare ?? '').split(lit.marker);
        if (around.some((part) => part.includes('|'))) throw new Error(`A template has a "|" in ${text}`);
        place(`${names.shift() ?? ''}${around.join('|') === '|' ? '' : `=${around.join('|')}`}`);
        values.push(...around.slice(2).map(() => '|'));
        return '';
      });
      out = `<${tag}${shrink(rest, tag)}>`;
    }
    node += 1;
    return out;
  });
  if (markup.includes('lit$') || values.length !== strings.length - 1)
    throw new Error(`A template has a value where it cannot stand: ${source.join('${…}')}`);
  // What is open at the end is closed by itself.
  return [markup.replace(/(?:<\/[\w-]+>)+$/, ''), ...values];
}

function shrink(attributes: string, tag: string): string {
  const bare = attributes.replace(/="([\w-]+)"(?=[\s/]|$)/g, '=$1').replace(/="([\w-]+)"$/, '=$1');
  return (empty.test(tag) ? bare.replace(/ ?\/$/, '') : bare).replace(/ +/g, ' ').trimEnd();
}
