import { ideaOrders, isId, type IdeaOrder, type IdeaQuery } from '@civic-widgets/core';
import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Visit } from './visit.ts';

/** What a list is narrowed and ordered by, as the address says. */
export type Filters = { readonly order?: IdeaOrder; readonly show?: 'mine' | 'followed' } & Readonly<
  Partial<Record<'topic' | 'area' | 'status' | 'text', string>>
>;

const narrowing = ['topic', 'area', 'status'] as const;

/** What no list understands is left out: an address may have been passed on by somebody else. */
export function filtersOf(visit: Visit): Filters {
  const order = ideaOrders.find((name) => name === visit.asked('order'));
  const text = visit.asked('text')?.trim().slice(0, 200).toWellFormed().replaceAll('\0', '');
  const ids = narrowing.flatMap((name) => {
    const id = visit.asked(name);
    return isId(id) ? [[name, id]] : [];
  });
  const show = (['mine', 'followed'] as const).find((name) => name === visit.asked('show'));
  return {
    ...(order && { order }),
    // Who has done nothing has nothing of their own.
    ...(show && visit.actor.person !== undefined && { show }),
    ...(text !== undefined && text !== '' && { text }),
    ...(Object.fromEntries(ids) as Filters),
  };
}

export function queryOf({ show, ...filters }: Filters): IdeaQuery {
  return { ...filters, ...(show && { [show]: true }) };
}

/** A form that asks for a list; it changes nothing, so that its address can be kept and passed on. */
export function filterForm(visit: Visit, project: string, filters: Filters): Html {
  const { say, words, file } = visit;
  const choices = {
    topic: file.topics.map(({ id, title }) => [id, words(title)] as const),
    area: file.areas.map(({ id, title }) => [id, words(title)] as const),
    status: file.statuses.map(({ id, title }) => [id, words(title)] as const),
  };
  const narrowed = Object.keys(filters).some((name) => name !== 'text');
  const shows = [
    ['', say('showAll')],
    ['mine', say('show.mine')],
    ['followed', say('show.followed')],
  ] as const;
  const orders = ideaOrders.map((order) => [order, say(`order.${order}`)] as const);
  const lang = visit.asked('lang');
  return html`<form class="filters" method="get" action="${visit.to(['projects', project], {}, 'ideas')}" role="search">
    ${lang === undefined ? '' : html`<input type="hidden" name="lang" value="${visit.language}" />`}
    <div class="field">
      <label for="text">${say('search')}</label>
      <div class="row search">
        <input
          class="input"
          id="text"
          name="text"
          type="search"
          maxlength="200"
          value="${filters.text ?? ''}"
          dir="auto"
        />
        <button class="button">${say('searchButton')}</button>
      </div>
    </div>
    <details ${narrowed ? 'open' : ''}>
      <summary>${say('filters')}</summary>
      <div class="fields">
        ${select('order', say('order'), orders, filters.order)}
        ${visit.actor.person === undefined ? '' : select('show', say('show'), shows, filters.show)}
        ${narrowing.map((name) =>
          choices[name].length < 2 ? '' : select(name, say(name), [['', say('any')], ...choices[name]], filters[name]),
        )}
      </div>
      <p class="row"><button class="button">${say('apply')}</button></p>
    </details>
  </form>`;
}

/** A choice of one. */
export function select(
  name: string,
  label: string,
  choices: readonly (readonly [value: string, title: string])[],
  chosen: string | undefined,
): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select class="input" id="${name}" name="${name}">
      ${choices.map(
        ([value, title]) =>
          html`<option value="${value}" ${value === (chosen ?? '') ? 'selected' : ''}>${title}</option>`,
      )}
    </select>
  </div>`;
}
