import type { IdeaOrder } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { selectField } from '../controls/field.ts';
import { notice } from '../controls/notice.ts';
import type { Scene } from './board.ts';
import { crossIcon } from './page-icons.ts';
import { offers, type Wish } from './wish.ts';

export { filterStyles } from './filters.styles.ts';

const named = ['topic', 'area', 'status'] as const;
const own = ['mine', 'followed', 'hidden'] as const;
type Own = (typeof own)[number];

/** Order and filters, as far as the backend offers them and the person may use them. */
export function filterPanel(scene: Scene, wish: Wish, look: (wish: Wish) => void): TemplateResult {
  const { say } = scene.voice;
  const { orders } = scene.space.supports;
  const owns = own.filter((name) => mayShow(scene, name));
  return html`<div class="filters">
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
    ${named.map((name) => {
      const choices = choicesOf(scene, name);
      if (choices.length === 0) return nothing;
      return selectField({
        id: name,
        label: say(name),
        value: wish[name] ?? '',
        options: [{ value: '', label: say('any') }, ...choices],
        change: (value) => look(value === '' ? without(wish, name) : { ...wish, [name]: value }),
      });
    })}
    ${
      owns.length === 0
        ? nothing
        : selectField({
            id: 'show',
            label: say('show'),
            value: own.find((name) => wish[name]) ?? '',
            options: [
              { value: '', label: say('showAll') },
              ...owns.map((name) => ({ value: name, label: say(`show.${name}`) })),
            ],
            change: (name) => look({ ...without(wish, ...own), ...(name !== '' && { [name]: true }) }),
          })
    }
  </div>`;
}

/** What is looked for, each with a button that takes it away; and how much was found, once that is known. */
export function chosen(
  scene: Scene,
  wish: Wish,
  found: string,
  look: (wish: Wish) => void,
): TemplateResult | typeof nothing {
  const { say } = scene.voice;
  const all = chosenIn(scene, wish);
  if (all.length === 0) return nothing;
  return html`<div class="chosen">
    <p class="found">${found}</p>
    <ul aria-label=${say('chosen')}>
      ${all.map(
        ({ name, text }) =>
          html`<li>
            ${button({
              label: html`<bdi>${text}</bdi>${crossIcon}`,
              name: say('removeFilter', { filter: text }),
              press: () => look(without(wish, name)),
              part: 'filter',
            })}
          </li>`,
      )}
    </ul>
  </div>`;
}

function chosenIn({ space, tell, voice: { say } }: Scene, wish: Wish): readonly { name: keyof Wish; text: string }[] {
  const lists = { topic: space.topics, area: space.areas, status: space.statuses };
  const filters = named.flatMap((name) => {
    const found = lists[name].find(({ id }) => id === wish[name]);
    return found ? [{ name, text: `${say(name)}: ${tell(found.title)}` }] : [];
  });
  const owns = own.filter((name) => wish[name]).map((name) => ({ name, text: say(`show.${name}`) }));
  return [
    ...(wish.text ? [{ name: 'text' as const, text: say('quoted', { text: wish.text }) }] : []),
    ...filters,
    ...owns,
  ];
}

/** What stands where nothing was found: why, and what could be done next. */
export function nothingFound(
  { voice: { say } }: Scene,
  wish: Wish,
  clear: () => void,
  propose: (() => void) | undefined,
): TemplateResult {
  const own = wish.mine ? say('nothingMine') : wish.followed ? say('nothingFollowed') : undefined;
  const hint = own ?? say(propose ? 'nothingFoundHint' : 'nothingFoundHintClosed');
  return notice(
    say('nothingFound'),
    hint,
    html`<span class="actions"
      >${button({ label: say('clear'), press: clear, kind: 'primary' })}
      ${propose ? button({ label: say('propose'), press: propose }) : nothing}</span
    >`,
  );
}

function choicesOf(
  scene: Scene,
  name: (typeof named)[number],
): readonly { readonly value: string; readonly label: string }[] {
  const { space, project, tell } = scene;
  if (!offers(scene, name)) return [];
  const lists = { topic: space.topics, area: project.place === 'none' ? [] : space.areas, status: space.statuses };
  return lists[name].map(({ id, title }) => ({ value: id, label: tell(title) }));
}

function mayShow(scene: Scene, name: Own): boolean {
  const { viewer, project } = scene;
  if (!offers(scene, name)) return false;
  if (name === 'hidden') return viewer?.can[project.id]?.['idea.hide']?.allowed === true;
  return viewer?.person !== undefined;
}

function without(wish: Wish, ...names: readonly (keyof Wish)[]): Wish {
  return Object.fromEntries(Object.entries(wish).filter(([name]) => !names.includes(name as keyof Wish)));
}
