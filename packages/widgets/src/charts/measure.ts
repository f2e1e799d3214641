import type { ReactiveController, ReactiveControllerHost } from '../controls/drawn-element.ts';
import type { Room } from './columns-layout.ts';

/** Watches how much room a chart has, and how large its text is. Until it is in the document there is no room. */
export class Measure implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #selector: string;
  readonly #observer: ResizeObserver;
  #element: Element | undefined;
  #room: Room | undefined;

  /**
   * @param selector of an element in the host's shadow root that is as wide as the chart and an em high, whatever the chart
   * holds: watching what the chart itself changes would have no end
   */
  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, selector: string) {
    this.#host = host;
    this.#selector = selector;
    this.#observer = new ResizeObserver(() => this.#measure());
    host.addController(this);
  }

  get room(): Room | undefined {
    return this.#room;
  }

  hostUpdated(): void {
    const element = this.#host.renderRoot.querySelector(this.#selector) ?? undefined;
    if (element === this.#element) return;
    this.#observer.disconnect();
    this.#element = element;
    if (element) this.#observer.observe(element);
  }

  hostConnected(): void {
    if (this.#element) this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(): void {
    if (!this.#element?.isConnected) return;
    const { fontSize, direction } = getComputedStyle(this.#element);
    const width = Math.floor(this.#element.clientWidth);
    const em = parseFloat(fontSize) * textSize;
    const height = Math.round(Math.min(Math.max(width * 0.32, em * 13), em * 21));
    const mirrored = direction === 'rtl';
    const { room } = this;
    if (width === 0 || (room && room.width === width && room.em === em && room.mirrored === mirrored)) return;
    this.#room = { width, height, em, mirrored };
    this.#host.requestUpdate();
  }
}

/** Of the text in charts, in em of the text around them; as in the styles. */
const textSize = 0.8125;
