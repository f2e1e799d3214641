import {
  checkOptional,
  checkText,
  CivicError,
  limits,
  refusalError,
  refuse,
  type Action,
  type IdeaId,
  type Refusal,
} from '@civic-widgets/core';
import { errorText } from '../controls/notice.ts';
import type { Proposal } from '../stores/contribute.ts';
import type { Draft } from '../stores/drafts.ts';
import type { Sending } from '../stores/sending.ts';
import type { Scene } from './board.ts';
import { signedDraft } from './draft-line.ts';
import { readPoint, writePoint } from './place.ts';
import { writtenIn } from './written-in.ts';

/** `step`: how far the person has come: 0 the sentence, 1 what else there is to say, 2 the preview. */
export const blank = { title: '', text: '', topic: '', area: '', point: '', name: '', organisation: '', step: 0 };
export type Entered = typeof blank;

/** What the backend or the form can find fault with, where it is entered, and in which step. */
const places = {
  'payload.title': ['title-field', 0],
  'payload.text': ['text-field', 1],
  topic: ['topic-field', 1],
  area: ['area-field', 1],
  'payload.point': ['point-field', 1],
  'payload.name': ['name-field', 2],
  'payload.organisation': ['organisation-field', 2],
} as const satisfies Record<string, readonly [id: string, step: number]>;
export type Field = keyof typeof places;

export function placeOfField(field: string | undefined): { readonly id: string; readonly step: number } | undefined {
  if (field === undefined || !Object.hasOwn(places, field)) return undefined;
  const [id, step] = places[field as Field];
  return { id, step };
}

/** The draft of an idea for the scene's project: kept on this device, so that closing the tab loses nothing. */
export function proposeDraft(scene: Scene): Draft<Entered> {
  return signedDraft(scene, `propose:${scene.project.id}`, blank, 'device');
}

/** What has to change before the step can be left; by the rules that the backend goes by too. */
export function faultsOf(entered: Entered, step: number): readonly CivicError[] {
  const { title, text, point, name, organisation } = trimmed(entered);
  const found: readonly (Refusal | undefined)[] = [
    checkText(title, limits.title, 'payload.title', true),
    checkOptional(text, limits.text, 'payload.text', true),
    point === '' || readPoint(point) ? undefined : refuse('invalid', 'payload.point'),
    checkOptional(name, limits.name, 'payload.name', true),
    checkOptional(organisation, limits.name, 'payload.organisation', true),
  ];
  return found
    .filter((fault) => fault !== undefined)
    .filter(({ field }) => (placeOfField(field)?.step ?? 0) <= step)
    .map(refusalError);
}

/** What is wrong, in words that help to mend it. */
export function faultText({ voice: { say, shared } }: Scene, error: CivicError, entered: Entered): string {
  const over = tooMany(error.field, entered);
  if (error.code === 'text-too-long' && over > 0) return say('tooLong', { count: over });
  return error.field === 'payload.point' ? say('pointWrong') : errorText(shared, error);
}

const limited: Readonly<Record<string, readonly [keyof Entered, number]>> = {
  'payload.title': ['title', limits.title],
  'payload.text': ['text', limits.text],
  'payload.name': ['name', limits.name],
  'payload.organisation': ['organisation', limits.name],
};

/** How many characters a field holds beyond its limit; 0 or less where it fits. */
function tooMany(field: string | undefined, entered: Entered): number {
  const [name, limit] = limited[field ?? ''] ?? [];
  return name === undefined || limit === undefined ? 0 : String(entered[name]).trim().length - limit;
}

/** A fault that shows while one types: everything else waits until the person goes on. */
export function overLimit(field: Field, entered: Entered): CivicError | undefined {
  return tooMany(field, entered) > 0 ? new CivicError('text-too-long', { field }) : undefined;
}

export function proposalOf(entered: Entered, { project, voice }: Scene): Proposal {
  const { title, text, topic, area, point, name, organisation } = trimmed(entered);
  const spot = project.place === 'point' ? readPoint(point) : undefined;
  return {
    project: project.id,
    ...(topic !== '' && { topic }),
    ...(area !== '' && { area }),
    payload: {
      title,
      ...(text !== '' && { text }),
      ...writtenIn(`${title} ${text}`, voice.language),
      ...(spot && { point: spot }),
      ...(name !== '' && { name }),
      ...(organisation !== '' && { organisation }),
    },
  };
}

/** What was entered, from the act that came back. */
export function enteredFrom(action: Action): Partial<Entered> {
  if (action.kind !== 'idea.propose') return {};
  const { topic = '', area = '', payload } = action;
  const { title = '', text = '', name = '', organisation = '', point } = payload ?? {};
  return { title, text, topic, area, point: point ? writePoint(point) : '', name, organisation, step: 2 };
}

function trimmed(entered: Entered): Entered {
  const texts = Object.entries(entered).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(texts) as Entered;
}

/** The new idea, once the backend has it. */
export function newIdea(sending: Sending): IdeaId | undefined {
  return sending.state === 'received' ? sending.receipt.subject : undefined;
}

/** Whether this is the act that failed: sent again it cannot be there twice. */
export function sameProposal({ action }: Sending, { project, topic, area, payload, behalf }: Proposal): boolean {
  if (action.kind !== 'idea.propose') return false;
  const before = [action.project, action.topic, action.area, action.payload, action.behalf];
  return JSON.stringify(before) === JSON.stringify([project, topic, area, payload, behalf]);
}
