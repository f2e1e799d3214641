import { say as sayWords, type Insight, type Space } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import type { Calendar, SayDashboard } from './wording.ts';

export const panelNames = ['activity', 'participants', 'topics', 'areas', 'groups', 'tips'] as const;
export type PanelName = (typeof panelNames)[number];
/** What a page shows that names no panel; what else there is is fetched only where a page asks for it. */
const usual = panelNames.slice(0, 4);

/** The panels that an attribute names, in its order, the usual ones where it names none that there is; and the rest of its words. */
export function panelsIn(attribute: string): {
  readonly names: readonly PanelName[];
  readonly unknown: readonly string[];
} {
  const words = new Set(attribute.split(/[\s,]+/).filter(Boolean));
  const named = [...words].flatMap((word) => panelNames.filter((name) => name === word));
  const unknown = [...words].filter((word) => !named.some((name) => name === word));
  return { names: named.length > 0 ? named : usual, unknown };
}

/** What every panel is drawn from. */
export interface Sight {
  readonly insight: Insight;
  readonly space: Space;
  readonly say: SayDashboard;
  readonly language: string;
  readonly calendar: Calendar;
  /** Of the panels' headings. */
  readonly level: number;
  readonly isOpen: (table: PanelName) => boolean;
  readonly toggle: (table: PanelName, open: boolean) => void;
}

/** A heading, the finding in one sentence, and what shows it. */
export function panel(name: PanelName, sight: Sight, finding: unknown, body: unknown = nothing): TemplateResult {
  return html`<section class="panel ${name}" part="panel" aria-labelledby=${name}>
    ${headingOf(sight.say(name), sight.level, { id: name })}
    ${finding === undefined ? nothing : html`<p class="finding" part="finding">${finding}</p>`} ${body}
  </section>`;
}

/** The bars that a chart shows; the rest is in its table. One or two more are not worth hiding. */
export function firstOf<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 10 ? items.slice(0, 8) : items;
}

/** A title from the space's configuration, in the language of the page where it has one. */
export function titleOf(
  things: readonly { readonly id: string; readonly title: Space['name'] }[],
  id: string,
  { language, space }: Sight,
): string {
  const thing = things.find((thing) => thing.id === id);
  return thing ? sayWords(thing.title, language, space.languages) : id;
}
