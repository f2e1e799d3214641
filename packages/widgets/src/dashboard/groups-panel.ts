import { html, nothing, type TemplateResult } from 'lit';
import { bars, type Bar } from '../charts/bars.ts';
import { table } from '../charts/table.ts';
import type { Walk } from '../charts/walk.ts';
import { headingOf } from '../controls/frame.ts';
import { ageGroups, homeGroups, type Group, type Groups } from './groups.ts';
import { releasedOn } from './participants-panel.ts';
import { firstOf, panel, titleOf, type Sight } from './sight.ts';
import { decimal } from './wording.ts';

interface Kind {
  readonly id: 'ages' | 'homes';
  readonly groups: Groups;
  readonly nameOf: (name: string) => string;
}

/** Who took part, by what people told of themselves: what may be told of it, and that the rest may not. */
export function groupsPanel(sight: Sight, walks: Readonly<Record<'ages' | 'homes', Walk>>): TemplateResult {
  const { insight, space, say } = sight;
  const { people = { ages: [], areas: [] } } = insight;
  const area = (id: string): string => titleOf(space.areas, id, sight);
  const kinds: readonly Kind[] = [
    { id: 'ages', groups: ageGroups(people), nameOf: (age) => sayAge(age, sight) },
    { id: 'homes', groups: homeGroups(people, space.areas), nameOf: area },
  ];
  const told = kinds.filter(({ groups }) => groups.shown.length > 0);
  if (told.length === 0) return panel('groups', sight, say('groupsNone'));
  return panel(
    'groups',
    sight,
    finding(told, sight),
    html`<div class="groups-charts">${told.map((kind) => chart(kind, sight, walks[kind.id]))}</div>
      <p class="aside">${say('peopleWhy', { smallest: insight.smallestGroup })} ${releasedOn(sight)}</p>
      ${numbers(told, sight)}`,
  );
}

function finding([first]: readonly Kind[], { say }: Sight): string | undefined {
  if (first?.id !== 'ages') return undefined;
  const [most, second] = [...first.groups.shown].sort((a, b) => b.people - a.people);
  if (!most || most.people === second?.people) return undefined;
  return say('groupsLead', { age: first.nameOf(most.name ?? ''), count: most.people });
}

function chart({ id, groups, nameOf }: Kind, sight: Sight, walk: Walk): TemplateResult {
  const { say, language, level, insight } = sight;
  const byRate = groups.by === 'rate';
  const barOf = (group: Group): Bar => {
    const { people: count, perThousand = 0 } = group;
    const name = group.name === null ? say('untold') : nameOf(group.name);
    const rate = decimal(perThousand, language);
    return {
      id: group.name ?? '',
      title: name,
      value: byRate ? perThousand : count,
      text: byRate ? say('leastRate', { rate }) : say('least', { count }),
      label: byRate ? say('pointLeastRate', { name, count, rate }) : say('pointLeast', { name, count }),
      rest: group.name === null,
    };
  };
  const { untold } = groups;
  const drawn = firstOf(groups.shown);
  const more = groups.shown.length - drawn.length;
  const hidden = groups.hidden.map((name) => (name === null ? say('untold') : nameOf(name))).join(', ');
  return html`<div class="group">
    ${headingOf(say(id), level + 1)}
    ${bars({
      id,
      bars: [...drawn, ...(untold && !byRate ? [untold] : [])].map(barOf),
      walk,
      label: `${say(id)}. ${say('walk')}`,
    })}
    ${more > 0 ? html`<p class="aside">${say('areasMore', { count: more })}</p>` : nothing}
    ${byRate ? html`<p class="aside">${say('homesBy')}</p>` : nothing}
    ${byRate && untold ? html`<p class="aside">${say('homesUntold', { count: untold.people })}</p>` : nothing}
    ${hidden === '' ? nothing : html`<p class="aside">${say('groupsHidden', { smallest: insight.smallestGroup, list: hidden })}</p>`}
  </div>`;
}

/** `25-44` → `25 to 44`. */
function sayAge(age: string, { say }: Sight): string {
  const [from = '', to = ''] = age.split('-');
  if (to === '') return say('ageFrom', { from });
  return from === '0' ? say('ageTo', { to }) : say('ageFromTo', { from, to });
}

function numbers(kinds: readonly Kind[], { say, language, isOpen, toggle }: Sight): TemplateResult {
  const number = new Intl.NumberFormat(language);
  const rowsOf = ({ groups, nameOf }: Kind): string[][] => [
    ...[...groups.shown, ...(groups.untold ? [groups.untold] : [])].map(({ name, people }) => [
      name === null ? say('untold') : nameOf(name),
      number.format(people),
    ]),
    ...groups.hidden.map((name) => [name === null ? say('untold') : nameOf(name), say('notShown')]),
  ];
  return table({
    id: 'groups-numbers',
    summary: say('table'),
    caption: say('groups'),
    heads: [say('tableGroup'), say('tablePeople')],
    rows: () => kinds.flatMap(rowsOf),
    open: isOpen('groups'),
    toggle: (open) => toggle('groups', open),
  });
}
