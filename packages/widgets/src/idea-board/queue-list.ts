import type { Page, QueueItem } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keep, type Connection } from '../connection.ts';
import { button } from '../controls/button.ts';
import { headingOf } from '../controls/frame.ts';
import { loadingNotice } from '../controls/loading.ts';
import * as contribute from '../stores/contribute.ts';
import type { Loadable } from '../stores/loadable.ts';
import { pagedResource, type PagedResource, type Pages } from '../stores/paged-resource.ts';
import { StoreController } from '../stores/store-controller.ts';
import { dayOf, type Board, type Scene } from './board.ts';
import { byline } from './byline.ts';
import { titleOf } from './idea-facts.ts';
import { ReasonForm } from './office-reason.ts';
import { sendOffice } from './office-send.ts';
import { ideaAddress } from './route.ts';

const none: Page<QueueItem> = { items: [] };

/** What waits in a project for someone to decide, what waits longest first. */
export function queueStore(connection: Connection, project: string): PagedResource<QueueItem> {
  return keep(connection, `queue ${project}`, () =>
    pagedResource(
      connection,
      undefined,
      async (adapter, cursor) => (await adapter.queue?.({ project, ...(cursor !== undefined && { cursor }) })) ?? none,
    ),
  );
}

/** Ideas and comments that people reported, or that are to be looked at before they are published; one decision for each. */
export class QueueList {
  readonly #board: Board;
  readonly #decided: () => void;
  readonly #reason: ReasonForm;
  readonly #list: StoreController<Loadable<Pages<QueueItem>>>;

  /** @param decided is called after each decision */
  constructor(board: Board, decided: () => void) {
    this.#board = board;
    this.#decided = decided;
    this.#reason = new ReasonForm(board);
    this.#list = new StoreController<Loadable<Pages<QueueItem>>>(board);
  }

  /** Follows what waits in the scene's project, if the backend tells. */
  watch({ connection, space, project }: Scene): void {
    this.#list.watch(space.supports.queue ? queueStore(connection, project.id) : undefined);
  }

  /** How much waits; undefined while that is not known, and where there is more than one page. */
  get count(): number | undefined {
    const list = this.#list.value;
    return list?.state === 'ready' && list.value.next === undefined ? list.value.items.length : undefined;
  }

  refresh({ connection, project }: Scene): void {
    if (this.#list.store) void queueStore(connection, project.id).refresh();
  }

  render(scene: Scene): TemplateResult | typeof nothing {
    const { voice, connection, project, space, level } = scene;
    if (!space.supports.queue) return nothing;
    return html`<section class="queue" aria-labelledby="queue-title">
      ${headingOf(voice.say('queueTitle'), level + 1, { id: 'queue-title', focusable: true })}
      ${this.#renderList(scene, queueStore(connection, project.id))}
    </section>`;
  }

  #renderList(scene: Scene, store: PagedResource<QueueItem>): unknown {
    const { say, shared } = scene.voice;
    const list = this.#list.value;
    if (!list || list.state === 'loading') return loadingNotice(shared);
    if (list.state === 'failed') return this.#board.failure(list.error, () => void store.refresh());
    const { items, next, more } = list.value;
    if (items.length === 0) return html`<p class="fine">${say('queueEmpty')}</p>`;
    return html`<ul class="cases">
        ${items.map((item) => this.#renderItem(item, scene))}
      </ul>
      ${
        next === undefined
          ? nothing
          : button({ label: say('queueMore'), press: () => void store.more(), busy: more.state === 'loading' })
      }`;
  }

  #renderItem(item: QueueItem, scene: Scene): TemplateResult {
    const { idea, comment, because, since, reasons } = item;
    const { say } = scene.voice;
    const written = comment ?? idea;
    const title = titleOf(idea, scene);
    const reports = written.reports ?? reasons.length;
    const [yes, no] = because === 'review' ? (['publish', 'refuse'] as const) : (['keep', 'hide'] as const);
    return html`<li>
      <article class="case" id=${`case-${written.id}`} tabindex="-1" aria-label=${nameOf(item, scene)}>
        <p class="facts">
          <strong>${because === 'review' ? say('toReviewFirst') : say('reported', { count: reports })}</strong>
          <span>${say('waitingSince', { date: dayOf(since, scene) })}</span>
        </p>
        ${
          comment
            ? html`<p>${say('queueComment')} <a href=${ideaAddress(idea.id)} dir="auto">${title}</a></p>`
            : html`<p><b dir="auto" lang=${idea.lang ?? nothing}>${title}</b></p>`
        }
        ${
          written.text === ''
            ? nothing
            : html`<p class="words" dir="auto" lang=${written.lang ?? nothing}>${written.text}</p>`
        }
        <p class="facts">${byline(written, scene)}</p>
        ${
          reasons.length === 0
            ? nothing
            : html`<p class="fine">${say('reasonsGiven')}</p>
                <ul class="reasons">
                  ${reasons.map((reason) => html`<li dir="auto">${reason}</li>`)}
                </ul>`
        }
        <div class="actions">
          ${button({
            label: say(yes),
            name: `${say(yes)}: ${nameOf(item, scene)}`,
            press: () => this.#settle(item, scene),
          })}
          ${button({
            label: say(no),
            name: `${say(no)}: ${nameOf(item, scene)}`,
            id: `hide-${written.id}`,
            press: () => this.#hide(item),
          })}
          ${comment ? nothing : html`<a class="go" href=${ideaAddress(idea.id)}>${say('openIdea')}</a>`}
        </div>
        ${this.#reason.render(written.id, scene)}
      </article>
    </li>`;
  }

  /** It may stand: the reports are unfounded, or it is published. */
  #settle({ idea, comment }: QueueItem, scene: Scene): void {
    const { connection } = scene;
    const settling = comment
      ? contribute.restoreComment(connection, idea.id, comment.id)
      : contribute.restoreIdea(connection, idea.id);
    void sendOffice(this.#board, scene, this.#reread(settling, scene), '#queue-title');
  }

  #hide({ idea, comment, because }: QueueItem): void {
    const subject = comment?.id ?? idea.id;
    this.#reason.open({
      subject,
      ...(because === 'review' && { label: 'refuse' }),
      send: (now, reason) =>
        this.#reread(
          comment
            ? contribute.hideComment(now.connection, idea.id, comment.id, reason)
            : contribute.hideIdea(now.connection, idea.id, reason),
          now,
        ),
      next: '#queue-title',
      back: `#${CSS.escape(`hide-${subject}`)}`,
    });
  }

  /** What was decided has left the list when that is said. */
  async #reread<T>(work: Promise<T>, { connection, project }: Scene): Promise<T> {
    const done = await work;
    await queueStore(connection, project.id).refresh();
    this.#decided();
    return done;
  }
}

function nameOf({ idea, comment }: QueueItem, scene: Scene): string {
  const title = titleOf(idea, scene);
  return comment ? scene.voice.say('commentOn', { title }) : title;
}
