import { render } from 'lit/html.js';
import { sheetsOf, type Styles } from './css.ts';

/** What lives and dies with an element, such as what it listens to. */
export interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
  /** After each time that the element was drawn. */
  hostUpdated?(): void;
}

/** What such a part needs of its element. */
export interface ReactiveControllerHost {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** What changed since the element was drawn: each property's value before. */
export type PropertyValues = ReadonlyMap<PropertyKey, unknown>;

/** How an attribute becomes a property's value. */
export interface Declared {
  readonly name: string;
  /** A text unless given. */
  readonly type: typeof Boolean | typeof Number | undefined;
}

/**
 * An element that draws itself with Lit's templates, once for however many changes: as much of Lit's own base class as
 * the widgets use, which is a third of it. `@property` and `@state` declare what it is drawn from.
 */
export abstract class DrawnElement extends HTMLElement implements ReactiveControllerHost {
  static styles: Styles = [];
  /** The properties that have an attribute, by its name. */
  static declared = new Map<string, Declared>();

  static get observedAttributes(): string[] {
    return [...this.declared.keys()];
  }

  /** Resolves once what has changed until now is drawn. */
  updateComplete: Promise<unknown> = Promise.resolve();
  readonly #controllers = new Set<ReactiveController>();
  /** What a page or a framework had set before the element was defined. */
  readonly #early = new Map<string, unknown>();
  #changed = new Map<PropertyKey, unknown>();
  #isDue = false;

  constructor() {
    super();
    for (const { name } of (this.constructor as typeof DrawnElement).declared.values()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, this[name as keyof this]);
      // What is the element's own would hide the accessor.
      Reflect.deleteProperty(this, name);
    }
  }

  /** Where it draws, once it was in a document. */
  get renderRoot(): ShadowRoot {
    return this.shadowRoot as ShadowRoot;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.shadowRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = sheetsOf((this.constructor as typeof DrawnElement).styles);
      Object.assign(this, Object.fromEntries(this.#early));
    }
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _before: string | null, now: string | null): void {
    const declared = (this.constructor as typeof DrawnElement).declared.get(attribute);
    if (!declared) return;
    const { name, type } = declared;
    Object.assign(this, { [name]: type === Boolean ? now !== null : type && now !== null ? type(now) : now });
  }

  /** Has the element drawn again, with all that changes until then. Where it was never in a document, once it is. */
  requestUpdate(name?: PropertyKey, before?: unknown): void {
    if (name !== undefined && !this.#changed.has(name)) this.#changed.set(name, before);
    if (this.#isDue || !this.shadowRoot) return;
    this.#isDue = true;
    this.updateComplete = this.#update();
  }

  async #update(): Promise<void> {
    await Promise.resolve(); // for what else changes in the same breath
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
    } finally {
      this.#changed = new Map();
      this.#isDue = false;
    }
    render(this.render(), this.renderRoot, { host: this });
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.updated(changed);
  }

  /** Before it is drawn; what is set here is drawn along. */
  protected willUpdate(_changed: PropertyValues): void {}

  protected abstract render(): unknown;

  /** After it was drawn. */
  protected updated(_changed: PropertyValues): void {}
}
