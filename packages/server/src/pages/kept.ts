import { errors, limits, type CivicError } from '@civic-widgets/core';
import { html } from 'hono/html';
import { textField, type Field, type Speaks } from './fields.ts';
import type { Html } from './layout.ts';

/** What somebody sent and the server could not take, to be shown where its own form is not. */
export interface Kept {
  readonly typed: URLSearchParams;
  /** Where it was sent to. */
  readonly action: string;
  /** Whether the same may be taken if it is sent once more. */
  readonly again: boolean;
}

/** Whether nothing has to change but who asks, or when. */
export function mayAgain({ code }: CivicError): boolean {
  return ['again', 'sign-in'].includes(errors[code].then);
}

/**
 * Every word that somebody wrote, to be sent once more or copied. It is the same act, so that it counts once also where the
 * first answer was lost.
 */
export function keptWords({ say }: Speaks, { typed, action, again }: Kept): Html | '' {
  const fields = fieldsOf({ say }, typed);
  if (fields.length === 0 && !again) return '';
  const written = { form: 'kept', typed };
  const shown = fields.map((field) => textField({ say }, { ...field, readonly: !again }, written));
  const title = fields.length === 0 ? '' : html`<h2 id="kept">${say('keptTitle')}</h2>`;
  if (!again)
    return html`<section class="form" aria-labelledby="kept">
      ${title}
      <p>${say('keptCopy')}</p>
      ${shown}
    </section>`;
  // A proof is good once.
  const names = [...fields.map(({ name }) => name), 'proof'];
  const others = [...typed].filter(([name]) => !names.includes(name));
  return html`<form class="form" method="post" action="${action}">
    ${title} ${hiddenFields(others)} ${shown}
    <button class="button primary">${say('again')}</button>
  </form>`;
}

/** What a form carries on without asking. */
export function hiddenFields(fields: Iterable<readonly [name: string, value: string]>): Html {
  return html`${[...fields].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

function fieldsOf({ say }: Speaks, typed: URLSearchParams): readonly Field[] {
  const isIdea = typed.has('title');
  const talk = say(typed.has('reply') ? 'yourReply' : 'yourComment');
  const all: readonly Field[] = [
    { name: 'title', label: say('title'), limit: limits.title, required: true },
    { name: 'text', label: isIdea ? say('text') : talk, limit: limits.text, lines: true, required: !isIdea },
    { name: 'reason', label: say('reportReason'), limit: limits.reason, lines: true, required: true },
    { name: 'name', label: say('name'), limit: limits.name },
    { name: 'organisation', label: say('organisation'), limit: limits.name },
  ];
  return all.filter(({ name }) => (typed.get(name) ?? '') !== '');
}
