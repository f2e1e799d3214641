import type { ReactiveController, ReactiveControllerHost } from '../controls/drawn-element.ts';

/** How the arrow keys move. Columns follow the direction of writing; bars lie one below the other. */
export type Axis = 'columns' | 'bars';

/**
 * Walks the points of one chart with the arrow keys, Home and End. One point is in the tab order; each carries
 * `data-point` with its place. The point under the pointer or with focus is the active one.
 */
export class Walk implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #axis: Axis;
  #focusable: number | undefined;
  #active: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, axis: Axis) {
    this.#host = host;
    this.#axis = axis;
    host.addController(this);
  }

  /** The point that is shown in words; undefined when nobody looks at one. */
  get active(): number | undefined {
    return this.#active;
  }

  /** The point that Tab leads to. */
  focusable(points: number): number {
    return Math.min(this.#focusable ?? (this.#axis === 'columns' ? points - 1 : 0), points - 1);
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    const from = placeOf(event.target);
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const points = pointsAround(event.currentTarget);
    const mirrored = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const to = this.#target(event.key, from, points.length, mirrored);
    if (to === undefined) return;
    event.preventDefault();
    points[Math.max(0, Math.min(to, points.length - 1))]?.focus();
  };

  readonly onFocusin = (event: FocusEvent): void => {
    const place = placeOf(event.target);
    if (place === undefined) return;
    this.#focusable = place;
    this.#show(place);
  };

  readonly onFocusout = (): void => this.#show(undefined);

  readonly onPointermove = (event: PointerEvent): void => {
    const place = placeOf(event.target);
    if (place !== undefined) this.#show(place);
  };

  readonly onPointerleave = (event: PointerEvent): void => {
    // A finger that is lifted leaves what it chose.
    if (event.pointerType === 'mouse') this.#show(undefined);
  };

  hostDisconnected(): void {
    this.#active = undefined;
  }

  #target(key: string, from: number, points: number, mirrored: boolean): number | undefined {
    const [back, on] = this.#axis === 'bars' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const turned = this.#axis === 'columns' && mirrored;
    if (key === 'Home') return 0;
    if (key === 'End') return points - 1;
    if (key === (turned ? on : back)) return from - 1;
    return key === (turned ? back : on) ? from + 1 : undefined;
  }

  #show(place: number | undefined): void {
    if (place === this.#active) return;
    this.#active = place;
    this.#host.requestUpdate();
  }
}

function pointsAround(chart: EventTarget | null): (HTMLElement | SVGElement)[] {
  return [...(chart as Element).querySelectorAll<HTMLElement | SVGElement>('[data-point]')];
}

function placeOf(target: EventTarget | null): number | undefined {
  const point = target instanceof Element ? target.closest('[data-point]') : null;
  return point ? Number(point.getAttribute('data-point')) : undefined;
}
