import type { IdeaFilter, IdeaOrder, IdeaQuery } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { selectField, textField } from '../controls/field.ts';
import type { Scene } from './board.ts';

/** What the person looks for. Kept for as long as the element lives. */
export type Wish = Pick<IdeaQuery, 'order' | 'topic' | 'area' | 'status' | 'text' | 'mine' | 'hidden'>;

export interface ToolbarOptions {
  readonly scene: Scene;
  readonly wish: Wish;
  /** What stands in the search field and was not searched for yet. */
  readonly typed: string;
  readonly open: boolean;
  readonly type: (text: string) => void;
  readonly look: (wish: Wish) => void;
  readonly toggle: () => void;
}

/** How many filters are on; the search and the order do not count. */
export function filtersIn({ topic, area, status, mine, hidden }: Wish): number {
  return [topic, area, status, mine || hidden].filter(Boolean).length;
}

/** Search, order and filters, as far as the backend offers them. */
export function toolbar(options: ToolbarOptions): TemplateResult {
  const { scene, wish, open, look, toggle, typed, type } = options;
  const { say } = scene.voice;
  const { orders, filters } = scene.space.supports;
  const chosen = filtersIn(wish);
  const offered = filterFields(options);
  return html`<form
    class="toolbar"
    role="search"
    part="toolbar"
    @submit=${(event: Event) => {
      event.preventDefault();
      const field = (event.currentTarget as HTMLFormElement).querySelector<HTMLInputElement>('#search');
      look({ ...wish, text: field?.value.trim() ?? '' });
    }}
  >
    ${
      filters.includes('text')
        ? html`<div class="search">
            ${textField({ id: 'search', label: say('search'), value: typed, input: type, limit: 200 })}
            ${button({ label: say('searchButton'), type: 'submit' })}
          </div>`
        : nothing
    }
    ${
      orders.length > 1
        ? selectField({
            id: 'order',
            label: say('order'),
            value: wish.order ?? 'fair',
            options: orders.map((order) => ({ value: order, label: say(`order.${order}`) })),
            change: (order) => look({ ...wish, order: order as IdeaOrder }),
          })
        : nothing
    }
    ${
      offered.length > 0
        ? button({
            label: chosen > 0 ? say('filtersOn', { count: chosen }) : say('filters'),
            expanded: open,
            press: toggle,
            id: 'filters',
          })
        : nothing
    }
    ${open && offered.length > 0 ? html`<div class="filters">${offered}</div>` : nothing}
  </form>`;
}

function filterFields({ scene, wish, look }: ToolbarOptions): readonly TemplateResult[] {
  const { space, tell, voice, project, viewer } = scene;
  const { say } = voice;
  const lists = { topic: space.topics, area: project.place === 'none' ? [] : space.areas, status: space.statuses };
  const fields = (['topic', 'area', 'status'] as const)
    .filter((name) => supports(scene, name) && lists[name].length > 0)
    .map((name) =>
      selectField({
        id: name,
        label: say(name),
        value: wish[name] ?? '',
        options: [
          { value: '', label: say('any') },
          ...lists[name].map(({ id, title }) => ({ value: id, label: tell(title) })),
        ],
        change: (value) => look(without({ ...wish, [name]: value }, name, value === '')),
      }),
    );
  const shows = [
    { value: '', label: say('showAll') },
    ...(viewer?.person !== undefined && supports(scene, 'mine') ? [{ value: 'mine', label: say('showMine') }] : []),
    ...(viewer?.can[project.id]?.['idea.hide']?.allowed ? [{ value: 'hidden', label: say('showHidden') }] : []),
  ];
  if (shows.length === 1) return fields;
  const value = wish.mine ? 'mine' : wish.hidden ? 'hidden' : '';
  const change = (chosen: string): void => {
    const { mine: _mine, hidden: _hidden, ...rest } = wish;
    look({ ...rest, ...(chosen === 'mine' && { mine: true }), ...(chosen === 'hidden' && { hidden: true }) });
  };
  return [...fields, selectField({ id: 'show', label: say('show'), value, options: shows, change })];
}

function supports({ space }: Scene, filter: IdeaFilter): boolean {
  return space.supports.filters.includes(filter);
}

function without(wish: Wish, name: keyof Wish, drop: boolean): Wish {
  if (!drop) return wish;
  const { [name]: _dropped, ...rest } = wish;
  return rest;
}
