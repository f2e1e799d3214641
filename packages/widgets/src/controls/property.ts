import type { LitElement, PropertyDeclaration } from 'lit';

/*
 * Lit's own `@property` and `@state` take both forms of decorators there are; these take the one that TypeScript compiles
 * here, and save every page the other half.
 */

/** An attribute and a property; the element is drawn again when it changes. */
export function property(declaration?: PropertyDeclaration) {
  return (element: object, name: string): void => {
    (element.constructor as typeof LitElement).createProperty(name, declaration);
  };
}

/** What the element knows of itself; it is drawn again when that changes. */
export function state() {
  return property({ state: true, attribute: false });
}
