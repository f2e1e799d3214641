import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { press as strike } from '../../testing/keys.ts';
import { Walk, type Axis } from './walk.ts';

class Chart extends LitElement {
  readonly walk: Walk;

  constructor(axis: Axis) {
    super();
    this.walk = new Walk(this, axis);
  }

  protected override render() {
    const { walk } = this;
    const tab = walk.focusable(3);
    return html`<div
      role="group"
      aria-label="Chart"
      @keydown=${walk.onKeydown}
      @focusin=${walk.onFocusin}
      @focusout=${walk.onFocusout}
      @pointermove=${walk.onPointermove}
      @pointerleave=${walk.onPointerleave}
    >
      ${[0, 1, 2].map((i) => html`<span role="img" data-point=${i} tabindex=${i === tab ? 0 : -1} aria-label=${i}>${i}</span>`)}
    </div>`;
  }
}
class Columns extends Chart {
  constructor() {
    super('columns');
  }
}
class Bars extends Chart {
  constructor() {
    super('bars');
  }
}
customElements.define('test-columns', Columns);
customElements.define('test-bars', Bars);

async function show(kind: new () => Chart, direction = 'ltr'): Promise<Chart> {
  const chart = new kind();
  chart.dir = direction;
  document.body.append(chart);
  await chart.updateComplete;
  return chart;
}

const point = (chart: Chart, name: string): HTMLElement =>
  chart.shadowRoot?.querySelector<HTMLElement>(`[aria-label="${name}"]`) ?? expect.fail(name);
const focused = (chart: Chart): string | null | undefined =>
  chart.shadowRoot?.activeElement?.getAttribute('aria-label');

async function press(chart: Chart, ...keys: string[]): Promise<string | null | undefined> {
  await strike(...keys);
  return focused(chart);
}

describe('Walk', () => {
  afterEach(() => document.body.replaceChildren());

  it('begins at the newest column, and goes back in time to the left', async () => {
    const chart = await show(Columns);
    await strike('Tab');
    expect(focused(chart)).to.equal('2');
    expect(await press(chart, 'ArrowLeft')).to.equal('1');
    expect(await press(chart, 'ArrowRight', 'ArrowRight')).to.equal('2');
  });

  it('follows the direction of writing', async () => {
    const chart = await show(Columns, 'rtl');
    point(chart, '1').focus();
    expect(await press(chart, 'ArrowLeft')).to.equal('2');
    expect(await press(chart, 'ArrowRight', 'ArrowRight')).to.equal('0');
  });

  it('goes down and up through bars, in either direction of writing', async () => {
    const chart = await show(Bars, 'rtl');
    await strike('Tab');
    expect(await press(chart, 'ArrowDown', 'ArrowDown')).to.equal('2');
    expect(await press(chart, 'ArrowUp')).to.equal('1');
  });

  it('leaves every other key to the page', async () => {
    const chart = await show(Columns);
    point(chart, '1').focus();
    const seen: boolean[] = [];
    const look = (event: KeyboardEvent): void => void seen.push(event.defaultPrevented);
    document.addEventListener('keydown', look);
    await press(chart, 'ArrowDown', 'PageDown', 'ArrowLeft');
    document.removeEventListener('keydown', look);
    expect(seen).to.deep.equal([false, false, true]);
  });

  it('is left by Tab, and comes back to where one was', async () => {
    const chart = await show(Columns);
    const after = document.body.appendChild(document.createElement('button'));
    point(chart, '0').focus();
    await chart.updateComplete;
    expect(chart.walk.active).to.equal(0);
    await strike('Tab');
    expect(document.activeElement).to.equal(after);
    expect(chart.walk.active).to.equal(undefined);
    await strike('Shift+Tab');
    expect(focused(chart)).to.equal('0');
  });
});
