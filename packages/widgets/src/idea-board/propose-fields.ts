import { limits } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { selectField, textField } from '../controls/field.ts';
import type { Scene } from './board.ts';
import type { PlaceField } from './place-field.ts';
import type { Entered, Field } from './propose-draft.ts';

/** What the fields of the form work with. */
export interface Editing {
  readonly scene: Scene;
  readonly entered: Entered;
  /** What is wrong with a field, in words. */
  readonly fault: (field: Field) => string | undefined;
  readonly set: (change: Partial<Entered>, field: Field) => void;
}

export function sentenceField({ scene, entered, fault, set }: Editing): TemplateResult {
  const { say } = scene.voice;
  return textField({
    id: 'title-field',
    label: say('title'),
    hint: `${say('titleHint')} ${room(scene, entered.title, limits.title)}`,
    error: fault('payload.title'),
    value: entered.title,
    lines: 2,
    required: true,
    // What is pasted may have line breaks.
    input: (title) => set({ title: title.replace(/\s*[\r\n]+\s*/g, ' ') }, 'payload.title'),
  });
}

/** What else there is to say; all of it may be left out. */
export function detailFields(editing: Editing, spot: PlaceField): TemplateResult {
  const { scene, entered, fault, set } = editing;
  const { say } = scene.voice;
  return html`${textField({
    id: 'text-field',
    label: say('text'),
    aside: say('optional'),
    hint: `${say('textHint')} ${room(scene, entered.text, limits.text)}`,
    error: fault('payload.text'),
    value: entered.text,
    lines: 5,
    input: (text) => set({ text }, 'payload.text'),
  })}
  ${choices(editing)}
  ${
    scene.project.place === 'point'
      ? spot.render(scene, {
          value: entered.point,
          error: fault('payload.point'),
          set: (point) => set({ point }, 'payload.point'),
        })
      : nothing
  }`;
}

/** Topic and part of the city, where the space has them and the project asks. */
export function choices({ scene, entered, fault, set }: Editing): TemplateResult {
  const { voice, space, project, tell } = scene;
  const lists = {
    topic: ['chooseTopic', space.topics],
    area: ['chooseArea', project.place === 'none' ? [] : space.areas],
  } as const;
  return html`<div class="pair">
    ${(['topic', 'area'] as const).map((name) => {
      const [label, list] = lists[name];
      if (list.length === 0) return nothing;
      const options = list.map(({ id, title }) => ({ value: id, label: tell(title) }));
      return selectField({
        id: `${name}-field`,
        label: voice.say(label),
        aside: voice.say('optional'),
        error: fault(name),
        value: entered[name],
        options: [{ value: '', label: voice.say('none') }, ...options],
        change: (value) => set({ [name]: value }, name),
      });
    })}
  </div>`;
}

/** Asked last, when it is clear what it will stand under. */
export function signature({ scene, entered, fault, set }: Editing): TemplateResult {
  const { say } = scene.voice;
  return html`<div class="pair">
    ${textField({
      id: 'name-field',
      label: say('name'),
      aside: say('optional'),
      hint: say('nameHint'),
      error: fault('payload.name'),
      value: entered.name,
      autocomplete: 'name',
      input: (name) => set({ name }, 'payload.name'),
    })}
    ${textField({
      id: 'organisation-field',
      label: say('organisation'),
      aside: say('optional'),
      hint: say('organisationHint'),
      error: fault('payload.organisation'),
      value: entered.organisation,
      autocomplete: 'organization',
      input: (organisation) => set({ organisation }, 'payload.organisation'),
    })}
  </div>`;
}

/**
 * How much may be written, and near the end how much is left. Nothing is cut off at the limit: what was pasted stays, and
 * the field says by how much it is too long.
 */
export function room({ voice: { say } }: Scene, text: string, limit: number): string {
  const left = limit - text.trim().length;
  if (left < 0) return '';
  return left <= limit / 5 ? say('left', { count: left }) : say('upTo', { limit });
}
