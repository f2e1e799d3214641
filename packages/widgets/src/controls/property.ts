import type { Declared, DrawnElement } from './drawn-element.ts';

export interface Declaration {
  /** The attribute's name where it is not the property's in small letters; false where there is none. */
  readonly attribute?: string | false;
  /** A text unless given. */
  readonly type?: Declared['type'];
}

/** An attribute and a property; the element is drawn again when it changes. */
export function property({ attribute, type }: Declaration = {}) {
  return (prototype: object, name: string): void => {
    const element = prototype.constructor as typeof DrawnElement;
    if (!Object.hasOwn(element, 'declared')) element.declared = new Map(element.declared);
    if (attribute !== false) element.declared.set(attribute ?? name.toLowerCase(), { name, type });
    const key = Symbol();
    Object.defineProperty(prototype, name, {
      get(this: Record<symbol, unknown>) {
        return this[key];
      },
      set(this: Record<symbol, unknown> & DrawnElement, now: unknown) {
        const before = this[key];
        if (Object.is(before, now)) return;
        this[key] = now;
        this.requestUpdate(name, before);
      },
    });
  };
}

/** What the element knows of itself; it is drawn again when that changes. */
export function state() {
  return property({ attribute: false });
}
