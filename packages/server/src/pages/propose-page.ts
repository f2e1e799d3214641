import { limits, type Permission } from '@civic-widgets/core';
import { html } from 'hono/html';
import { formError, textField } from './fields.ts';
import { select } from './filters.ts';
import { proofHint } from './first-act.ts';
import { formPage } from './form-page.ts';
import { carried, statusOf, type Attempt } from './form.ts';
import { keptWords } from './kept.ts';
import { type Html } from './layout.ts';
import { cannot, notice, signInLink, trail } from './parts.ts';
import { mayPropose, projectOf } from './project-page.ts';
import type { Visit } from './visit.ts';

/** A form for an idea of one's own. */
export async function proposePage(visit: Visit, id: string, attempt?: Attempt): Promise<Response> {
  const { file, words, say } = visit;
  const project = projectOf(visit, id);
  const permission = await mayPropose(visit, project);
  const title = say('propose');
  const { typed } = attempt ?? { typed: new URLSearchParams() };
  const topics = file.topics.map((topic) => [topic.id, words(topic.title)] as const);
  const areas = file.areas.map((area) => [area.id, words(area.title)] as const);
  const none = ['', say('none')] as const;
  const form = html`<form class="form" method="post" action="${visit.to(['projects', id, 'propose'])}">
    ${carried(visit, attempt)} ${formError(visit, attempt)}
    ${attempt?.error ? '' : proofHint(visit, ['projects', id, 'propose'])}
    ${textField(
      visit,
      { name: 'title', label: say('title'), hint: say('titleHint'), limit: limits.title, required: true },
      attempt,
    )}
    ${textField(visit, { name: 'text', label: say('text'), hint: say('textHint'), limit: limits.text, lines: true }, attempt)}
    ${topics.length === 0 ? '' : select('topic', say('topic'), [none, ...topics], typed.get('topic') ?? '')}
    ${
      areas.length === 0 || project.place === 'none'
        ? ''
        : select('area', say('area'), [none, ...areas], typed.get('area') ?? '')
    }
    ${textField(
      visit,
      { name: 'name', label: say('name'), hint: say('nameHint'), limit: limits.name, autocomplete: 'name' },
      attempt,
    )}
    ${textField(
      visit,
      { name: 'organisation', label: say('organisation'), hint: say('organisationHint'), limit: limits.name },
      attempt,
    )}
    <button class="button primary" name="step" value="preview">${say('toReview')}</button>
  </form>`;
  const main = html`${trail(visit, [words(project.title), visit.to(['projects', id])])}
    <div class="intro">
      <h1>${title}</h1>
      <p class="lead" dir="auto">${words(project.title)}</p>
    </div>
    ${permission.allowed ? form : refused(visit, id, permission, attempt)}`;
  const address = visit.address(['projects', id, 'propose']);
  return formPage(visit, { title, address, unlisted: true }, main, { status: statusOf(attempt) });
}

function refused(visit: Visit, project: string, permission: Permission, attempt: Attempt | undefined): Html {
  const helps = !permission.allowed && permission.remedy === 'sign-in';
  const path = ['projects', project, 'propose'];
  const reason = notice('plain', visit.say('notAllowedTitle'), cannot(visit, permission));
  if (!attempt) return html`${reason} ${helps ? signInLink(visit, path) : ''}`;
  return html`${formError(visit, attempt)} ${reason}
  ${keptWords(visit, { typed: attempt.typed, action: visit.to(path), again: helps })}`;
}
