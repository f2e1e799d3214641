import { contributionsIn, type ActivityCounts } from '@civic-widgets/core';
import { dayIn } from '../charts/days.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { bucketed, sinceBegun, spanFor, startOf, type Bucket } from '../charts/buckets.ts';
import { columns } from '../charts/columns.ts';
import type { Room } from '../charts/columns-layout.ts';
import { table } from '../charts/table.ts';
import type { Walk } from '../charts/walk.ts';
import { activityFinding } from './findings.ts';
import { panel, type Sight } from './sight.ts';
import { kinds, sayActivity, when } from './wording.ts';

const chartNames = { day: 'chartDay', week: 'chartWeek', month: 'chartMonth', year: 'chartYear' } as const;

/** @param room undefined until the chart's place is measured; it is kept free until then */
export function activityPanel(sight: Sight, room: Room | undefined, walk: Walk): TemplateResult {
  const { insight, space, say, language, calendar } = sight;
  const finding = sayActivity(activityFinding(insight, space.timeZone), say, language, calendar);
  const chart = html`<div class="chart">
    <div class="ruler"></div>
    ${room ? drawChart(sight, room, walk) : nothing}
  </div>`;
  return panel('activity', sight, finding, html`${chart}${room ? numbers(sight, bucketsFor(sight, room)) : nothing}`);
}

function bucketsFor({ insight, space }: Sight, room: Room): readonly Bucket[] {
  const today = dayIn(space.timeZone, Date.parse(insight.asOf));
  const begun = sinceBegun(insight.days);
  const span = spanFor(begun.length, room.width - 2.5 * room.em);
  // The whole of the first stretch: what is left out of it was empty, not missing.
  const first = startOf(begun[0]?.day ?? insight.from, span);
  return bucketed(
    insight.days.filter(({ day }) => day >= first),
    span,
    today,
  );
}

function drawChart(sight: Sight, room: Room, walk: Walk): TemplateResult {
  const { insight, say, language, calendar } = sight;
  const buckets = bucketsFor(sight, room);
  const number = new Intl.NumberFormat(language);
  const span = buckets[0]?.span ?? 'day';
  const first = buckets[0]?.from ?? insight.from;
  const days = (Date.parse(insight.to) - Date.parse(first)) / 86_400_000;
  const turns = insight.from.slice(0, 4) !== insight.to.slice(0, 4);
  const name = (bucket: Bucket): string => when(bucket, say, calendar, insight.to);
  return html`<p class="readout">${readout(sight, buckets, walk)}</p>
    ${columns({
      buckets,
      room,
      walk,
      label: `${say(chartNames[span])}. ${say('walk')}`,
      say: (bucket) =>
        say(bucket.cut ? 'pointSoFar' : 'point', {
          when: name(bucket),
          what: say('contributions', { count: bucket.total }),
        }),
      number: (value) => number.format(value),
      mark: (day) => calendar.write(day, markFormat(span, days, turns && day.slice(5, 7) === '01')),
    })}
    ${first > insight.from ? html`<p class="aside">${say('before', { date: calendar.day(first, insight.to) })}</p>` : nothing}
    ${buckets.some(({ cut, total }) => cut && total > 0) ? html`<p class="aside">${say('hatched')}</p>` : nothing}`;
}

/** What the pointer or the keyboard rests on; else all there is. */
function readout({ insight, say, calendar }: Sight, buckets: readonly Bucket[], walk: Walk): unknown {
  const bucket = walk.active === undefined ? undefined : buckets[walk.active];
  const counts: ActivityCounts = bucket ? bucket.counts : insight.total;
  const total = say('contributions', { count: contributionsIn(counts) });
  const text = bucket ? say('point', { when: when(bucket, say, calendar, insight.to), what: total }) : total;
  const detail = kinds(counts, say);
  return html`<strong>${text}</strong>${detail === '' ? nothing : html` <span class="detail">${detail}</span>`}`;
}

function markFormat(span: Bucket['span'], days: number, withYear: boolean): Intl.DateTimeFormatOptions {
  if (span === 'year') return { year: 'numeric' };
  if (days > 62 || span === 'month') return { month: 'short', ...(withYear && { year: '2-digit' }) };
  return { day: 'numeric', month: 'short' };
}

function numbers(sight: Sight, buckets: readonly Bucket[]): TemplateResult {
  const { insight, say, language, calendar, isOpen, toggle } = sight;
  const number = new Intl.NumberFormat(language);
  return table({
    id: 'activity-numbers',
    summary: say('table'),
    caption: say('activity'),
    heads: ['tablePeriod', 'tableAll', 'tableIdeas', 'tableComments', 'tableVotes', 'tableBallots'].map((key) =>
      say(key as 'tableAll'),
    ),
    rows: () =>
      buckets.map((bucket) => [
        when(bucket, say, calendar, insight.to),
        ...[bucket.total, ...countsOf(bucket.counts)].map((count) => number.format(count)),
      ]),
    open: isOpen('activity'),
    toggle: (open) => toggle('activity', open),
  });
}

/** In the order of the tables' columns. */
export function countsOf({ ideas, comments, votes, ballots }: ActivityCounts): readonly number[] {
  return [ideas, comments, votes, ballots];
}
