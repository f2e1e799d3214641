import type { ElementEntry } from './manifest.ts';

/**
 * Wrappers for React 18 and later, by name of file. What a property of the wrapper sets is an attribute, so that a server may
 * render it; the element itself is fetched in the browser.
 */
export function reactWrappers(elements: readonly ElementEntry[]): Readonly<Record<string, string>> {
  return {
    'index.js': `${script}\n${elements.map(wrapper).join('\n')}`,
    'index.d.ts': `${types}\n${elements.map(declaration).join('\n')}`,
  };
}

function wrapper({ name, tagName, members, events }: ElementEntry): string {
  const attributes = members.map(({ name, attribute }) => `${name}: '${attribute}'`).join(', ');
  const handlers = events.map((event) => `${handlerOf(event.name)}: '${event.name}'`).join(', ');
  const define = tagName.replace('civic-', '');
  return `export const ${name} = wrap('${tagName}', { ${attributes} }, { ${handlers} }, () => import('../${define}/define.js'));\n`;
}

function declaration({ name, description, members, events }: ElementEntry): string {
  const properties = members.map(
    ({ name, type, description = '' }) => `  /** ${description} */\n  readonly ${name}?: ${type?.text ?? 'string'};\n`,
  );
  const handlers = events.map(
    ({ name, type, description = '' }) =>
      `  /** ${description} */\n  readonly ${handlerOf(name)}?: (event: ${type?.text ?? 'Event'}) => void;\n`,
  );
  const base = `Omit<HTMLAttributes<HTMLElement>, ${members.map(({ name }) => `'${name}'`).join(' | ')}>`;
  return `export interface ${name}Props extends ${base} {\n${[...properties, ...handlers].join('')}}
/** ${description} */
export declare const ${name}: ForwardRefExoticComponent<${name}Props & RefAttributes<HTMLElement>>;\n`;
}

/** `civic-vote` → `onCivicVote` */
function handlerOf(event: string): string {
  return `on-${event}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const types = `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { CivicCastEvent, CivicProposeEvent, CivicVoteEvent } from '../index.js';
`;

const script = `import { createElement, forwardRef, useEffect, useImperativeHandle, useRef } from 'react';

function wrap(tag, attributes, handlers, define) {
  const Wrapper = forwardRef((props, given) => {
    const element = useRef(null);
    const latest = useRef(props);
    useImperativeHandle(given, () => element.current, []);
    useEffect(() => void define().catch(console.error), []);
    useEffect(() => void (latest.current = props));
    useEffect(() => {
      const heard = Object.entries(handlers).map(([name, type]) => [type, (event) => latest.current[name]?.(event)]);
      for (const [type, listener] of heard) element.current.addEventListener(type, listener);
      return () => heard.forEach(([type, listener]) => element.current?.removeEventListener(type, listener));
    }, []);
    const passed = { ref: element };
    for (const [name, value] of Object.entries(props)) {
      if (name in handlers) continue;
      const attribute = attributes[name];
      if (attribute === undefined) passed[name === 'className' ? 'class' : name] = value;
      else if (typeof value === 'boolean') passed[attribute] = value ? '' : undefined;
      else passed[attribute] = value;
    }
    return createElement(tag, passed);
  });
  Wrapper.displayName = tag;
  return Wrapper;
}
`;
