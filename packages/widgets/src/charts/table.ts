import { html, type TemplateResult } from 'lit';

export interface TableOptions {
  readonly id: string;
  /** What opens it. */
  readonly summary: string;
  /** Names the table. */
  readonly caption: string;
  /** The first heads the rows. */
  readonly heads: readonly string[];
  /** As many cells as heads; made only once the table is opened. */
  readonly rows: () => readonly (readonly string[])[];
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
}

/** The same numbers as the chart's, on demand. */
export function table({ id, summary, caption, heads, rows, open, toggle }: TableOptions): TemplateResult {
  return html`<details
    class="numbers"
    ?open=${open}
    @toggle=${(event: Event) => toggle((event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary>${summary}</summary>
    <div class="scroll" role="region" aria-labelledby="${id}-caption" tabindex="0">
      <table>
        <caption class="quiet" id="${id}-caption">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${
            open
              ? rows().map(
                  ([head, ...cells]) =>
                    html`<tr>
                      <th scope="row" dir="auto">${head}</th>
                      ${cells.map((cell) => html`<td>${cell}</td>`)}
                    </tr>`,
                )
              : ''
          }
        </tbody>
      </table>
    </div>
  </details>`;
}
