import {
  CivicError,
  errors,
  instant,
  isId,
  newId,
  type Act,
  type ActionKind,
  type ErrorCode,
} from '@civic-widgets/core';
import { html } from 'hono/html';
import { bodyLimit } from '../body.ts';
import type { Call } from '../context.ts';
import type { Html } from './layout.ts';
import type { Visit } from './visit.ts';

/** A form that was sent and could not be taken: it is shown again with what was typed. */
export interface Attempt {
  /** Which of a page's forms; `again` and `sure` where nothing is wrong with it, and one more question is asked. */
  readonly form: string;
  readonly typed: URLSearchParams;
  /** Missing where nothing is wrong, and only one more question is asked. */
  readonly error?: CivicError;
}

/** The HTTP status of a page that shows a form again. */
export function statusOf(attempt: Attempt | undefined): number {
  return attempt?.error ? errors[attempt.error.code].status : 200;
}

const read = new WeakMap<Request, Promise<URLSearchParams>>();

/** A form's fields, however often it is asked for them. Line breaks are `\n`, as everywhere but in forms. */
export function readForm(c: Call): Promise<URLSearchParams> {
  const known = read.get(c.req.raw) ?? readFields(c);
  read.set(c.req.raw, known);
  return known;
}

async function readFields(c: Call): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new CivicError('malformed', { detail: 'A form has to be sent as application/x-www-form-urlencoded.' });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > bodyLimit) throw new CivicError('too-large');
    chunks.push(chunk);
  }
  const sent = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  return new URLSearchParams([...sent].map(([name, value]) => [name, value.replace(/\r\n?/g, '\n')]));
}

/** After these the act has to be another one. */
const isUsed: readonly (ErrorCode | undefined)[] = ['id-conflict', 'already-there', 'taken-back'];

/**
 * What every form carries: the id of the act that it will be, so that pressing twice counts once, and for somebody who has
 * not acted yet, who they will be. A form that is shown again goes on with the same act: its first answer may have been lost.
 */
export function carried(visit: Visit, attempt?: Attempt): Html {
  const before = isUsed.includes(attempt?.error?.code) ? undefined : attempt?.typed;
  const first = visit.actor.person === undefined ? (before?.get('first') ?? visit.first) : undefined;
  return html`<input type="hidden" name="act" value="${before?.get('act') ?? newId()}" />${
      first === undefined ? '' : html`<input type="hidden" name="first" value="${first}" />`
    }`;
}

const uuid7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/**
 * What makes an act of a form. The moment is read from the id, which was minted with the page: sent twice, it is the same act
 * to the last field.
 */
export function actOf<Kind extends ActionKind>(typed: URLSearchParams, kind: Kind, id = typed.get('act')): Act<Kind> {
  const known = id !== null && uuid7.test(id) ? id : newId();
  return { id: known, kind, at: instant(Number.parseInt(known.replace('-', '').slice(0, 12), 16)) };
}

/** A field that may be left empty. */
export function given<Name extends string>(name: Name, value: string | null): { readonly [Key in Name]?: string } {
  return (value ?? '') === '' ? {} : ({ [name]: value } as { readonly [Key in Name]?: string });
}

/** The same for an id. */
export function givenId<Name extends string>(name: Name, value: string | null): { readonly [Key in Name]?: string } {
  return isId(value) ? given(name, value) : {};
}
