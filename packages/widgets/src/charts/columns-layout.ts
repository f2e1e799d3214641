import { max, nice, scaleBand, ticks } from 'd3';
import type { Day } from '@civic-widgets/core';
import { startOf, type Bucket } from './buckets.ts';

// d3's own scaleLinear also brings colour and format interpolation, 9 kB of it: a straight line is drawn by hand.

/** What a chart is drawn into, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** The size of its text. */
  readonly em: number;
  /** Whether time runs from right to left. */
  readonly mirrored: boolean;
}

export interface Column {
  readonly bucket: Bucket;
  /** The whole place, which the pointer meets. */
  readonly x: number;
  readonly step: number;
  /** The bar in it. */
  readonly barX: number;
  readonly barWidth: number;
  readonly y: number;
  readonly barHeight: number;
}

/** A line across the plot, in pieces where a number stands in its way, and its own number. */
export interface Rule {
  readonly value: number;
  readonly y: number;
  readonly pieces: readonly (readonly [from: number, to: number])[];
}

/** The middle of a text's ground line, and half its width. */
export interface Peak {
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** A word under the plot, at the side of a column from which time runs. */
export interface Mark {
  readonly day: Day;
  readonly x: number;
}

export interface ColumnsLayout {
  readonly columns: readonly Column[];
  readonly rules: readonly Rule[];
  readonly marks: readonly Mark[];
  /** The plot's edges; numbers stand before it, words below it. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The number over the column with more than every other; undefined where there is none. */
  readonly peak: Peak | undefined;
}

export function layoutColumns(buckets: readonly Bucket[], room: Room): ColumnsLayout {
  const { width, height, em, mirrored } = room;
  const highest = max(buckets, ({ total }) => total) ?? 0;
  const [, top] = nice(0, Math.max(highest, 3), 3);
  const values = ticks(0, top, 3).filter((value) => Number.isInteger(value));
  const gutter = Math.ceil((String(values.at(-1) ?? 0).length * 0.62 + 0.7) * em);
  const plot = {
    left: mirrored ? 0 : gutter,
    right: mirrored ? width - gutter : width,
    top: Math.ceil(1.6 * em),
    bottom: Math.floor(height - 1.9 * em),
  };
  const y = (value: number): number => plot.bottom - (value / top) * (plot.bottom - plot.top);
  const ends = mirrored ? [plot.right, plot.left] : [plot.left, plot.right];
  const scale = scaleBand(
    buckets.map(({ from }) => from),
    ends as [number, number],
  )
    .paddingInner(0.22)
    .paddingOuter(0.11);
  const columns = buckets.map((bucket): Column => {
    const barX = scale(bucket.from) ?? 0;
    const barWidth = scale.bandwidth();
    const x = barX - (scale.step() - barWidth) / 2;
    return {
      bucket,
      x,
      step: scale.step(),
      barX,
      barWidth,
      y: y(bucket.total),
      barHeight: plot.bottom - y(bucket.total),
    };
  });
  const peak = peakOf(columns, highest, room);
  return {
    columns,
    rules: values.map((value) => ({ value, y: y(value), pieces: pieces(y(value), plot, peak, em) })),
    marks: marksUnder(columns, room),
    plot,
    peak,
  };
}

function peakOf(columns: readonly Column[], highest: number, { em, width }: Room): Peak | undefined {
  const [first, second] = columns.filter(({ bucket }) => bucket.total === highest && highest > 0);
  if (!first || second) return undefined;
  const half = (String(highest).length + 1) * 0.32 * em;
  const x = Math.min(Math.max(first.barX + first.barWidth / 2, half), width - half);
  return { value: highest, x, y: first.y - em * 0.45, half };
}

function pieces(y: number, { left, right }: ColumnsLayout['plot'], peak: Peak | undefined, em: number): Rule['pieces'] {
  const meets = peak !== undefined && y > peak.y - em && y < peak.y + 0.3 * em;
  if (!meets) return [[left, right]];
  return (
    [
      [left, peak.x - peak.half],
      [peak.x + peak.half, right],
    ] as const
  ).filter(([from, to]) => from < to);
}

/** Where months or years begin; else on Mondays, or evenly. Never closer than a word is wide. */
function marksUnder(columns: readonly Column[], { width, em, mirrored }: Room): readonly Mark[] {
  const span = columns[0]?.bucket.span;
  const part = span === 'year' ? 4 : span === 'month' ? 4 : 7;
  const turns = columns.filter(
    ({ bucket }, i) => i > 0 && bucket.to.slice(0, part) !== columns[i - 1]?.bucket.to.slice(0, part),
  );
  const mondays =
    columns.length > 14 ? columns.filter(({ bucket }) => startOf(bucket.from, 'week') === bucket.from) : columns;
  const chosen = turns.length >= 2 ? turns : mondays;
  const room = 4.6 * em;
  const marks: Mark[] = [];
  for (const { bucket, x, step } of chosen) {
    const start = mirrored ? x + step : x;
    const last = marks.at(-1);
    if (last && Math.abs(start - last.x) < room) continue;
    if (mirrored ? start < room : start > width - room) continue;
    // A week in which a month begins lies partly in the one before; it is named for the one that begins.
    marks.push({ day: turns.length >= 2 ? bucket.to : bucket.from, x: start });
  }
  return marks;
}
