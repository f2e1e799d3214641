import { expect } from 'chai';
import { html } from 'lit';
import { css } from './css.ts';
import { DrawnElement, type PropertyValues } from './drawn-element.ts';
import { property, state } from './property.ts';

class Base extends DrawnElement {
  static override styles = css`
    p {
      color: rgb(1, 2, 3);
    }
  `;
  @property() name = 'nobody';
  @property({ attribute: 'how-many', type: Number }) count = 0;
  @property({ type: Boolean }) loud = false;
  @state() private secret = 'none';
  drawn = 0;
  readonly seen: [string, unknown][] = [];

  know(secret: string): void {
    this.secret = secret;
  }

  protected override willUpdate(changed: PropertyValues): void {
    for (const [name, before] of changed) this.seen.push([String(name), before]);
    if (this.name === 'shy') this.loud = false;
  }

  protected override render(): unknown {
    this.drawn += 1;
    if (this.name === 'broken') throw new Error('broken');
    return html`<p @focus=${this.#focus} tabindex="-1">${this.name} ${this.count} ${this.loud} ${this.secret}</p>`;
  }

  #focus(this: Base): void {
    this.name = 'focused';
  }
}

class Special extends Base {
  @property() extra = 'more';
}

customElements.define('x-base', Base);
customElements.define('x-special', Special);

describe('an element that draws itself', () => {
  afterEach(() => document.body.replaceChildren());

  async function put<E extends Base>(element: E): Promise<E> {
    document.body.append(element);
    await element.updateComplete;
    return element;
  }
  const text = (element: Base): string => element.renderRoot.textContent.trim();

  it('is drawn once it is in the document, and then once for all that changes at the same time', async () => {
    const element = new Base();
    element.name = 'early';
    expect(element.drawn).to.equal(0);
    await put(element);
    expect(text(element)).to.equal('early 0 false none');
    expect(element.drawn).to.equal(1);
    element.count = 1;
    element.count = 2;
    element.know('much');
    await element.updateComplete;
    expect(text(element)).to.equal('early 2 false much');
    expect(element.drawn).to.equal(2);
  });

  it('tells the value before the first of the changes, and nothing of what stays', async () => {
    const element = await put(new Base());
    element.seen.length = 0;
    element.count = 3;
    element.count = 4;
    element.name = 'nobody';
    await element.updateComplete;
    expect(element.seen).to.deep.equal([['count', 0]]);
  });

  it('draws along what is set while it gets ready', async () => {
    const element = await put(new Base());
    element.loud = true;
    element.name = 'shy';
    await element.updateComplete;
    expect(text(element)).to.equal('shy 0 false none');
    expect(element.drawn).to.equal(2);
  });

  it('reads attributes as texts, numbers and switches; what an element knows of itself has none', async () => {
    document.body.innerHTML = '<x-base name="Ada" how-many="7" loud secret="told"></x-base>';
    const element = document.querySelector('x-base') as Base;
    await element.updateComplete;
    expect(text(element)).to.equal('Ada 7 true none');
    element.removeAttribute('loud');
    await element.updateComplete;
    expect(text(element)).to.equal('Ada 7 false none');
  });

  it('has the properties of what it is made from, which has none of its own', async () => {
    expect(Special.observedAttributes).to.deep.equal(['name', 'how-many', 'loud', 'extra']);
    expect(Base.observedAttributes).to.deep.equal(['name', 'how-many', 'loud']);
    const element = new Special();
    element.setAttribute('name', 'Eve');
    await put(element);
    expect(text(element)).to.equal('Eve 0 false none');
  });

  it('takes over what was set before it was defined', async () => {
    document.body.append(Object.assign(document.createElement('x-late'), { name: 'before' }));
    const early = document.querySelector('x-late') as Base;
    customElements.define('x-late', class extends Base {});
    await early.updateComplete;
    expect(text(early)).to.equal('before 0 false none');
    early.name = 'after';
    await early.updateComplete;
    expect(text(early)).to.equal('after 0 false none');
  });

  it('keeps what it shows when it is moved, and tells its parts', async () => {
    const calls: string[] = [];
    const element = new Base();
    element.addController({
      hostConnected: () => calls.push('connected'),
      hostDisconnected: () => calls.push('disconnected'),
      hostUpdated: () => calls.push('updated'),
    });
    await put(element);
    const paragraph = element.renderRoot.querySelector('p');
    const holder = document.body.appendChild(document.createElement('div'));
    holder.append(element);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('p')).to.equal(paragraph);
    element.remove();
    expect(calls).to.deep.equal(['connected', 'updated', 'disconnected', 'connected', 'updated', 'disconnected']);
  });

  it('tells a part that comes later where it is', async () => {
    const calls: string[] = [];
    const element = await put(new Base());
    element.addController({ hostConnected: () => calls.push('connected') });
    element.remove();
    element.addController({ hostConnected: () => calls.push('never') });
    expect(calls).to.deep.equal(['connected']);
  });

  it('wears its styles, and listens as itself', async () => {
    const element = await put(new Base());
    const paragraph = element.renderRoot.querySelector('p') as HTMLElement;
    expect(getComputedStyle(paragraph).color).to.equal('rgb(1, 2, 3)');
    paragraph.focus();
    await element.updateComplete;
    expect(text(element)).to.equal('focused 0 false none');
  });

  it('is drawn again after a drawing that failed', async () => {
    const element = await put(new Base());
    element.name = 'broken';
    await element.updateComplete.then(
      () => expect.fail('it should have failed'),
      (error: unknown) => expect(error).to.be.an('error'),
    );
    element.name = 'mended';
    await element.updateComplete;
    expect(text(element)).to.equal('mended 0 false none');
  });
});
