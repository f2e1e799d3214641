import type { Idea, Status } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from './board.ts';
import { statusIcon } from './icons.ts';

/** An idea's title, or what stands for it once its author has been erased. */
export function titleOf(idea: Idea, { voice }: Scene): string {
  return idea.title === '' ? voice.say('erased') : idea.title;
}

export function status(idea: Idea, { space, tell }: Scene): unknown {
  const found = space.statuses.find(({ id }) => id === idea.status);
  return found ? statusMark(found, tell) : nothing;
}

/** A status in its own shape and words; one that says no more than that the idea is there stays quiet. */
export function statusMark({ meaning, title }: Status, tell: Scene['tell']): TemplateResult {
  return html`<span class="status ${meaning === 'open' ? '' : 'moved'}">${statusIcon(meaning)}${tell(title)}</span>`;
}

/** Topic and area, as far as they are known. */
export function placeOf(idea: Idea, { space, tell }: Scene): readonly string[] {
  const topic = space.topics.find(({ id }) => id === idea.topic);
  const area = space.areas.find(({ id }) => id === idea.area);
  return [topic, area].flatMap((found) => (found ? [tell(found.title)] : []));
}

const hiddenMarks = { hidden: 'hiddenMark', waits: 'reviewMark', refused: 'refusedMark' } as const;

/** What sets an idea apart from others, for this person. */
export function marks(idea: Idea, { voice: { say } }: Scene): TemplateResult | typeof nothing {
  const texts = [
    idea.hidden && say(hiddenMarks[idea.hidden.review ?? 'hidden']),
    idea.mergedInto !== undefined && say('mergedMark'),
    idea.author.mine && say('mine'),
  ].filter((text) => typeof text === 'string');
  if (texts.length === 0) return nothing;
  return html`<p class="marks">${texts.map((text) => html`<span class="mark">${text}</span>`)}</p>`;
}
