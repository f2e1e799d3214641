import { press } from './keys.ts';
import { focused, nameOf, until } from './screen.ts';

/** Presses Tab until what has this name has focus; on the way everything that gets focus has to show it. */
export async function tabTo(name: string | RegExp, key = 'Tab'): Promise<HTMLElement> {
  const met: string[] = [];
  for (let stops = 0; stops < 150; stops += 1) {
    await press(key);
    const element = focused();
    const called = element ? nameOf(element) : '';
    met.push(called);
    const fault = focusFault(element);
    if (fault) throw new Error(fault);
    if (element && (typeof name === 'string' ? called === name : name.test(called))) return element as HTMLElement;
  }
  throw new Error(`Tab never came to ${String(name)}; it came to: ${met.join(' | ')}`);
}

/** Waits until focus is on what has this name, and shows. */
export async function focusOn(name: RegExp): Promise<HTMLElement> {
  const element = await until(() => {
    const now = focused();
    return now && name.test(nameOf(now)) && now;
  });
  const fault = focusFault(element);
  if (fault) throw new Error(fault);
  return element as HTMLElement;
}

/**
 * What is wrong with how focus shows in a widget: an outline of 2 px at least, around it or around what holds it and its label, or in a
 * chart a line of that width around what stands for it.
 */
export function focusFault(element: Element | null): string | undefined {
  if (!element || !(element.getRootNode() instanceof ShadowRoot)) return undefined;
  for (let node: Element | null = element, steps = 0; node && steps < 4; node = node.parentElement, steps += 1) {
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return undefined;
  }
  const drawn = element instanceof SVGElement ? [...element.querySelectorAll('*')] : [];
  for (const { stroke, strokeWidth } of drawn.map((shape) => getComputedStyle(shape)))
    if (stroke !== 'none' && parseFloat(strokeWidth) >= 2) return undefined;
  return `The focus on “${nameOf(element)}” (${element.localName}) does not show.`;
}
