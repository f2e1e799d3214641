import { html, nothing, svg, type TemplateResult } from 'lit';
import { layoutColumns, type Column, type Room } from './columns-layout.ts';
import type { Bucket } from './buckets.ts';
import { hatch } from './hatch.ts';
import type { Walk } from './walk.ts';

export interface ColumnsOptions {
  readonly buckets: readonly Bucket[];
  readonly room: Room;
  readonly walk: Walk;
  /** Names the chart. */
  readonly label: string;
  /** What one point says, e.g. `12 March: 34 contributions`. */
  readonly say: (bucket: Bucket) => string;
  readonly number: (value: number) => string;
  /** A word under the axis. */
  readonly mark: (day: string) => string;
}

/** Columns over time, drawn pixel by pixel for the room there is, so that text keeps its size. */
export function columns(options: ColumnsOptions): TemplateResult {
  const { buckets, room, walk, label } = options;
  const layout = layoutColumns(buckets, room);
  const { plot, peak } = layout;
  const focusable = walk.focusable(buckets.length);
  const { width, height, em, mirrored } = room;
  const before = mirrored ? plot.right + em * 0.5 : plot.left - em * 0.5;
  return html`<div
    class="columns"
    role="group"
    aria-label=${label}
    @keydown=${walk.onKeydown}
    @focusin=${walk.onFocusin}
    @focusout=${walk.onFocusout}
    @pointermove=${walk.onPointermove}
    @pointerdown=${walk.onPointermove}
    @pointerleave=${walk.onPointerleave}
  >
    <svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="presentation" focusable="false">
      ${hatch('cut')}
      <g aria-hidden="true">
        ${layout.rules.map(
          ({ value, y, pieces }) => svg`
            ${pieces.map(([from, to]) => svg`<line class=${value === 0 ? 'ground' : 'rule'} x1=${from} x2=${to} y1=${y} y2=${y}></line>`)}
            <text x=${before} y=${y} dy="0.35em" text-anchor="end">${options.number(value)}</text>`,
        )}
        ${layout.marks.map(
          ({ day, x }) => svg`
            <line class="tick" x1=${x} x2=${x} y1=${plot.bottom} y2=${plot.bottom + em * 0.4}></line>
            <text x=${x} y=${plot.bottom + em * 1.45}>${options.mark(day)}</text>`,
        )}
      </g>
      ${layout.columns.map((column, i) => drawColumn(column, i, options, layout.plot, focusable))}
      ${
        peak
          ? svg`<text class="peak" aria-hidden="true" x=${peak.x} y=${peak.y} text-anchor="middle">${options.number(peak.value)}</text>`
          : nothing
      }
    </svg>
  </div>`;
}

function drawColumn(
  { bucket, x, step, barX, barWidth, y, barHeight }: Column,
  place: number,
  { walk, say }: ColumnsOptions,
  plot: { readonly top: number; readonly bottom: number },
  focusable: number,
): TemplateResult {
  const active = walk.active === place;
  const edge = bucket.cut && barHeight > 0;
  return svg`<g
    class="point ${active ? 'active' : ''}"
    data-point=${place}
    role="img"
    tabindex=${place === focusable ? 0 : -1}
    aria-label=${say(bucket)}
  >
    <rect class="place" x=${x} width=${step} y=${plot.top} height=${plot.bottom - plot.top}></rect>
    ${
      edge
        ? svg`<rect class="bar cut" x=${barX + 0.75} width=${Math.max(barWidth - 1.5, 1)} y=${y + 0.75} height=${Math.max(barHeight - 0.75, 0)} fill="url(#cut)"></rect>`
        : svg`<rect class="bar" x=${barX} width=${barWidth} y=${y} height=${barHeight}></rect>`
    }
  </g>`;
}
