import { html, nothing, render, svg, type TemplateResult } from 'lit-html';

/* What the tests draw, with Lit as it is and with what the built files have of it. */

interface Template {
  readonly kind: 'html' | 'svg';
  readonly strings: readonly string[];
}

/** What is in an element, without the marks of what draws it; one space is as good as more. */
function drawn(element: Element): string {
  return element.innerHTML.replace(/<!--[^]*?-->/g, '<!---->').replace(/\s+/g, ' ');
}

/** Draws each template with texts, with other texts, and with nothing. */
export function drawEach(templates: readonly Template[]): string[][] {
  return templates.map(({ kind, strings }) => {
    const tag = kind === 'svg' ? svg : html;
    const own = Object.assign([...strings], { raw: strings });
    const values = own.slice(1);
    return [(index: number) => `first ${index}`, (index: number) => `then ${index}`, () => nothing].map(
      ((root: Element) => (say) => {
        const result = tag(own, ...values.map((_, index) => listenable(say(index))));
        render(kind === 'svg' ? html`<svg>${result}</svg>` : result, root as HTMLElement);
        return drawn(root);
      })(document.createElement('div')),
    );
  });
}

/** A value that can be a text, and a listener as well. */
function listenable(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return Object.assign(() => undefined, { toString: () => value });
}

/** Draws one thing after the other in the same place, and says each time what is there. */
export function drawAll(): string[] {
  const root = document.createElement('div');
  const host = { name: 'host' };
  const said: string[] = [];
  const heard: string[] = [];
  const put = (what: unknown): void => {
    render(what, root, { host });
    const input = root.querySelector('input');
    input?.click();
    said.push(`${drawn(root)} ${input ? `${input.value} ${input.checked}` : ''} ${heard.splice(0).join()}`);
  };

  const child = (value: unknown): TemplateResult => html`<p>a ${value} b</p>`;
  const node = document.createElement('hr');
  const lists = [[], ['a', 'b', 'c'], ['b'], [html`<i>1</i>`, child(2)], [child(3), html`<i>4</i>`, [5, nothing, [6]]]];
  for (const value of [
    'text',
    1,
    0,
    '',
    null,
    undefined,
    nothing,
    true,
    '<b>',
    child('in'),
    html`<i>x</i>`,
    node,
    node,
  ])
    put(child(value));
  for (const list of lists) put(child(list));
  put(child(new Set(['a', 'b'])));
  put(child({ toString: () => 'an object' }));
  put(child('text again'));
  const [once, other] = [child('once'), child('other')];
  for (const result of [once, once, other, once, 'between', once, [once, other], [other, once], once]) put(result);
  put('a text alone');
  put([child(1), child(2)]);
  put(html`${1}${2} and ${html`${3}`}`);

  const attributes = (a: unknown, b: unknown): TemplateResult =>
    html`<a href=${a} class="one ${a} two ${b}" title="${b}">${a}</a><b></b>`;
  for (const [a, b] of [
    ['x', 'y'],
    ['x', 'z'],
    [nothing, 1],
    [null, undefined],
    [0, false],
    ['x', 'y'],
  ])
    put(attributes(a, b));

  const field = (value: unknown, on: unknown, listen: unknown): TemplateResult =>
    html`<span><input type="checkbox" .value=${value} ?checked=${on} ?hidden=${on} @click=${listen} /></span>`;
  const named = (name: string) =>
    function (this: unknown, event: Event): void {
      heard.push(`${name} ${event.type} ${this === host}`);
    };
  const whole = { handleEvent: (event: Event) => heard.push(`whole ${event.type}`), once: true };
  put(field('a', false, named('first')));
  put(field('b', true, named('second')));
  put(field(nothing, nothing, nothing));
  put(field('c', 1, undefined));
  put(field('d', 0, named('third')));
  put(field('d', 0, whole));
  put(field('d', 0, null));

  const bar = (size: number): TemplateResult => svg`<rect width=${size}></rect>`;
  put(html`<svg viewBox="0 0 9 9">${[1, 2].map(bar)}</svg>`);
  put(html`<svg viewBox="0 0 9 9">${[3].map(bar)}</svg>`);
  said.push(String(root.querySelector('rect')?.namespaceURI));
  put(
    html`<table>
      <tbody>
        ${[1, 2].map(
          (row) =>
            html`<tr>
              <td>${row}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
  put(
    html`<select>
      ${['a', 'b'].map((name) => html`<option value=${name} .selected=${name === 'b'}>${name}</option>`)}
    </select>`,
  );
  try {
    // What came as data is no template.
    put({ _$litType$: 1, strings: ['<img>'], values: [] });
  } catch (error) {
    said.push(String(error));
  }
  return said;
}
