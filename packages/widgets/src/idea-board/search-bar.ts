import type { IdeaFilter } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import type { Scene } from './board.ts';
import { filtersIn, offers, type Wish } from './wish.ts';

export interface SearchOptions {
  readonly wish: Wish;
  /** What stands in the search field and was not searched for yet. */
  readonly typed: string;
  /** Whether the filters are open. */
  readonly open: boolean;
  readonly type: (text: string) => void;
  readonly search: () => void;
  readonly toggle: () => void;
  /** What is below: the filters, and those that are on. */
  readonly below: unknown;
}

/** What is no choice of the person's, or stands beside the filters. */
const beside: readonly IdeaFilter[] = ['project', 'text', 'mergedInto'];

/** The search, and the way to orders and filters; as far as the backend offers them. */
export function searchBar(options: SearchOptions, scene: Scene): TemplateResult {
  const { wish, typed, open, type, search, toggle, below } = options;
  const { say } = scene.voice;
  const { orders, filters } = scene.space.supports;
  const chosen = filtersIn(wish);
  return html`<form
    class="toolbar"
    role="search"
    part="toolbar"
    @submit=${(event: Event) => {
      event.preventDefault();
      search();
    }}
  >
    ${
      offers(scene, 'text')
        ? html`<div class="search">
            <label for="search">${say('search')}</label>
            <input
              id="search"
              .value=${typed}
              maxlength="200"
              enterkeyhint="search"
              autocomplete="off"
              dir="auto"
              @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
            />
            ${button({ label: say('searchButton'), type: 'submit' })}
          </div>`
        : nothing
    }
    ${
      orders.length > 1 || filters.some((name) => !beside.includes(name))
        ? button({
            label: chosen > 0 ? say('filtersOn', { count: chosen }) : say('filters'),
            expanded: open,
            press: toggle,
            id: 'filters',
          })
        : nothing
    }
    ${below}
  </form>`;
}
