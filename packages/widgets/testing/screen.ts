/** Finds what a test is after as a person would: by role and name, within an element's shadow root. */

type Root = ShadowRoot | Element;

const implicit: Readonly<Record<string, string>> = {
  button: 'button',
  link: 'a[href]',
  textbox: 'input:not([type]), textarea',
  combobox: 'select',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  article: 'article',
  group: 'fieldset',
  listitem: 'li',
  table: 'table',
};

export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The accessible name, as far as the widgets use ways of naming. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const labels = (element as HTMLInputElement).labels as NodeListOf<Element> | null | undefined;
  return labels && labels.length > 0 ? [...labels].map(textOf).join(' ') : textOf(element);
}

export function allByRole(root: Root, role: string, name?: string | RegExp): HTMLElement[] {
  const selector = [`[role="${role}"]`, implicit[role]].filter(Boolean).join(', ');
  return [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    if (!element.checkVisibility()) return false;
    if (name === undefined) return true;
    return typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));
  });
}

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- as `querySelector` has it: the test knows what it is after */

/** The first with this role and name; without one the test fails, and says what there is. */
export function byRole<E extends HTMLElement = HTMLElement>(root: Root, role: string, name?: string | RegExp): E {
  const [found] = allByRole(root, role, name);
  if (found) return found as E;
  const there = allByRole(root, role).map(nameOf).join(' | ');
  throw new Error(`No ${role} named ${String(name)}; there is: ${there === '' ? 'none' : there}`);
}

/** What the element describes itself by: hints and errors. */
export function descriptionOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids.map((id) => textOf(root.querySelector(`#${id}`))).join(' ');
}

/** Waits for what comes by itself; what never comes is ended by the runner. */
export async function until<T>(look: () => T): Promise<Exclude<T, false | null | undefined>> {
  for (;;) {
    const seen = look();
    if (seen) return seen as Exclude<T, false | null | undefined>;
    await new Promise(requestAnimationFrame);
  }
}

/** The same by role and name. */
export function untilRole<E extends HTMLElement = HTMLElement>(
  root: Root,
  role: string,
  name?: string | RegExp,
): Promise<E> {
  return until(() => allByRole(root, role, name)[0] as E | undefined);
}

export function type(field: HTMLElement, text: string): void {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export function select(field: HTMLElement, value: string): void {
  (field as HTMLSelectElement).value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What has focus, within shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
