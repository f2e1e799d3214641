import { firstOf, checkOptional, checkText, limits, refusalError, type Idea, type Project } from '@civic-widgets/core';
import { html } from 'hono/html';
import { firstAct, proofHint } from './first-act.ts';
import { formPage } from './form-page.ts';
import { hiddenFields } from './kept.ts';
import { type Html } from './layout.ts';
import { byline, facts, prose, trail } from './parts.ts';
import { projectOf } from './project-page.ts';
import type { Visit } from './visit.ts';
import { voteCounts } from './votes.ts';

/** What would be refused anyhow is said before there is a preview of it. */
export function refuseWords(typed: URLSearchParams): void {
  const of = (name: string): string => typed.get(name) ?? '';
  const refusal = firstOf(
    checkText(of('title'), limits.title, 'payload.title', true),
    checkOptional(of('text'), limits.text, 'payload.text', true),
    checkOptional(of('name'), limits.name, 'payload.name', true),
    checkOptional(of('organisation'), limits.name, 'payload.organisation', true),
  );
  if (refusal) throw refusalError(refusal);
}

/**
 * An idea as everyone will see it, with those that are like it, before it is sent. Nothing of it is kept: the page's form
 * carries what was written.
 */
export async function previewPage(visit: Visit, id: string, typed: URLSearchParams): Promise<Response> {
  const { say, words, adapter } = visit;
  const project = projectOf(visit, id);
  const alike = (await adapter.similar?.(typed.get('title') ?? '', { project: id })) ?? [];
  const title = say('previewTitle');
  const isLater = project.review === 'before';
  const main = html`${trail(visit, [words(project.title), visit.to(['projects', id])])}
    <div class="intro"><h1>${title}</h1></div>
    ${proofHint(visit, ['projects', id, 'propose'])}
    <article class="card preview">${asPublished(visit, project, typed)}</article>
    ${similar(visit, alike)}
    <form class="form" method="post" action="${visit.to(['projects', id, 'propose'])}">
      ${hiddenFields([...typed].filter(([name]) => name !== 'step' && name !== 'proof'))}
      ${isLater ? html`<p>${say('nextReview')}</p>` : ''} ${firstAct(visit)}
      <div class="row">
        <button class="button primary" name="step" value="send">${say(isLater ? 'sendForReview' : 'send')}</button>
        <button class="button" name="step" value="change">${say('changeIdea')}</button>
      </div>
    </form>`;
  return formPage(visit, { title, unlisted: true }, main);
}

function asPublished(visit: Visit, project: Project, typed: URLSearchParams): Html {
  const { file, words } = visit;
  const given = (name: string): string | undefined => typed.get(name)?.trim() || undefined;
  const [name, organisation, text] = [given('name'), given('organisation'), given('text')];
  const topic = file.topics.find((one) => one.id === typed.get('topic'));
  const area = project.place === 'none' ? undefined : file.areas.find((one) => one.id === typed.get('area'));
  const author = { ...(name && { name }), ...(organisation && { organisation }), mine: false, official: false };
  return html`<h2 dir="auto">${typed.get('title')?.trim()}</h2>
    ${facts(
      topic && html`<span dir="auto">${words(topic.title)}</span>`,
      area && html`<span dir="auto">${words(area.title)}</span>`,
      html`<span dir="auto">${byline(visit, author)}</span>`,
    )}
    ${text === undefined ? '' : prose(text, undefined)}`;
}

/** In tabs of their own: what was written stays where it is. */
function similar(visit: Visit, ideas: readonly Idea[]): Html | '' {
  if (ideas.length === 0) return '';
  const { say } = visit;
  return html`<section class="part" aria-labelledby="similar">
    <h2 id="similar">${say('similarTitle', { count: ideas.length })}</h2>
    <p class="prose">${say('similarHint')}</p>
    <ul class="similar">
      ${ideas.map(
        (idea) =>
          html`<li>
            <a dir="auto" target="_blank" rel="noopener" href="${visit.to(['ideas', idea.id])}">${idea.title}</a>
            <span class="aside">${voteCounts(visit, idea).join(' · ')}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
