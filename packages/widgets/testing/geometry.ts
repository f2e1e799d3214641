/** What is wrong with where things lie: clipped, overlapping, wider than their place, too small to hit. One line each. */
export function geometryFaults(host: Element): string[] {
  const root = host.shadowRoot;
  if (!root) return ['has no shadow root'];
  const seen = [...root.querySelectorAll<HTMLElement | SVGElement>('*')].filter(isSeen);
  const pieces = piecesOf(root);
  return [
    ...scrolling(),
    ...seen.flatMap(tooSmall),
    ...clipped(pieces, seen),
    ...sticksOut(pieces, seen, host),
    ...overlaps(pieces),
  ];
}

function scrolling(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`the page scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
}

/** Hidden from everyone, or shown to screen readers alone. */
function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.quiet');
}

/** What may be scrolled sideways by itself, as tables may. */
function scroller(element: Element): Element | undefined {
  for (let node: Element | null = element; node; node = node.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(node).overflowX)) return node;
  return undefined;
}

/** Texts, controls and pictures; a box around them may well be wider than what is drawn of it. */
function sticksOut(pieces: readonly Piece[], seen: readonly Element[], host: Element): string[] {
  const outer = host.getBoundingClientRect();
  const isOut = (box: DOMRect, element: Element | null): boolean =>
    box.width > 0 && (box.right > outer.right + 1 || box.left < outer.left - 1) && !(element && scroller(element));
  const drawn = seen.filter((element) => element.matches('button, input, select, textarea, summary, img, svg'));
  return [
    ...pieces.filter(({ box, node }) => isOut(box, node.parentElement)).map(({ node }) => `“${shortly(node)}”`),
    ...drawn.filter((element) => isOut(element.getBoundingClientRect(), element)).map(describe),
  ].map((what) => `${what} sticks out of the widget`);
}

/** A text whose line is cut off, by a box or by a field that is too low for it. */
function clipped(pieces: readonly Piece[], seen: readonly Element[]): string[] {
  const texts = pieces
    .filter(({ box, node }) => isCut(box, node.parentElement))
    .map(({ node }) => `“${shortly(node)}”`);
  const fields = seen.filter(
    (element) => element.matches('input, select') && element.scrollHeight > element.clientHeight + 1,
  );
  return [...texts, ...fields.map(describe)].map((what) => `${what} is clipped`);
}

function isCut(box: DOMRect, element: Element | null): boolean {
  for (let node = element; node; node = node.parentElement) {
    const { overflowX, overflowY, webkitLineClamp, display } = getComputedStyle(node);
    if (display === 'inline' || display === 'contents') continue;
    // A text may be shortened to so many lines on purpose, where the whole of it is one step away.
    if (webkitLineClamp !== 'none' || node instanceof SVGElement) return false;
    const outer = node.getBoundingClientRect();
    const tall = box.height / 4;
    if (cuts(overflowX) && (box.left < outer.left - 1 || box.right > outer.right + 1)) return true;
    if (cuts(overflowY) && (box.top < outer.top - tall || box.bottom > outer.bottom + tall)) return true;
  }
  return false;
}

function cuts(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

/** 24 px by 24 px, links in running text apart (WCAG 2.5.8). */
function tooSmall(element: Element): string[] {
  if (!element.matches('button, input, select, textarea, summary, [role=button], [role=tab]')) return [];
  const target = element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element;
  const { width, height } = target.getBoundingClientRect();
  return width < 24 || height < 24 ? [`${describe(element)} is ${width} × ${height} px`] : [];
}

interface Piece {
  readonly node: Node;
  readonly box: DOMRect;
}

function overlaps(pieces: readonly Piece[]): string[] {
  const found = new Set<string>();
  pieces.forEach((one, n) => {
    for (const other of pieces.slice(n + 1)) {
      if (one.node === other.node || !cross(one.box, other.box)) continue;
      found.add(`“${shortly(one.node)}” and “${shortly(other.node)}” overlap`);
    }
  });
  return [...found];
}

/** The lines of every text that is seen. */
function piecesOf(root: ShadowRoot): Piece[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.textContent?.trim() || !parent || parent.closest('style, option') || !isSeen(parent)) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1 && isWithin(box, parent)) pieces.push({ node, box });
  }
  return pieces;
}

/** What was shortened to so many lines, or scrolled away, covers nothing. */
function isWithin(box: DOMRect, element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (getComputedStyle(node).overflowY === 'visible') continue;
    const { top, bottom, left, right } = node.getBoundingClientRect();
    if (box.top >= bottom - 1 || box.bottom <= top + 1 || box.left >= right - 1 || box.right <= left + 1) return false;
  }
  return true;
}

/** Letters seldom fill their line: what touches is no overlap, what covers a third of the line is. */
function cross(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 2 && down > Math.min(one.height, other.height) / 3;
}

function describe(element: Element): string {
  const part = element.id === '' ? (element.getAttribute('class')?.trim().split(/\s+/)[0] ?? '') : `#${element.id}`;
  return `<${element.localName} ${part}> “${shortly(element)}”`;
}

function shortly(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
}
