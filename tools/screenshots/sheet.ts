/** A picture that was taken, its path from the sheet. */
export interface Picture {
  readonly path: string;
  readonly name: string;
  readonly colours: string;
  readonly width: number;
}

/** A page with all pictures of a widget, a row for each state. */
export function sheet(widget: string, pictures: readonly Picture[]): string {
  const rows = Map.groupBy(pictures, ({ name }) => name);
  return `<!doctype html>
<meta charset="utf-8">
<title>${widget}</title>
<style>
  body { font: 14px system-ui, sans-serif; background: #ddd; }
  section { display: flex; gap: 12px; align-items: start; margin-block-end: 24px; }
  h2 { inline-size: 140px; flex: none; font-size: 16px; margin: 0; overflow-wrap: anywhere; }
  figure { margin: 0; flex: none; max-block-size: 700px; overflow: hidden; }
  img { display: block; }
</style>
<h1>${widget}</h1>
${[...rows].map(([name, taken]) => `<section><h2>${name}</h2>${taken.map(figure).join('')}</section>`).join('\n')}
`;
}

/** Narrow ones at two thirds of their size, wide ones at a third. */
function figure({ path, colours, width }: Picture): string {
  const shown = Math.round(width > 700 ? width / 3.2 : width / 1.5);
  return `<figure><a href="${encodeURI(path)}"><img src="${encodeURI(path)}" width="${shown}" alt="${colours}, ${width} px"></a>${colours}, ${width} px</figure>`;
}
