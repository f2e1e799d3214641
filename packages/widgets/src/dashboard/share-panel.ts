import { contributionsIn } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { bars, type Bar } from '../charts/bars.ts';
import { table } from '../charts/table.ts';
import type { Walk } from '../charts/walk.ts';
import { countsOf } from './activity-panel.ts';
import { enough } from './findings.ts';
import { byCount, compareAreas, shareFinding, unnamed, type Part } from './shares.ts';
import { firstOf, panel, titleOf, type Sight } from './sight.ts';
import { decimal, percent, sayShare } from './wording.ts';

export function topicsPanel(sight: Sight, walk: Walk): TemplateResult {
  const { insight, space, say, language } = sight;
  const name = (id: string): string => titleOf(space.topics, id, sight);
  const parts = byCount(insight.topics, ({ topic }) => topic);
  const rest = restOf('topics', sight);
  const finding = sayShare(shareFinding(parts, 'count', rest.total), 'topics', name, say, language);
  if (parts.length === 0) return panel('topics', sight, finding);
  return panel(
    'topics',
    sight,
    finding,
    html`${countBars(parts, rest, 'topics', name, sight, walk)} ${more('topicsMore', parts, sight)}
    ${numbers([...parts, rest], 'topics', name, sight)}`,
  );
}

export function areasPanel(sight: Sight, walk: Walk): TemplateResult {
  const { insight, space, say, language } = sight;
  const name = (id: string): string => titleOf(space.areas, id, sight);
  const { by, compared, unknown } = compareAreas(insight.areas);
  const rest = restOf('areas', sight);
  const finding = sayShare(shareFinding(compared, by, rest.total), 'areas', name, say, language);
  if (insight.areas.length === 0) return panel('areas', sight, finding);
  const list = unknown.map(({ id, total }) => `${name(id)} (${say('contributions', { count: total })})`).join(', ');
  return panel(
    'areas',
    sight,
    finding,
    html`${by === 'rate' ? rateBars(compared, name, sight, walk) : countBars(compared, rest, 'areas', name, sight, walk)}
      ${more('areasMore', compared, sight)}
      <p class="aside">${say(by === 'rate' ? 'areasBy' : 'areasByCount')}</p>
      ${list === '' ? nothing : html`<p class="aside">${say('areasUnknown', { list })}</p>`}
      ${by === 'rate' && rest.total > 0 ? html`<p class="aside">${say('areasWithout', { count: rest.total })}</p>` : nothing}
      ${numbers([...compared, ...unknown, rest], 'areas', name, sight)}`,
  );
}

function more(key: 'topicsMore' | 'areasMore', parts: readonly Part[], { say }: Sight): unknown {
  const count = parts.length - firstOf(parts).length;
  return count === 0 ? nothing : html`<p class="aside">${say(key, { count })}</p>`;
}

/** What has no topic or no area, as a part of its own. No topic and no area has the empty name. */
function restOf(of: 'topics' | 'areas', { insight }: Sight): Part {
  const counts = unnamed(insight.total, insight[of]);
  const total = contributionsIn(counts);
  return { id: '', value: total, total, counts };
}

function countBars(
  parts: readonly Part[],
  rest: Part,
  of: 'topics' | 'areas',
  name: (id: string) => string,
  { say, language }: Sight,
  walk: Walk,
): TemplateResult {
  const all = parts.reduce((sum, { total }) => sum + total, rest.total);
  const drawn = rest.total > 0 ? [...firstOf(parts), rest] : firstOf(parts);
  const shown = drawn.map((part): Bar => {
    const title = part === rest ? say(`${of}Rest`) : name(part.id);
    const share = percent((part.value / all) * 100, language);
    const what = say('contributions', { count: part.value });
    const label = say('pointShare', { name: title, what, percent: share });
    const text = all < enough ? what : `${what}, ${share}`;
    return { id: part.id, title, value: part.value, text, label, rest: part === rest };
  });
  return bars({ id: of, bars: shown, walk, label: `${say(of)}. ${say('walk')}` });
}

function rateBars(
  parts: readonly Part[],
  name: (id: string) => string,
  { say, language }: Sight,
  walk: Walk,
): TemplateResult {
  const shown = firstOf(parts).map(({ id, value, total }): Bar => {
    const rate = decimal(value, language);
    const label = say('pointRate', { name: name(id), rate, what: say('contributions', { count: total }) });
    return { id, title: name(id), value, text: say('rate', { rate }), label };
  });
  return bars({ id: 'areas', bars: shown, walk, label: `${say('areas')}. ${say('walk')}` });
}

function numbers(
  parts: readonly Part[],
  of: 'topics' | 'areas',
  name: (id: string) => string,
  sight: Sight,
): TemplateResult {
  const { insight, say, language, isOpen, toggle } = sight;
  const number = new Intl.NumberFormat(language);
  const rate = (id: string): string => {
    const perThousand = insight.areas.find(({ area }) => area === id)?.perThousand ?? null;
    return perThousand === null ? say('unknown') : decimal(perThousand, language);
  };
  const heads = ['tableAll', 'tableIdeas', 'tableComments', 'tableVotes'] as const;
  return table({
    id: `${of}-numbers`,
    summary: say('table'),
    caption: say(of),
    heads: [
      say(of === 'topics' ? 'tableTopic' : 'tableArea'),
      ...(of === 'areas' ? [say('tableRate')] : []),
      ...heads.map((head) => say(head)),
    ],
    rows: () =>
      parts
        .filter(({ total }) => total > 0)
        .map(({ id, total, counts }) => [
          id === '' ? say(`${of}Rest`) : name(id),
          ...(of === 'areas' ? [rate(id)] : []),
          ...[total, ...countsOf(counts).slice(0, 3)].map((count) => number.format(count)),
        ]),
    open: isOpen(of),
    toggle: (open) => toggle(of, open),
  });
}
