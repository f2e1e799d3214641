import { refuse, type Refusal } from '../errors.ts';
import { roles } from '../space/person.ts';
import { channels, type Action, type ActionKind } from './action.ts';
import type { Entry } from './entry.ts';
import { isId } from './id.ts';
import { isInstant } from './instant.ts';

/** A check of one field; the name of the field is the key under which it stands. */
type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

/** A text whose content `decide` checks, so that the person is told which one to mend. */
const isText: Check = (value) => typeof value === 'string';
/** A text that programs write; every backend can keep it and give it back unchanged. */
export function isWellText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isBoolean: Check = (value) => typeof value === 'boolean';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const object =
  (shape: Shape): Check =>
  (value) =>
    isRecord(value) && misfit(value, shape) === undefined;
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const within =
  (limit: number): Check =>
  (value) =>
    typeof value === 'number' && Math.abs(value) <= limit;
const payload = (shape: Shape): Check => {
  const check = object(shape);
  return (value) => value === null || check(value);
};

const byline = { name: optional(isText), organisation: optional(isText) };
const words = payload({ ...byline, text: isText, lang: optional(isWellText) });
const reason = payload({ reason: isText });
const ballot: Check = (value) =>
  isRecord(value) && Object.entries(value).every(([id, points]) => isId(id) && isCount(points));

const act = {
  id: isId,
  kind: isText,
  at: isInstant,
  behalf: optional(object({ person: isId, channel: oneOf(channels) })),
};

const shapes: Readonly<Record<ActionKind, Shape>> = {
  'idea.propose': {
    project: isId,
    topic: optional(isId),
    area: optional(isId),
    payload: payload({
      ...byline,
      title: isText,
      text: optional(isText),
      lang: optional(isWellText),
      point: optional(object({ latitude: within(90), longitude: within(180) })),
      attachments: optional(list(object({ id: isId, type: isWellText, description: isWellText }))),
    }),
  },
  'idea.vote': { idea: isId, vote: oneOf(['for', 'against', 'pass', 'withdrawn']) },
  'idea.comment': { idea: isId, replyTo: optional(isId), payload: words },
  'idea.answer': { idea: isId, status: isId, office: optional(isText), payload: words },
  'idea.hide': { idea: isId, payload: reason },
  'idea.restore': { idea: isId },
  'idea.merge': { idea: isId, into: isId },
  'idea.tally': { idea: isId, up: isCount, down: isCount, pass: isCount },
  'idea.follow': { idea: isId, follow: isBoolean },
  'idea.report': { idea: isId, payload: reason },
  'comment.hide': { comment: isId, idea: isId, payload: reason },
  'comment.restore': { comment: isId, idea: isId },
  'comment.report': { comment: isId, idea: isId, payload: reason },
  'poll.cast': { poll: isId, ballot },
  'meeting.attend': { meeting: isId },
  'person.consent': { text: isId, version: isWellText, given: isBoolean },
  'person.claim': { guest: isId },
  'person.erase': { person: isId },
};

export const actionKinds = Object.keys(shapes) as readonly ActionKind[];

/** The first field that is missing, of the wrong kind, or not part of the shape. */
function misfit(value: Readonly<Record<string, unknown>>, shape: Shape): string | undefined {
  return (
    Object.entries(shape).find(([field, check]) => !check(value[field]))?.[0] ??
    Object.keys(value).find((field) => !Object.hasOwn(shape, field))
  );
}

/** Whether something from outside is an action at all; what it asks for is judged by `decide`. */
export function checkAction(value: unknown): Action | Refusal {
  if (!isRecord(value)) return refuse('malformed', undefined, 'An action is an object.');
  const { kind } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return refuse('malformed', 'kind');
  const field = misfit(value, { ...act, ...shapes[kind as ActionKind] });
  return field === undefined ? (value as unknown as Action) : refuse('malformed', field);
}

const entryShape: Shape = {
  position: (value) => isCount(value) && value !== 0,
  acceptedAt: isInstant,
  person: isId,
  role: oneOf(roles),
  channel: oneOf(channels),
  by: optional(isId),
  origin: optional(object({ system: isId, id: optional(isWellText) })),
  review: optional((value) => value === true),
  action: isRecord,
};

/** The same for an entry. */
export function checkEntry(value: unknown): Entry | Refusal {
  if (!isRecord(value)) return refuse('malformed', 'entry', 'An entry is an object.');
  const field = misfit(value, entryShape);
  if (field !== undefined) return refuse('malformed', field);
  const action = checkAction(value['action']);
  if (!('refused' in action)) return value as unknown as Entry;
  return refuse(action.refused, action.field === undefined ? 'action' : `action.${action.field}`);
}
