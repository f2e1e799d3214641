import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { headingOf } from '../controls/frame.ts';
import { panelNames, type PanelName, type Sight } from './sight.ts';

export { panelChoiceStyles } from './panel-choice.styles.ts';

export interface PanelChoice {
  /** In their order. */
  readonly shown: readonly PanelName[];
  /** Whether they are what the person chose, and not what the page names. */
  readonly own: boolean;
  /** Whether the browser refused to keep the choice. */
  readonly refused: boolean;
  /** @param focus the id of what has focus afterwards: it may have moved */
  readonly choose: (panels: readonly PanelName[], focus: string) => void;
  readonly reset: () => void;
  readonly close: () => void;
}

/** Which panels are shown, and in which order: by buttons alone, so that nothing has to be dragged. */
export function panelChoice({ say, level }: Sight, choice: PanelChoice): TemplateResult {
  const { shown, own, refused, choose, reset, close } = choice;
  const rest = panelNames.filter((name) => !shown.includes(name));
  const item = (name: PanelName): TemplateResult => {
    const at = shown.indexOf(name);
    const wanted = at < 0 ? [...shown, name] : shown.filter((other) => other !== name);
    const id = `show-${name}`;
    return html`<li>
      ${button({ id, label: say(name), pressed: at >= 0, press: () => choose(wanted, id) })}
      ${at < 0 ? nothing : [move(name, at, -1), move(name, at, 1)]}
    </li>`;
  };
  const move = (name: PanelName, at: number, by: 1 | -1): TemplateResult => {
    const id = `${by < 0 ? 'up' : 'down'}-${name}`;
    return button({
      id,
      label: by < 0 ? '↑' : '↓',
      name: say(by < 0 ? 'panelUp' : 'panelDown', { panel: say(name) }),
      busy: shown[at + by] === undefined,
      press: () => choose(moved(shown, at, by), id),
    });
  };
  return html`<section class="choice" aria-labelledby="choice">
    ${headingOf(say('panelsTitle'), level, { id: 'choice' })}
    <p>${say(refused ? 'panelsRefused' : 'panelsKept')}</p>
    <ol>
      ${[...shown, ...rest].map(item)}
    </ol>
    <div class="actions">
      ${button({ label: say('panelsDone'), press: close, kind: 'primary' })}
      ${own ? button({ label: say('panelsReset'), press: reset }) : nothing}
    </div>
  </section>`;
}

/** The list with one place exchanged for its neighbour's. */
export function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): readonly Item[] {
  const [one, other] = [items[at], items[at + by]];
  if (one === undefined || other === undefined) return items;
  return items.with(at, other).with(at + by, one);
}
