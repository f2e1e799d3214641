const mark = 'printing';

/**
 * Prints an element alone, without the page around it; where it lies in a shadow root the page's rules do not reach it, and
 * the whole page is printed. The page's own way of printing stays as it is.
 */
export function printAlone(element: HTMLElement): void {
  const page = element.ownerDocument;
  const isReached = element.getRootNode() === page;
  if (isReached) {
    const alone = new CSSStyleSheet();
    const it = `${element.localName}[${mark}]`;
    alone.replaceSync(`@media print{body :not(${it},${it} *,:has(${it})){display:none!important}}`);
    element.toggleAttribute(mark, true);
    page.adoptedStyleSheets.push(alone);
    const restore = (): void => {
      element.removeAttribute(mark);
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((sheet) => sheet !== alone);
    };
    addEventListener('afterprint', restore, { once: true });
  }
  print();
}
