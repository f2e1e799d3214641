interface Finding {
  readonly html: string;
  readonly any: readonly { readonly message: string }[];
}

declare const axe: {
  run(
    element: Element,
    options: object,
  ): Promise<{ violations: readonly { readonly id: string; readonly nodes: readonly Finding[] }[] }>;
};

/** What axe finds by every WCAG A and AA rule, target sizes included. The test imports `axe-core/axe.min.js`. */
export async function axeViolations(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    rules: { 'target-size': { enabled: true } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(wordingOf).join('; ')}`);
}

function wordingOf({ html, any }: Finding): string {
  return [html.replace(/<!--.*?-->/g, ''), ...any.map(({ message }) => message)].join(' ');
}
