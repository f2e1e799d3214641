import type { Plugin } from 'vite';

/** Replaces what stands in Lit's code from a place to another, the latter excluded. Both are there once. */
type Change = readonly [why: string, from: string, to: string, instead: string];

const changes: readonly Change[] = [
  ['the marks that its reader puts into markup', 'h="$lit$"', 'l=document', ''],
  ['the expressions by which its reader reads', 'f="[ ', 'x=t=>', ''],
  [
    'its reader, in whose place comes one for templates that were read when the files were built',
    'const N=(t,i)=>{',
    'static createElement',
    `class S {
      constructor({ strings, _$litType$: kind }) {
        const [markup, ...values] = strings;
        let index = 0;
        this.el = S.createElement(V(strings, markup));
        if (kind > 1) {
          const wrapper = this.el.content.firstChild;
          wrapper.replaceWith(...wrapper.childNodes);
        }
        this.parts = values.flatMap((value) => {
          if (value === '|') return [];
          const [, step, kind, name, around] = /(\\d*)([.?@]?)([^=]*)=?(.*)/.exec(value);
          index += +step;
          return name
            ? { type: 1, index, name, strings: (around || '|').split('|'), ctor: { '.': I, '?': L, '@': z }[kind] ?? H }
            : { type: 2, index };
        });
      }
    `,
  ],
  ['templates that are read in another way', '"number"==typeof s?', ';if(this._$AH?._$AD===e)', 'this._$AC(t)'],
  [
    'drawing the very same result again, which Lit would compare value by value',
    'if(this._$AH?._$AD===e)',
    'else{const t=new R',
    'if(this._$AH?._$AD===e)this._$AH.drawn!==t&&this._$AH.p(i);',
  ],
  ['the same', 'this.T(s),this._$AH=t}', '}_$AC(t)', 'this.T(s),this._$AH=t}this._$AH.drawn=t'],
  ['directives', 'function M(t,i,s=t,e){', 'class R{', ''],
  ['directives, for a value', '_$AI(t,i=this){t=M(this,t,i),a(t)?t===A', '||null==t', '_$AI(t){a(t)?t===A'],
  ['the same', 't!==this._$AH&&t!==E&&this._(t):', 'void 0!==t._$litType$', 't!==this._$AH&&this._(t):'],
  ['directives, for an attribute', '_$AI(t,i=this,s,e){', 'const h=this.strings', '_$AI(t,s){'],
  ['the same', 't=M(this,t,i,0),o=', 'o&&(this._$AH=t);', 'o=!a(t)||t!==this._$AH,'],
  ['the same', 'r=M(this,e[s+n],i,n),', 'o||=!a(r)', 'r=e[s+n],'],
  ['the same', 'o&&!e&&this.j(t)', '}j(t)', 'o&&this.j(t)'],
  ['the same', 's._$AI(t,s,i)', ',i+=', 's._$AI(t,i)'],
  [
    'directives, for an event',
    '_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;',
    'const s=this._$AH,e=t===A',
    '_$AI(t){t??=A;',
  ],
  ['directives, for an element', ':6===r.type', ',this._$AV.push', ':0'],
  ['the same, and what other packages of Lit want', 'class Z{', 'const D=', ''],
  ['the same', 'j as _$LH,', 'b as html', ''],
  ['what directives know of the document', 'get parentNode(){return this._$AM.parentNode}', 'u(t){', ''],
  ['the same', 'get _$AU(){return this._$AM?._$AU??this._$Cv}', 'constructor(t,i,s,e){this.type=2', ''],
  ['the same', ',this._$Cv=e?.isConnected', '_$AI(t){a(t)?', '}'],
  [
    'the same, and what is the same without Shady DOM',
    'for(this._$AP?.',
    '}class H{',
    'for(;t!==this._$AB;){const s=t.nextSibling;t.remove();t=s}}',
  ],
  ['the same', 'get tagName(){', 'constructor(t,i,s,e,h){this.type=1', ''],
  [
    'what parts tell directives of their kind',
    'constructor(){super(...arguments),this.type=3}',
    'j(t){this.element[',
    '',
  ],
  ['the same', 'constructor(){super(...arguments),this.type=4}', 'j(t){this.element.toggle', ''],
  ['the same', 'constructor(t,i,s,e,h){super', '_$AI(t){t??=A', ''],
  [
    'choices of where to draw',
    'const D=(t,i,s)=>{',
    'export{',
    'const D=(t,i,s)=>(i._$litPart$??=new k(i.insertBefore(c(),null),null,void 0,s))._$AI(t);',
  ],
];

/**
 * Takes out of Lit what the widgets have no use for: reading templates, which were read when the files were built, and
 * directives. Its drawing stays as it is. Says so where Lit is no longer the one that was read for this.
 */
export function slimLit(): Plugin {
  return {
    name: 'slim-lit',
    apply: 'build',
    transform(code, id) {
      if (/\/lit(?:-html)?\/(?:async-)?directives?\b/.test(id)) this.error(`The built files have no directives: ${id}`);
      if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
      let out = code;
      for (const [why, from, to, instead] of changes) {
        const start = out.indexOf(from);
        const end = out.indexOf(to, start + from.length);
        if (start < 0 || end < 0 || out.includes(from, start + 1))
          this.error(`Lit has changed: see to ${why} (${from})`);
        out = out.slice(0, start) + instead + out.slice(end);
      }
      return { code: out, map: null };
    },
  };
}
